import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Order } from '#core/ranking/worth'
import type { Section } from '#core/text/document'
import { decodeText } from '#main/formats/decode'
import { tasks, textIdOf } from '#main/jobs/tasks'
import { type Item, itemOf } from './facts-item'
import { plainDate, plainSections } from './facts-plain'
import { CommandError, type Io, printJson } from './io'
import { mapSource } from './source-map'

interface Text {
  title: string
  language: string
  published?: string
  sections: Section[]
  source: string
  order?: Order
}

function itemsOf(io: Io, { title, language, published, sections, source, order }: Text): Item[] {
  const { ranked } = tasks.facts({
    ...(order && { order }),
    ...{ text: textIdOf(sections), sections, language, title, resources: io.resources },
    ...(published !== undefined && { published }),
  })
  const map = mapSource(sections, source)
  return ranked.flatMap((fact) => itemOf(fact, title, source, map) ?? [])
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new CommandError(`${file} cannot be read.`)
  }
}

/** `facts FILE`: the questions of a file, best first; unless told, also those that the app would not offer. */
export async function printFacts(io: Io, file: string, order: Order = 'full'): Promise<number> {
  const bytes = await bytesOf(file)
  const source = decodeText(bytes).text
  const parsed = await tasks.parse({ name: basename(file), bytes })
  const items = itemsOf(io, {
    ...parsed.metadata,
    sections: parsed.sections,
    source,
    order,
  })
  printJson(io, [{ id: basename(file), items }])
  return 0
}

interface Gold {
  id: string
  text: string
  title?: string
  lang?: string
}

const isGold = (value: unknown): value is Gold[] =>
  Array.isArray(value) && value.every((one) => typeof one?.id === 'string' && typeof one?.text === 'string')

async function goldOf(file: string): Promise<Gold[]> {
  const text = (await bytesOf(file)).toString('utf8')
  let gold: unknown
  try {
    gold = JSON.parse(text)
  } catch {
    throw new CommandError(`${file} is not JSON.`)
  }
  if (!isGold(gold)) throw new CommandError(`${file} is not a list of texts with ids.`)
  return gold
}

/** `facts --gold GOLD.json`: the questions of each text of a set, to be scored. */
export async function printGoldFacts(io: Io, file: string, language: string, order?: Order): Promise<number> {
  const all = (await goldOf(file)).map(({ id, text, title = id, lang = language }) => {
    const sections = plainSections(text)
    const about = { title: title.replaceAll('_', ' '), language: lang, ...(order && { order }) }
    const published = plainDate(text)
    const dated = { ...about, ...(published !== undefined && { published }) }
    return { id, items: itemsOf(io, { ...dated, sections, source: text }) }
  })
  printJson(io, all)
  return 0
}
