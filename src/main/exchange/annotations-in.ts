import { createHash } from 'node:crypto'
import { type MarkKind, type Pen, tidyTags } from '#core/study/marks'
import type { Place, Quote, TextId } from '#core/text/document'
import { isRecord, type Loose } from '#core/text/record'
import { PlainError } from '#main/errors'
import { MARK_URN, READING_URN } from './annotations-out'
import { get, several, wordsIn } from './json-in'
import { lookOf } from './looks'

/** An annotation of words, as any app may write it. */
export interface Incoming extends Pen {
  /** The id of the mark it becomes: the same for the same annotation, everywhere. */
  mark: string
  /** A reading of ours by its id; absent when another app wrote it. */
  reading?: string
  /** Of the text, by which it may be known; empty where nothing says it. */
  title: string
  kind: MarkKind
  quote: Quote
  /** Where it stood in which text, when it was ours. */
  place?: { text: TextId; from: Place; to: Place }
  note: string
  tags: string[]
  /** Milliseconds since the epoch; absent when it does not say. */
  addedAt?: number
}

const MOST = 100_000
const LIMITS = { quote: 100_000, context: 1_000, note: 20_000, tag: 100, tags: 50, id: 2_000, title: 10_000 }

/** What a file holds: single annotations, how many of its things are none. */
export interface Read {
  items: Incoming[]
  refused: number
}

const words = (value: unknown, most: number): string => wordsIn(value, most) ?? ''

/** The annotations of a file, with the title that the file itself gives: Thorium tells its book once. */
function unpack(file: unknown): { all: readonly unknown[]; title: string } {
  if (Array.isArray(file)) return { all: file, title: '' }
  if (!isRecord(file)) throw new PlainError('This is no file of annotations.')
  const about = get(file, 'about')
  const title = words(get(about, 'dc:title'), LIMITS.title) || words(get(file, 'title'), LIMITS.title)
  const first = get(file, 'first')
  const items =
    get(file, 'items') ?? get(first, 'items') ?? (isRecord(first) ? get(first, 'first') : undefined)
  if (Array.isArray(items)) return { all: items, title }
  if (get(file, 'target') !== undefined) return { all: [file], title: '' }
  throw new PlainError('There are no annotations in this file.')
}

/** Selectors, also those that another is refined by or that begin a range; not deeper than anybody writes them. */
function selectorsOf(target: unknown, depth = 0): Loose[] {
  const found: Loose[] = []
  for (const selector of several(get(target, 'selector') ?? get(target, 'refinedBy'))) {
    if (!isRecord(selector)) continue
    found.push(selector)
    if (depth < 4) found.push(...selectorsOf({ selector: get(selector, 'refinedBy') }, depth + 1))
  }
  return found
}

const placeIn = (value: unknown): Place | null => {
  const block = wordsIn(get(value, 'block'), 200)
  const at = get(value, 'at')
  return block && Number.isSafeInteger(at) && (at as number) >= 0 ? { block, at: at as number } : null
}

function quoteIn(selectors: readonly Loose[]): Quote | null {
  const selector = selectors.find((one) => get(one, 'type') === 'TextQuoteSelector')
  const exact = wordsIn(get(selector, 'exact'), LIMITS.quote)
  if (!exact || exact.trim() === '') return null
  // Some give whole paragraphs of context; the nearest of it is enough.
  const near = (name: string) => words(get(selector, name), LIMITS.quote)
  return {
    exact,
    prefix: near('prefix').slice(-LIMITS.context),
    suffix: near('suffix').slice(0, LIMITS.context),
  }
}

function placeOf(selectors: readonly Loose[]): Incoming['place'] | null {
  const selector = selectors.find((one) => get(one, 'type') === 'lectern:PlaceSelector')
  const from = placeIn(get(selector, 'lectern:from'))
  const to = placeIn(get(selector, 'lectern:to'))
  const text = wordsIn(get(selector, 'lectern:text'), 200)
  return from && to && text !== undefined ? { text, from, to } : null
}

/** Ours keeps its name; another's is a hash of its own, or of what it says where it has none. */
function markIdOf(id: string, quote: Quote, source: string, created: string): string {
  const own = id.startsWith(MARK_URN) ? id.slice(MARK_URN.length) : ''
  if (/^[a-z0-9]{1,64}$/.test(own)) return own
  const key = id || JSON.stringify([source, created, quote.prefix, quote.exact])
  return `w${createHash('sha256').update(key).digest('hex').slice(0, 24)}`
}

function read(item: unknown, fileTitle: string): Incoming | null {
  const [target] = several(get(item, 'target'))
  const selectors = selectorsOf(target)
  const quote = quoteIn(selectors)
  if (!isRecord(item) || !quote) return null
  const source = get(target, 'source')
  const sourceId = words(isRecord(source) ? get(source, 'id') : source, LIMITS.id)
  const title = words(get(source, 'dc:title') ?? get(source, 'title'), LIMITS.title) || fileTitle
  const bodies = several(get(item, 'body'))
  const isTag = (body: unknown) => several(get(body, 'purpose')).includes('tagging')
  const said = (body: unknown, name: string) => words(get(body, name), LIMITS.note)
  const comments = bodies
    .filter((body) => !isTag(body))
    .map((body) => wordsIn(body, LIMITS.note) ?? said(body, 'value'))
  const tags = bodies.flatMap((body) =>
    isTag(body) ? [get(body, 'value')] : [...several(get(body, 'tag')), ...several(get(body, 'keyword'))],
  )
  const first = (name: string) => bodies.map((body) => said(body, name)).find(Boolean) ?? ''
  const created = words(get(item, 'created'), 100)
  const addedAt = Date.parse(created)
  const place = placeOf(selectors)
  return {
    mark: markIdOf(words(get(item, 'id'), LIMITS.id), quote, sourceId, created),
    ...(sourceId.startsWith(READING_URN) && { reading: sourceId.slice(READING_URN.length) }),
    title,
    kind: several(get(item, 'motivation')).includes('bookmarking') ? 'bookmark' : 'highlight',
    ...lookOf(words(get(target, 'styleClass'), 200), first('color'), first('highlight')),
    quote,
    ...(place && { place }),
    note: comments.filter(Boolean).join('\n\n').slice(0, LIMITS.note),
    tags: tidyTags(tags.flatMap((tag) => wordsIn(tag, LIMITS.tag) ?? [])).slice(0, LIMITS.tags),
    ...(Number.isFinite(addedAt) && { addedAt }),
  }
}

/**
 * Reads W3C Web Annotations: a collection, a page, a set (Readium's `.annotation`), a list, or a single one. Takes
 * nothing on trust: what is not an annotation of words is counted and left out.
 *
 * @param file as JSON; PlainError when it holds no annotations at all, or more than anybody has
 */
export function readAnnotations(file: unknown): Read {
  const { all, title } = unpack(file)
  if (all.length > MOST) throw new PlainError('This file holds more annotations than Lectern takes at once.')
  const items = new Map<string, Incoming>()
  let refused = 0
  for (const one of all) {
    const incoming = read(one, title)
    if (!incoming) refused++
    else if (!items.has(incoming.mark)) items.set(incoming.mark, incoming)
  }
  return { items: [...items.values()], refused }
}
