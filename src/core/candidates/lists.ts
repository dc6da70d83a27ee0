import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'

const FEWEST = 3
const MOST = 7
/** Words of a member at most. */
const LONGEST = 4
const IN_MEMBER = /^(?:NOUN|PROPN|ADJ|NUM|PART|ADP|DET|PUNCT)$/

/** What belongs to the first member of a list, going back from its noun. */
const OPENS = /^(?:NOUN|PROPN|ADJ|NUM|PART)$/

/** A list where it stands, its members counted, and the token its first member hangs from. */
export interface List {
  span: Span
  members: number
  head: number
}

/** The lists of a sentence, by commas and "and" alone: the parse often takes a member for something else. */
export function listsIn(tokens: readonly Token[]): List[] {
  return tokens.flatMap(({ text, end: until }, at) => {
    if (text !== 'and') return []
    const first = tokens.findLastIndex(({ text: mark, pos }, i) => {
      if (i >= at) return false
      return mark !== ',' && mark !== '-' && !IN_MEMBER.test(pos)
    })
    // The first member has no preposition in it: what stands before it may be one.
    let from = tokens.findIndex((token, i) => i > first && token.text === ',')
    if (from < 0 || from >= at) return []
    while (from > 0 && (OPENS.test(tokens[from - 1]!.pos) || tokens[from - 1]!.text === '-')) from--
    const last = tokens.findIndex(({ pos, text: mark }, i) => i > at && !IN_MEMBER.test(pos) && mark !== '-')
    const to = (last < 0 ? tokens.length : last) - 1
    const marks = tokens.findIndex(({ text: mark }, i) => i > at && /^[.;]$/.test(mark))
    const end = marks > 0 && marks <= to ? marks - 1 : to
    if (end <= at || tokens[end]!.end <= until) return []
    const span = { start: tokens[from]!.start, end: tokens[end]!.end }
    const members = membersOf(tokens, span)
    const comma = tokens.findIndex(({ text: mark }, i) => i > from && mark === ',')
    return members > 0 ? [{ span, members, head: comma - 1 }] : []
  })
}

/**
 * How many things a stretch lists, 0 where it is no list: three or more short nouns parted by commas with an "and"
 * before the last, after a verb, a preposition or a colon, and whole: "wool, linen and old silk" in "She wove wool,
 * linen and old silk."
 */
function membersOf(tokens: readonly Token[], { start, end }: Span): number {
  const from = tokens.findIndex((token) => token.start === start)
  const last = tokens.findIndex((token) => token.end === end)
  if (from < 1 || last < from) return 0
  const [before, next] = [tokens[from - 1]!, tokens[last + 1]]
  if (!/^(?:VERB|AUX|ADP|SCONJ)$/.test(before.pos) && before.text !== ':') return 0
  if (next && !/^[.;]$/.test(next.text)) return 0
  const members: Token[][] = [[]]
  let joined = false
  for (const token of tokens.slice(from, last + 1)) {
    const isAnd = token.text === 'and'
    if (token.text !== ',' && !isAnd) {
      if (!IN_MEMBER.test(token.pos) || (token.pos === 'PUNCT' && token.text !== '-')) return 0
      if (token.pos === 'ADP' && token.text !== 'of') return 0
      members.at(-1)!.push(token)
      continue
    }
    // "linen and silk, and wool": joined twice.
    if (isAnd && joined) return 0
    joined ||= isAnd
    if (members.at(-1)!.length > 0) members.push([])
    else if (!isAnd) return 0
  }
  const isNoun = (words: readonly Token[]) =>
    words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN') &&
    words.filter(({ pos }) => pos !== 'PUNCT').length <= LONGEST
  const commas = tokens.slice(from, last + 1).some(({ text }) => text === ',')
  return joined && commas && members.length >= FEWEST && members.length <= MOST && members.every(isNoun)
    ? members.length
    : 0
}
