import { sectionLanguage } from '#core/languages/detect'
import type { Note } from '#core/study/notes'
import type { SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import type { Readings } from '#main/texts/readings'
import type { OpenText, Texts } from '#main/texts/texts'

/** The language (BCP 47) of a section; that of its text where it has no such section any more. */
export async function languageIn({ reading, document, section }: OpenText, id: SectionId): Promise<string> {
  const isThere = document.sections.some((one) => one.id === id)
  return isThere ? sectionLanguage(await section(id), reading.language) : reading.language
}

export interface Languages {
  readings: Pick<Readings, 'find'>
  texts: Pick<Texts, 'open'>
}

/** The language (BCP 47) of the section a note is of, since a text can have several; else of its text; else 'und'. */
export async function languageOfNote(
  { reading, source }: Pick<Note, 'reading' | 'source'>,
  { readings, texts }: Languages,
): Promise<string> {
  const known = reading === undefined ? undefined : (await readings.find(reading))?.reading
  if (!known || source?.text !== known.text) return known?.language ?? 'und'
  const text = await texts.open(known.id).catch(() => null)
  return text ? languageIn(text, sectionOf(source.from)) : known.language
}
