import type { Name } from '#core/text/document'
import { readByline } from '#main/formats/byline'
import { findDate } from '#main/formats/dates'
import type { Metadata } from '#main/formats/format'
import type { Article } from './article'

const contentOf = (document: Document, ...selectors: string[]): string | undefined => {
  for (const selector of selectors) {
    const element = document.querySelector(selector)
    const said = element?.getAttribute('content') ?? element?.getAttribute('datetime')
    if (said?.trim()) return said.trim()
  }
  return undefined
}

/** `2008-01-21T10:00Z` → `2008-01-21`; a date as newspapers write it, too. */
function isoDate(text: string | undefined): string | undefined {
  const [found, month = '01', day = '01'] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?(?![\d])/.exec(text ?? '') ?? []
  if (found && Number(month) <= 12 && Number(day) <= 31 && found >= '1000') return found
  return text ? findDate(text)?.iso : undefined
}

function languageOf(text: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(
      text
        ?.trim()
        .split(/[,;\s]/)[0]
        ?.replace(/_/g, '-') ?? [],
    )
    return tag && !/^(?:und|zxx|mul|x)\b/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

const OPENING =
  /^(?:(?:(?:posted|written|published|story|words|text|reported)\s+)?by|von|par|por|di|door|作者[:：]?)\s+/iu
/** Where a line of names goes over to a date or a time. */
const NOT_A_NAME = /\s*[|•·]?\s*(?:\b(?:last\s+)?updated\b|\bpublished\b|\bposted\b|\d{1,2}[:.]\d{2}).*$/iu

/** Names without `By`, dates and what is below them; undefined when nothing is left. */
export function cleanByline(raw: string | undefined): string | undefined {
  const [line = ''] = (raw ?? '')
    .split(/\s*\n\s*/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
  const date = findDate(line)
  const names = line
    .slice(0, date ? line.indexOf(date.text) : undefined)
    .replace(NOT_A_NAME, '')
    .replace(OPENING, '')
    .replace(/[\s,|•·–—-]+$/u, '')
  return /\p{L}{2}/u.test(names) && !/^https?:/i.test(names) ? names : undefined
}

function authorsOf(byline: string): Name[] {
  return readByline(`By ${byline}`)?.authors ?? [{ full: byline }]
}

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="dc.date.issued" i]',
  'meta[name="publish-date" i]',
  'meta[name="pubdate" i]',
  'meta[name="sailthru.date" i]',
  'meta[name="citation_publication_date" i]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
]

/**
 * What the address of a page says of it, in full: the site is its publisher where it names none, and the address tells
 * it from all others, so that the page saved once more is known as the same.
 */
export function stoodAt(address: string | undefined): Pick<Metadata, 'publisher' | 'identifier' | 'source'> {
  if (address === undefined) return {}
  const { hostname, host, pathname, search } = new URL(address)
  const identifier = `${host}${pathname}${search}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return hostname === '' ? {} : { publisher: hostname.replace(/^www\./, ''), identifier, source: address }
}

/** What a page says of itself in ways that finding its article does not read. Read before that changes the document. */
export function readHead(document: Document): Metadata {
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim()
  const language = languageOf(
    document.documentElement.getAttribute('lang') ??
      document.documentElement.getAttribute('xml:lang') ??
      contentOf(document, 'meta[http-equiv="content-language" i]', 'meta[property="og:locale"]'),
  )
  const published = isoDate(contentOf(document, ...DATES))
  const publisher = contentOf(document, 'meta[property="og:site_name"]', 'meta[name="application-name" i]')
  return {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
  }
}

/** The head's metadata with what the article tells better. */
export function withArticle(
  head: Metadata,
  { title, byline, publisher, published, language }: Article,
): Metadata {
  const date = isoDate(published)
  const names = cleanByline(byline)
  const tag = languageOf(language)
  return {
    ...head,
    ...(title ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(names ? { byline: names, authors: authorsOf(names) } : {}),
    ...(date ? { published: date } : {}),
    ...(publisher ? { publisher } : {}),
    ...(tag ? { language: tag } : {}),
  }
}
