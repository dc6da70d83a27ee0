import type { Run } from '#core/text/document'

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** An address of the web in full; undefined for any other. */
export function webAddress(address: string | null | undefined, base?: string): URL | undefined {
  try {
    const url = new URL(address?.trim() ?? '', base)
    return SCHEMES.has(url.protocol) ? url : undefined
  } catch {
    return undefined
  }
}

/** How browsers write where a page was saved from. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i

/**
 * What a page's relative links start from: what it sets as that, else where it stood on the web.
 *
 * @param at where that was, if it is known; else as far as the page says so
 */
export function baseOf(document: Document, source: string, at: string | undefined): string | undefined {
  const own =
    at ??
    SAVED_FROM.exec(source.slice(0, 4096))?.[1] ??
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  const page = webAddress(own)?.href
  const set = document.querySelector('base[href]')?.getAttribute('href')
  return (set ? webAddress(set, page)?.href : undefined) ?? page
}

/** Where a link of the page leads: to a place in it (`#id`), or to the web; undefined when nowhere a reader may go. */
export function targetIn(
  ids: ReadonlySet<string>,
  base: string | undefined,
): (address: string) => Run['to'] | undefined {
  const here = base?.split('#')[0]
  return (address) => {
    const [before = '', hash = ''] = address.trim().split('#', 2)
    const place = hash && (before === '' || before === here) ? `#${decoded(hash)}` : ''
    if (place) return ids.has(place.slice(1)) ? { block: place } : undefined
    const url = address.trim() === '' ? undefined : webAddress(address, base)
    return url && { url: url.href }
  }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
