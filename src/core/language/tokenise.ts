/**
 * Words as the English treebanks of Universal Dependencies cut them: contractions and possessives apart ("do" "n't",
 * "Xi" "'s"), hyphened compounds apart ("long" "-" "term") save after a prefix that is no word ("non-avian"),
 * currency, per cent and quotes apart, abbreviations with their full stop.
 */

export interface Span {
  start: number
  end: number
}

const PREFIX =
  'e|re|co|non|pro|pre|anti|ex|semi|multi|counter|mini|mid|post|pan|psycho|de|un|sub|inter|intra|neo|pseudo|quasi|micro|macro|bio|socio|ultra|trans|infra|electro|proto'

const ABBREVIATIONS =
  'mr|mrs|ms|dr|prof|st|sr|jr|gen|col|sgt|capt|lt|cmdr|adm|maj|rev|hon|gov|sen|rep|pres|messrs|mt|ft|inc|ltd|co|corp|bros|vs|etc|al|no|nos|vol|pp|ed|eds|fig|figs|ca|cf|approx|dept|est|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|tue|tues|thu|thurs|fri|ave|blvd|ph|univ|assn|ariz|calif|colo|conn|fla|kan|ky|md|mich|minn|mont|neb|nev|okla|penn|tenn|tex|vt|va|wis|wyo'

/** Abbreviations that are also words: the full stop is theirs only before a number, or with a capital. */
const BEFORE_NUMBERS = /^(?:no|nos|fig|figs|mar|ed|est|ca|pp)\.$/i
const CAPITAL = /^(?:st|co|gen|col|hon|rep|fri|dec|adm|mt|ave|rev|conn|kan|md|va|ph)\.$/

const PATTERNS: RegExp[] = [
  // Most words: letters up to a space or a comma, where nothing else could begin with them.
  /[A-Za-z]+(?=[\s,])/y,
  // Addresses.
  /(?:https?|ftp):\/\/[^\s<>"”]*[^\s<>"”.,;:!?)\]'’]/iuy,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/uy,
  /www\.[^\s<>"”]*[^\s<>"”.,;:!?)\]'’]/iuy,
  /[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|edu|gov|co\.uk|io|info|pdf|doc|xls|htm|html|txt|jpg)(?![\p{L}\d])/iuy,
  // Numbers: times, dates, telephones, grouped and decimal, ordinals and decades.
  /\d{1,2}:\d\d(?::\d\d)?(?![\p{L}\d])/uy,
  /\d+(?:\/\d+)+(?![\p{L}\d])/uy,
  /\d{4}-\d\d-\d\d(?!\d)/uy,
  /\d{3}-\d{3}-\d{4}(?!\d)/uy,
  /[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])/uy,
  /\d+\.\d+(?:\.\d+)*/uy,
  /\.\d+/uy,
  /\d+(?:st|nd|rd|th|s)(?![\p{L}\d])/iuy,
  /['’]\d\ds?(?![\p{L}\d])/uy,
  /\d+(?=(?:am|pm|km|m|cm|mm|kg|g|mg|lb|lbs|ft|mph|kb|mb|gb|c|f|k|x)(?![\p{L}\d]))/iuy,
  // Abbreviations.
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\d]))?/uy,
  new RegExp(`(?:${ABBREVIATIONS})\\.`, 'iuy'),
  /\p{Lu}\.(?=\s+\p{Lu})/uy,
  // Words.
  /\p{Lu}+&\p{Lu}+(?![\p{L}\d])/uy,
  new RegExp(`(?:${PREFIX})[-‑][\\p{L}\\d\\p{M}]+`, 'iuy'),
  /\p{Lu}['’](?=\p{Lu}\p{Ll})[\p{L}\p{M}\d]+/uy,
  /['’](?:tis|twas|em|til|cause)(?![\p{L}])/iuy,
  /[\p{L}\p{M}\d_][\p{L}\p{M}\d_\u00ad]*(?:['’][\p{L}\p{M}\u00ad]+)*/uy,
  // The rest.
  /\.{2,}|-{2,}|_{2,}|={2,}|\*{2,}|'{2}|`{2}|[!?]{2,}|<{2,}|>{2,}/uy,
  /[:;=]-?[()DP](?![\p{L}\d])/uy,
  /\P{C}/uy,
]

const ENDINGS = /(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/iu
const FUSED: Record<string, number> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3, "d'you": 2 }

/** The words of a sentence, in order and without overlap. */
export function tokenise(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++
      continue
    }
    const end = longest(text, at)
    if (end > at) cut(text, at, end, spans)
    at = Math.max(end, at + 1)
  }
  return spans
}

/** The end of the first pattern that matches at a place, or the place itself. */
function longest(text: string, at: number): number {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    const end = at + found.length
    if (BEFORE_NUMBERS.test(found) && !/^\s+\d/.test(text.slice(end, end + 3))) continue
    if (CAPITAL.test(found)) continue
    return end
  }
  return at
}

/** Cuts contractions and possessives off a word. */
function cut(text: string, start: number, end: number, spans: Span[]): void {
  const word = text.slice(start, end)
  const fused = FUSED[word.toLowerCase()]
  const ending = /^\p{L}/u.test(word) && !word.includes('://') ? ENDINGS.exec(word)?.[0] : undefined
  const tail = fused === undefined ? (ending?.length ?? 0) : word.length - fused
  if (tail > 0 && tail < word.length) {
    cut(text, start, end - tail, spans)
    spans.push({ start: end - tail, end })
  } else spans.push({ start, end })
}
