import { sectionLanguage } from '#core/languages/detect'
import type { SectionId } from '#core/text/document'
import type { OpenText } from '#main/texts/texts'

/** The language (BCP 47) of a section; that of its text where it has no such section any more. */
export async function languageIn({ reading, document, section }: OpenText, id: SectionId): Promise<string> {
  const isThere = document.sections.some((one) => one.id === id)
  return isThere ? sectionLanguage(await section(id), reading.language) : reading.language
}
