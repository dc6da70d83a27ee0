import { MODEL_VERSION, type Section, type SectionId, type TextId } from '#core/text/document'
import { isDiskFull, isReadOnly, NotFoundError, PlainError } from '#main/errors'
import type { Runner } from '#main/jobs/runner'
import type { ContentStore } from '#main/storage/content'
import type { BuiltIns } from './builtin'
import { metadataOf } from './metadata'
import type { StoredReading } from './reading-fields'
import type { Readings } from './readings'
import { type DocumentFile, documentOf, type Store } from './store'

/** A text open for reading. */
export interface OpenText {
  reading: StoredReading
  builtIn: boolean
  document: DocumentFile
  /** NotFoundError when the text has no such section. */
  section: (id: SectionId) => Promise<Section>
  /** All sections in reading order. */
  sections: () => Promise<Section[]>
}

export interface Texts {
  /** Opens a reading's text, derived again from its original where need be. NotFoundError when there is none. */
  open: (id: string) => Promise<OpenText>
}

export interface Repairs {
  /**
   * Makes all that is derived from a reading's original again, and gives the id of its text. NotFoundError when there
   * is no such reading, PlainError when its original is damaged or gone.
   */
  repair: (id: string) => Promise<TextId>
}

/** Texts kept in memory: the one being read, and a few to go back to. */
const KEEP = 3
const DAMAGED = 'The file this text came from is damaged or gone. Add it once more to repair it.'

/** Gives each text a window's worth of memory: sections are read once, whole texts when they are searched. */
function opened(
  reading: StoredReading,
  builtIn: boolean,
  document: DocumentFile,
  load: (id: SectionId) => Promise<Section>,
): OpenText {
  const sections = new Map<SectionId, Promise<Section>>()
  const section = async (id: SectionId): Promise<Section> => {
    if (!document.sections.some((info) => info.id === id))
      throw new NotFoundError('This text has no such section.')
    const loading = sections.get(id) ?? load(id)
    sections.set(id, loading)
    loading.catch(() => sections.delete(id))
    return loading
  }
  const all = async () => {
    const found: Section[] = []
    for (const { id } of document.sections) found.push(await section(id))
    return found
  }
  return { reading, builtIn, document, section, sections: all }
}

export function createTexts(
  readings: Readings,
  builtIns: BuiltIns,
  store: Store,
  content: Pick<ContentStore, 'append'>,
  runner: Runner,
): Texts & Repairs {
  /** By reading and text, the last used last. */
  const kept = new Map<string, Promise<OpenText>>()
  const repairing = new Map<string, Promise<TextId>>()

  /**
   * Makes a text again from its original; a text that comes out otherwise becomes the reading's text, and what the file
   * says of itself its metadata, below the reader's own words. Where nothing can be written it is made for now only: a
   * full disk keeps nobody from reading.
   */
  async function derive(reading: StoredReading) {
    const bytes = await store.original(reading)
    if (!bytes) throw new PlainError(DAMAGED)
    const parsed = await runner.run('parse', { name: reading.file, bytes })
    const made = {
      text: parsed.text,
      modelVersion: MODEL_VERSION,
      words: parsed.words,
      sections: parsed.sections.length,
    }
    const isSame = reading.text === made.text && reading.modelVersion === MODEL_VERSION
    const set = { ...made, ...metadataOf(parsed) }
    try {
      await store.saveText(reading.id, parsed)
      if (!isSame) await content.append([{ kind: 'put', of: 'reading', ref: reading.id, set }])
    } catch (error) {
      if (!isDiskFull(error) && !isReadOnly(error)) throw error
    }
    // Not all that was parsed: a text stays open for long, and its pictures are on the disk.
    const now = (await readings.find(reading.id))?.reading ?? reading
    return { reading: { ...now, ...made }, document: documentOf(parsed), sections: parsed.sections }
  }

  async function openOwn(reading: StoredReading): Promise<OpenText> {
    const known = await store.document(reading.id, reading.text)
    const asKept = (document: DocumentFile) =>
      opened(reading, false, document, (id) => loadSection(reading, id))
    if (known?.modelVersion === MODEL_VERSION) return asKept(known)
    try {
      const { reading: renewed, document, sections } = await derive(reading)
      return opened(renewed, false, document, async (id) => sections.find((one) => one.id === id)!)
    } catch (error) {
      // Of a file that needs its password, or that is gone, the text an older model made is still a text.
      if (known) return asKept(known)
      throw error
    }
  }

  async function loadSection(reading: StoredReading, id: SectionId): Promise<Section> {
    const section = await store.section(reading.id, reading.text, id)
    if (section) return section
    kept.delete(keyOf(reading.id, reading.text))
    const found = (await derive(reading)).sections.find((one) => one.id === id)
    if (!found) throw new NotFoundError('This text has changed. Open it once more.')
    return found
  }

  async function openBuiltIn(id: string): Promise<OpenText> {
    const { reading, parsed } = (await builtIns.get(id))!
    return opened(
      reading,
      true,
      documentOf(parsed),
      async (section) => parsed.sections.find((one) => one.id === section)!,
    )
  }

  async function repair(id: string): Promise<TextId> {
    const { reading } = await readings.get(id)
    kept.delete(keyOf(id, reading.text))
    return (await derive(reading)).reading.text
  }

  return {
    // A page of missing pictures asks for each of them at once.
    repair(id) {
      const repaired = repairing.get(id) ?? repair(id).finally(() => repairing.delete(id))
      repairing.set(id, repaired)
      return repaired
    },
    async open(id) {
      const { reading, builtIn } = await readings.get(id)
      const key = keyOf(id, reading.text)
      const known = kept.get(key)
      kept.delete(key)
      const opening = known ?? (builtIn ? openBuiltIn(id) : openOwn(reading))
      kept.set(key, opening)
      for (const old of [...kept.keys()].slice(0, -KEEP)) kept.delete(old)
      opening.catch(() => kept.delete(key))
      const text = await opening
      // Metadata may have changed since the text was opened; the text itself cannot have.
      return text.reading.text === reading.text ? { ...text, reading } : text
    },
  }
}

const keyOf = (id: string, text: TextId): string => `${id} ${text}`
