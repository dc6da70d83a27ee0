import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { NotebookImport } from '#contract/marks'
import type { EventBody } from '#core/study/events'
import type { Mark } from '#core/study/marks'
import type { Range, ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'
import { indexText } from '#core/text/places'
import { marksOf } from '#main/learning/mark-fields'
import type { ContentStore } from '#main/storage/content'
import { isReadingId } from '#main/texts/reading-fields'
import type { Readings } from '#main/texts/readings'
import type { Texts } from '#main/texts/texts'
import type { Incoming, Read } from './annotations-in'
import { orphanOf, placeIn, type Within } from './place-in'

export interface ImportDeps {
  content: Pick<ContentStore, 'content'>
  readings: Pick<Readings, 'list'>
  texts: Texts
  now: () => number
}

export interface Planned extends Omit<NotebookImport, 'events'> {
  bodies: EventBody[]
}

/** Readings that may be meant, the likeliest first. */
type Candidates = (incoming: Incoming) => ReadingId[]

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}

async function candidatesIn(
  readings: ImportDeps['readings'],
  wanted: ReadingId | undefined,
): Promise<Candidates> {
  const ids = new Set<ReadingId>()
  const byTitle = new Map<string, ReadingId[]>()
  const plain = (title: string) => fold(title).text.trim()
  for (const { reading } of await readings.list()) {
    ids.add(reading.id)
    push(byTitle, plain(reading.title), reading.id)
  }
  return ({ reading, title }) => {
    if (reading !== undefined && ids.has(reading)) return [reading]
    const named = title === '' ? [] : (byTitle.get(plain(title)) ?? [])
    return named.length > 0 ? named : wanted === undefined ? [] : [wanted]
  }
}

/** A reading that is not here: ours by its id, another app's by the title it gives. */
const strangerOf = ({ reading, title }: Incoming): ReadingId =>
  reading !== undefined && isReadingId(reading)
    ? reading
    : `elsewhere-${createHash('sha256').update(fold(title).text).digest('hex').slice(0, 16)}`

/** A text to look in; null for one that cannot be opened, of which the library says more. */
async function open(texts: Texts, reading: ReadingId): Promise<Within | null> {
  try {
    const text = await texts.open(reading)
    return { text: text.reading.text, index: indexText(await text.sections()) }
  } catch {
    return null
  }
}

const AT_ONCE = 20

/** Whether a mark that came before still has no place, so that coming again may give it one. */
const isLost = ({ range }: Mark, isHere: boolean) => !isHere || range.text === ''

/**
 * What an import has to write. Each text is opened once and looked through for all its annotations.
 *
 * @param wanted the reading for what no text is known of
 */
export async function planImport(
  { items, refused }: Read,
  wanted: ReadingId | undefined,
  { content, readings, texts, now }: ImportDeps,
): Promise<Planned> {
  const candidates = await candidatesIn(readings, wanted)
  const here = new Set((await readings.list()).map(({ reading }) => reading.id))
  const { get } = marksOf(content.content)
  const planned: Planned = { bodies: [], added: 0, known: 0, orphans: 0, missing: [], refused }
  const missing = new Set<string>()

  const put = (ref: string, set: Partial<Mark>) => planned.bodies.push({ kind: 'put', of: 'mark', ref, set })
  const fresh = ({ kind, colour, style, note, tags, title, addedAt = now() }: Incoming) => ({
    ...{ title, kind, colour, style, note, tags, addedAt },
  })

  const byReading = new Map<ReadingId, Incoming[]>()
  const waiting: Incoming[] = []
  for (const incoming of items) {
    const before = get(incoming.mark)
    if (before && !isLost(before, here.has(before.reading))) {
      planned.known++
      continue
    }
    waiting.push(incoming)
    for (const id of candidates(incoming)) push(byReading, id, incoming)
  }

  const found = new Map<Incoming, { reading: ReadingId; range: Range }>()
  const textOf = new Map<ReadingId, string>()
  for (const [reading, all] of byReading) {
    const within = await open(texts, reading)
    if (!within) continue
    textOf.set(reading, within.text)
    for (const [n, incoming] of all.entries()) {
      const range = found.has(incoming) ? null : placeIn(incoming, within)
      if (range) found.set(incoming, { reading, range })
      // What is nowhere is looked for in all of the text: the window's other calls are answered in between.
      if (n % AT_ONCE === AT_ONCE - 1) await setImmediate()
    }
  }

  for (const incoming of waiting) {
    const before = get(incoming.mark)
    const place = found.get(incoming)
    const [likeliest] = candidates(incoming)
    if (!likeliest && incoming.title !== '') missing.add(incoming.title)
    if (before) planned.known++
    else planned.added++
    // What the reader did with a mark that came before stays theirs: it is only given its place.
    if (place) put(incoming.mark, before ? place : { ...fresh(incoming), ...place })
    else if (!before) {
      planned.orphans++
      const reading = likeliest ?? strangerOf(incoming)
      put(incoming.mark, { ...fresh(incoming), reading, range: orphanOf(incoming, textOf.get(reading)) })
    }
  }
  return { ...planned, missing: [...missing] }
}
