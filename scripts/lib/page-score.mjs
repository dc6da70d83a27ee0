import { Parser } from 'htmlparser2'

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'video',
  'audio',
])

/** The text a browser would show of markup, by a parser's events alone. */
export function visibleText(markup) {
  let text = ''
  let apart = 0
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) apart++
      text += ' '
    },
    ontext(part) {
      if (apart === 0) text += part
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) apart--
      text += ' '
    },
  })
  parser.end(markup)
  return text
}

/** Words and numbers in lower case; of writing without spaces each character. */
export const tokens = (text) =>
  text
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu,
    ) ?? []

/** How well one bag of tokens agrees with another, 0 to 1: the harmonic mean of precision and recall. */
export function tokenF1(ours, theirs) {
  if (ours.length === 0 && theirs.length === 0) return 1
  const counts = new Map()
  for (const token of theirs) counts.set(token, (counts.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of ours) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      shared++
      counts.set(token, left - 1)
    }
  }
  return (2 * shared) / (ours.length + theirs.length)
}
