import { readByline, readIssueLine, readRoleLine, takeByline } from './byline'
import { readDateLine } from './dates'
import type { Metadata } from './format'
import { isFurniture, tailStart } from './furniture'
import { isChapter } from './headings'
import { columns, endsSentence, isDivider, isList, letters, wordCount } from './lines'

export interface Article {
  metadata: Metadata
  /** The lines of the text itself; what was removed is either in the metadata or page furniture. */
  lines: string[]
}

/** How many lines that say something are looked at before the text is taken to have begun. */
const HEAD = 14

/**
 * Reads title, byline, publisher and date from the head of a plain text and takes them out of it, with the page
 * furniture at either end. When nothing would be left, the text is returned whole.
 */
export function readArticle(lines: string[]): Article {
  const end = tailStart(lines)
  const metadata: Metadata = {}
  const kept: string[] = []
  let updated: string | undefined
  let at = 0
  for (let seen = 0; at < end && seen < HEAD; at++) {
    const raw = lines[at] ?? ''
    const line = clean(raw)
    const title = metadata.title !== undefined
    if (isLong(line) && !(title && isStandfirst(lines, at))) break
    if (line !== '') seen++
    if (line === '' || !(standsApart(kept, lines[at + 1]) || isInHead(lines, at, title))) {
      kept.push(raw)
      continue
    }
    const date = readDateLine(line)
    const byline = metadata.byline === undefined ? (readByline(line) ?? roleAbove(lines, at)) : undefined
    if (date?.updated) updated ??= date.iso
    else if (date?.iso) metadata.published ??= date.iso
    else if (date) continue
    else if (byline) takeByline(metadata, byline)
    else if (isFurniture(line, 'head')) continue
    else if (!title && isBlank(kept) && isTitle(line, below(lines, at))) metadata.title = line
    else if (title && readIssueLine(line)) Object.assign(metadata, { ...readIssueLine(line), ...metadata })
    else kept.push(raw)
  }
  if (updated && !metadata.published) metadata.published = updated
  const body = [...kept, ...lines.slice(at, end)]
  return isBlank(body) ? { metadata: {}, lines } : { metadata, lines: body }
}

const clean = (line: string) => line.replace(/[\s\u00a0]+/gu, ' ').trim()

/** The next line that says something. */
const below = (lines: string[], at: number) => clean(lines.slice(at + 1).find((line) => clean(line)) ?? '')

const isBlank = (lines: string[]) => lines.every((line) => line.trim() === '')

const isLong = (line: string) =>
  columns(line) > 200 ||
  wordCount(line) > 28 ||
  (wordCount(line) > 12 && columns(line) > 100 && endsSentence(line))

const tellsWhoOrWhen = (line: string) => readDateLine(line) !== undefined || readByline(line) !== undefined

const isMeta = (line: string) => tellsWhoOrWhen(line) || isFurniture(line, 'head')

/** Whether a line is no part of a paragraph: nothing kept right above it, and below nothing, a whole paragraph, or no text. */
function standsApart(kept: string[], below = ''): boolean {
  const next = clean(below)
  return clean(kept.at(-1) ?? '') === '' && (next === '' || isLong(next) || isMeta(next))
}

/** Lines of a head after which who wrote it and when is looked for. */
const NEAR = 4

/** The next lines that say something; no more of a long text is looked at. */
function following(lines: string[], at: number): string[] {
  const found: string[] = []
  for (let next = at + 1; next < lines.length && found.length < NEAR; next++) {
    const line = clean(lines[next]!)
    if (line !== '') found.push(line)
  }
  return found
}

/** Whether a long line above who wrote a text, and when, is what stands below its title. */
const isStandfirst = (lines: string[], at: number): boolean =>
  columns(clean(lines[at]!)) <= LONGEST_STANDFIRST &&
  following(lines, at)
    .slice(0, 2)
    .some((line, n, near) => tellsWhoOrWhen(line) || roleAbove([line, ...near.slice(n + 1)], 0) !== undefined)
const LONGEST_STANDFIRST = 400

/**
 * Whether a line right above or below others belongs to the head: below the title it tells who, where or when, and the
 * title has such lines below it.
 */
function isInHead(lines: string[], at: number, title: boolean): boolean {
  const line = clean(lines[at]!)
  if (title)
    return tellsWhoOrWhen(line) || readIssueLine(line) !== undefined || roleAbove(lines, at) !== undefined
  return lines.slice(0, at).every((one) => clean(one) === '') && headOf(lines, at).some(tellsWhoOrWhen)
}

/** The lines below one that come before the text begins. */
function headOf(lines: string[], at: number): string[] {
  const next = following(lines, at)
  const text = next.findIndex(isLong)
  return text < 0 ? next : next.slice(0, text)
}

/** A name with a role above a line that only tells when. */
const roleAbove = (lines: string[], at: number) =>
  readDateLine(below(lines, at)) ? readRoleLine(clean(lines[at]!)) : undefined

/** A first line that is a title: short, no list item, and no full sentence unless a byline or a date stands below. */
function isTitle(line: string, next: string): boolean {
  if (
    line.length > 160 ||
    wordCount(line) > 24 ||
    isList(line) ||
    isDivider(line) ||
    isChapter(line) ||
    letters(line) < 2
  )
    return false
  if (/[,;:，；：]["”’»]?$/u.test(line)) return false
  if (isMeta(next)) return true
  if (/[.。]["”’»]?$/u.test(line) && !/(?:\p{L}\.){2,}$/u.test(line)) return false
  return !(/^["“«„]/u.test(line) && endsSentence(line))
}

/** No title and no list of names is longer, in UTF-16 units; what is, is text or an attack on the log that keeps it. */
export const LONGEST_FIELD = 500
const MOST_AUTHORS = 50

/** Metadata without what is too long to be what it says it is. */
export function fitting({ authors, ...fields }: Metadata): Metadata {
  const kept = Object.entries(fields).filter(([, value]) => value.length <= LONGEST_FIELD)
  const named = authors?.filter(({ full }) => full.length <= LONGEST_FIELD).slice(0, MOST_AUTHORS)
  return { ...Object.fromEntries(kept), ...(named ? { authors: named } : {}) }
}

/** A title made of a file's name: `the_old-harbour%20(1).txt` → `The old harbour (1)`. */
export function titleFromName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const spaced = base
    .replace(/%20/g, ' ')
    .replace(/_+/g, ' ')
    .replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, base.includes(' ') ? '-' : ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return spaced === '' ? 'Untitled' : spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
