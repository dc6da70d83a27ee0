import { findDate } from './dates'
import type { Metadata } from './format'

const FENCED = /^---[ \t]*\n(?<body>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/
const PAIR = /^(?<key>[A-Za-z][\w -]{0,40}):(?:[ \t]+(?<value>.*))?$/

/**
 * Takes the front matter off a Markdown text. Only flat `key: value` pairs and lists of names are read, by these few
 * lines and no YAML parser: nothing in it can do more than be a title, an author, a date, a language or a publisher.
 */
export function readFrontMatter(source: string): { metadata: Metadata; rest: string } {
  const match = FENCED.exec(source)
  const pairs = match ? readPairs(match.groups?.body ?? '') : undefined
  if (!match || !pairs) return { metadata: {}, rest: source }
  const one = (...keys: string[]) => keys.map((key) => pairs.get(key)?.join(', ')).find((value) => value)
  const authors = ['author', 'authors', 'creator', 'byline'].flatMap((key) => pairs.get(key) ?? [])
  const entries = {
    title: one('title'),
    byline: authors.length > 0 ? authors.join(', ') : undefined,
    authors: authors.length > 0 ? authors.map((full) => ({ full })) : undefined,
    published: isoDate(one('date', 'published', 'publish_date')),
    publisher: one('publisher', 'source', 'site'),
    language: languageTag(one('lang', 'language')),
    series: one('series'),
  }
  const metadata = Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as Metadata
  return { metadata, rest: source.slice(match[0].length) }
}

function readPairs(body: string): Map<string, string[]> | undefined {
  const pairs = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of body.split('\n')) {
    if (/^\s*(?:#.*)?$/.test(line)) continue
    const pair = PAIR.exec(line)?.groups
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    if (pair?.key !== undefined) {
      last = values(pair.value ?? '')
      pairs.set(pair.key.toLowerCase(), last)
    } else if (last && item !== undefined) last.push(...values(item))
    else if (!last || !/^\s/.test(line)) return undefined
  }
  return pairs.size > 0 ? pairs : undefined
}

function values(written: string): string[] {
  const value = written.trim()
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  return (list === undefined ? [value] : list.split(',')).map(unquote).filter((each) => each !== '')
}

const unquote = (value: string) =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()

function isoDate(written: string | undefined): string | undefined {
  const partial = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.exec(written ?? '')
  return partial ? partial[0] : findDate(written ?? '')?.iso
}

function languageTag(written: string | undefined): string | undefined {
  try {
    return written === undefined ? undefined : Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
