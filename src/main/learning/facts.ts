import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppEvent, Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { SectionFacts } from '#contract/facts'
import type { FactId } from '#core/facts/fact'
import { described } from '#core/ranking/describe'
import type { Order } from '#core/ranking/worth'
import type { Section, SectionId, TextId } from '#core/text/document'
import { isRecord } from '#core/text/record'
import { isDiskFull, isReadOnly } from '#main/errors'
import { isEnglish } from '#main/jobs/languages'
import { modelBytes } from '#main/jobs/models'
import type { Runner } from '#main/jobs/runner'
import type { ContentStore } from '#main/storage/content'
import { durableWrite, ensureFolder } from '#main/storage/durable'
import { readJson } from '#main/storage/json'
import type { Readings } from '#main/texts/readings'
import type { OpenText, Texts } from '#main/texts/texts'
import type { BuiltInFacts } from './builtin-facts'
import { writeChange } from './change'

/** Raised when the same text gives other questions: what was kept of an older version is made anew. */
export const FACTS_VERSION = 20

/** Sections whose facts stay in memory. */
const KEEP = 64

export interface FactsDeps {
  texts: Texts
  readings: Pick<Readings, 'get'>
  runner: Runner
  content: Pick<ContentStore, 'append'>
  emit: (event: AppEvent) => void
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
  handlers: Pick<Handlers, 'facts.section' | 'facts.askMore'>
  /** The facts of a section of a reading; NotFoundError when there is no such reading or section. */
  section: (id: string, section: SectionId) => Promise<SectionFacts>
  /** The sections whose facts were made before, so that nobody has to wait for them; in no order. */
  atHand: (id: string) => Promise<ReadonlySet<SectionId>>
  /**
   * Whether less sure questions are asked about a reading as well; undefined where there are none: of what ships with the
   * app, and in other languages than English. NotFoundError when there is no such reading.
   */
  asksMore: (id: string) => Promise<boolean | undefined>
}

interface Kept extends SectionFacts {
  version: number
  /** Bytes of the models: others give other questions. */
  model: number
  text: TextId
  order: Order
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
export function createFacts(deps: FactsDeps): Facts {
  const { texts, readings, runner, content, emit, data, resources, byHand, report } = deps
  /** By text and section, the last used last. */
  const known = new Map<string, Promise<SectionFacts>>()

  async function find(text: OpenText, section: SectionId, order: Order): Promise<SectionFacts> {
    const { reading } = text
    if (!text.builtIn) return findOrKeep(text, section, order)
    const written = await byHand(resources, reading.id, reading.text, await text.sections())
    if (!written) return make(text, section, order)
    const here = await text.section(section)
    const { facts, key } = within(written, here)
    return { facts: described(facts, here, reading), key }
  }

  async function findOrKeep(text: OpenText, section: SectionId, order: Order): Promise<SectionFacts> {
    const { id, text: textId } = text.reading
    const folder = join(data, 'readings', id, textId)
    // The text has this section, so its id names a file.
    await text.section(section)
    const file = join(folder, `facts-${section}.json`)
    const kept = await readJson(file, { check: isKept(textId), report, instead: 'rebuilt' })
    const model = await modelBytes(resources)
    if (kept?.version === FACTS_VERSION && kept.model === model && kept.order === order)
      return { facts: kept.facts, key: kept.key }
    const made = await make(text, section, order)
    try {
      await ensureFolder(folder)
      const kept: Kept = { version: FACTS_VERSION, model, text: textId, order, ...made }
      await durableWrite(file, JSON.stringify(kept))
    } catch (error) {
      if (!isDiskFull(error) && !isReadOnly(error)) throw error
    }
    return made
  }

  async function make(text: OpenText, section: SectionId, order: Order): Promise<SectionFacts> {
    const { text: textId, language, title, published } = text.reading
    return runner.run('sectionFacts', {
      ...{ text: textId, section: await text.section(section), language, title, resources, order },
      ...(published !== undefined && { published }),
    })
  }

  async function asksMore(id: string): Promise<boolean | undefined> {
    const { reading, shelf, builtIn } = await readings.get(id)
    return builtIn || !isEnglish(reading.language) ? undefined : shelf.moreQuestions
  }

  const orderOf = async (id: string): Promise<Order> => ((await asksMore(id)) ? 'more' : 'study')

  async function section(id: string, wanted: SectionId): Promise<SectionFacts> {
    const text = await texts.open(id)
    const order = await orderOf(id)
    const name = `${text.reading.text} ${order} ${wanted}`
    const finding = known.get(name) ?? find(text, wanted, order)
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
    const prefix = `${reading.text} ${await orderOf(id)} `
    const inMemory = [...known.keys()].filter((name) => name.startsWith(prefix))
    return new Set([...onDisk, ...inMemory.map((name) => name.slice(prefix.length))])
  }

  return {
    section,
    atHand,
    asksMore,
    handlers: {
      'facts.section': ({ id, section: wanted }) => section(id, wanted),
      async 'facts.askMore'({ id, more }) {
        if ((await asksMore(id)) === more) return { events: [] }
        const set = { moreQuestions: more || null }
        return writeChange(
          content,
          emit,
          [{ kind: 'put', of: 'reading', ref: id, set }],
          ['reading', 'study'],
        )
      },
    },
  }
}

/** Of facts written for a whole text those of one section. */
function within({ facts, key }: BuiltInFacts, { id }: Section): SectionFacts {
  const here = facts.filter((fact) => fact.section === id)
  const ids = new Set<FactId>(here.map((fact) => fact.id))
  return { facts: here, key: key.filter((one) => ids.has(one)) }
}
