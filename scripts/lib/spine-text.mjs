import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/**
 * The visible words of an EPUB's spine, by other means than the app's: a general unzipper and patterns over the markup
 * instead of a parser. For comparing only: it trusts its input and knows nothing of damaged books.
 */
export function spineWords(bytes) {
  const files = unzipSync(bytes)
  const read = (path) => (files[path] ? strFromU8(files[path]) : '')
  const opfPath = attribute(tags(read('META-INF/container.xml'), 'rootfile')[0], 'full-path')
  const opf = read(opfPath)
  const items = new Map(tags(opf, 'item').map((tag) => [attribute(tag, 'id'), tag]))
  const seen = new Set()
  return tags(opf, 'itemref').flatMap((tag) => {
    let item = items.get(attribute(tag, 'idref'))
    // What stands in for a file that is no text.
    for (let n = 0; n < 9 && item && !/html/.test(attribute(item, 'media-type')); n++)
      item = items.get(attribute(item, 'fallback'))
    const href = item && attribute(item, 'href')
    if (!href || seen.has(href)) return []
    seen.add(href)
    return words(
      visible(read(posix.join(posix.dirname(opfPath), decodeURIComponent(href)).replace(/^(?:\.\.\/)+/, ''))),
    )
  })
}

const tags = (xml, name) =>
  xml.replace(/<!--[\s\S]*?-->/g, '').match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
const attribute = (tag = '', name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

/** What is not shown as text: programs and pictures, readings beside characters, page numbers, and ways back. */
const UNSHOWN = [
  /<!--[\s\S]*?-->/g,
  /<(head|script|style|template|svg|math|audio|video|iframe|canvas|select|textarea|rt|rp)\b(?:[^>]*[^/])?>[\s\S]*?<\/\1\s*>/gi,
  /<svg:svg\b[\s\S]*?<\/svg:svg\s*>/gi,
  /<(\w+)\b[^>]*(?:doc-|:type="[^"]*)(?:pagebreak|backlink)[^>]*[^/]>[\s\S]*?<\/\1\s*>/gi,
  /<(p|div)\b[^>]*\sstyle="display:\s*none[^>]*>[\s\S]*?<\/\1\s*>/gi,
  /<(nav|p|div|section|span)\b[^>]*\shidden(?:=["'][^"']*["'])?[^>]*>[\s\S]*?<\/\1\s*>/gi,
]

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function visible(markup) {
  let text = markup.replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>/i, '').replace(/<\?[\s\S]*?\?>/g, '')
  for (const pattern of UNSHOWN) text = text.replace(pattern, ' ')
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(
      /<\/?(?:p|div|h\d|li|td|th|tr|br|section|dt|dd|figcaption|blockquote|pre|caption)\b[^>]*>/gi,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      name ? (NAMED[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
}

/** Words as both sides are compared: letters and digits, without the marks that only say where a line may break. */
export const words = (text) => text.replace(/[\u00ad\u2060\ufeff]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
