import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { SectionFacts } from '#contract/facts'
import type { FactId } from '#core/facts/fact'
import { described } from '#core/ranking/describe'
import type { Section, SectionId, TextId } from '#core/text/document'
import { isRecord } from '#core/text/record'
import { isDiskFull, isReadOnly } from '#main/errors'
import { modelBytes } from '#main/jobs/models'
import type { Runner } from '#main/jobs/runner'
import { durableWrite, ensureFolder } from '#main/storage/durable'
import { readJson } from '#main/storage/json'
import type { OpenText, Texts } from '#main/texts/texts'
import type { BuiltInFacts } from './builtin-facts'

/** Raised when the same text gives other questions: what was kept of an older version is made anew. */
export const FACTS_VERSION = 14

/** Sections whose facts stay in memory. */
const KEEP = 64

export interface FactsDeps {
  texts: Texts
  runner: Runner
  /** The data folder: facts are kept beside the text they were made of, and can be thrown away. */
  data: string
  /** The folder of what ships with the app; `models` is read from it by the worker. */
  resources: string
  /** `builtInFacts` of `./builtin-facts`: those written by hand for a reading that ships with the app, else null. */
  byHand: (resources: string, id: string, text: TextId, sections: Section[]) => Promise<BuiltInFacts | null>
  /** Told of a kept file that is damaged, once it is out of the way. */
  report: (problem: Problem) => void
}

export interface Facts {
  handlers: Pick<Handlers, 'facts.section'>
  /** The facts of a section of a reading; NotFoundError when there is no such reading or section. */
  section: (id: string, section: SectionId) => Promise<SectionFacts>
  /** The sections whose facts were made before, so that nobody has to wait for them; in no order. */
  atHand: (id: string) => Promise<ReadonlySet<SectionId>>
}

interface Kept extends SectionFacts {
  version: number
  /** Bytes of the models: others give other questions. */
  model: number
  text: TextId
}

const isFact = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.answer === 'string' &&
  isRecord(value.source) &&
  isRecord(value.span) &&
  Array.isArray(value.forms) &&
  value.forms.length > 0 &&
  Array.isArray(value.accepts) &&
  Array.isArray(value.distractors)

const isKept =
  (text: TextId) =>
  (value: unknown): value is Kept =>
    isRecord(value) &&
    typeof value.version === 'number' &&
    typeof value.model === 'number' &&
    value.text === text &&
    Array.isArray(value.facts) &&
    value.facts.every(isFact) &&
    Array.isArray(value.key)

/**
 * Facts of readings, a section at a time: those written by hand, those kept in memory or on disk, else made by a worker.
 * The same section asked for twice at once is worked on once.
 */
export function createFacts({ texts, runner, data, resources, byHand, report }: FactsDeps): Facts {
  /** By text and section, the last used last. */
  const known = new Map<string, Promise<SectionFacts>>()

  async function find(text: OpenText, section: SectionId): Promise<SectionFacts> {
    const { reading } = text
    if (!text.builtIn) return findOrKeep(text, section)
    const written = await byHand(resources, reading.id, reading.text, await text.sections())
    if (!written) return make(text, section)
    const here = await text.section(section)
    const { facts, key } = within(written, here)
    return { facts: described(facts, here, reading), key }
  }

  async function findOrKeep(text: OpenText, section: SectionId): Promise<SectionFacts> {
    const { id, text: textId } = text.reading
    const folder = join(data, 'readings', id, textId)
    // The text has this section, so its id names a file.
    await text.section(section)
    const file = join(folder, `facts-${section}.json`)
    const kept = await readJson(file, { check: isKept(textId), report, instead: 'rebuilt' })
    const model = await modelBytes(resources)
    if (kept?.version === FACTS_VERSION && kept.model === model) return { facts: kept.facts, key: kept.key }
    const made = await make(text, section)
    try {
      await ensureFolder(folder)
      await durableWrite(file, JSON.stringify({ version: FACTS_VERSION, model, text: textId, ...made }))
    } catch (error) {
      if (!isDiskFull(error) && !isReadOnly(error)) throw error
    }
    return made
  }

  async function make(text: OpenText, section: SectionId): Promise<SectionFacts> {
    const { text: textId, language, title, published } = text.reading
    return runner.run('sectionFacts', {
      ...{ text: textId, section: await text.section(section), language, title, resources },
      ...(published !== undefined && { published }),
    })
  }

  async function section(id: string, wanted: SectionId): Promise<SectionFacts> {
    const text = await texts.open(id)
    const name = `${text.reading.text} ${wanted}`
    const finding = known.get(name) ?? find(text, wanted)
    known.delete(name)
    known.set(name, finding)
    for (const old of [...known.keys()].slice(0, -KEEP)) known.delete(old)
    finding.catch(() => known.delete(name))
    return finding
  }

  async function atHand(id: string): Promise<ReadonlySet<SectionId>> {
    const { reading } = await texts.open(id)
    const folder = join(data, 'readings', id, reading.text)
    const files = await readdir(folder).catch(() => [])
    const onDisk = files.flatMap((name) => /^facts-(.+)\.json$/.exec(name)?.[1] ?? [])
    const prefix = `${reading.text} `
    const inMemory = [...known.keys()].filter((name) => name.startsWith(prefix))
    return new Set([...onDisk, ...inMemory.map((name) => name.slice(prefix.length))])
  }

  return { section, atHand, handlers: { 'facts.section': ({ id, section: wanted }) => section(id, wanted) } }
}

/** Of facts written for a whole text those of one section. */
function within({ facts, key }: BuiltInFacts, { id }: Section): SectionFacts {
  const here = facts.filter((fact) => fact.section === id)
  const ids = new Set<FactId>(here.map((fact) => fact.id))
  return { facts: here, key: key.filter((one) => ids.has(one)) }
}
