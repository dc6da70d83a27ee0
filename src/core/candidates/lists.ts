import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'

const FEWEST = 3
const MOST = 7
/** Words of a member at most. */
const LONGEST = 4
const IN_MEMBER = /^(?:NOUN|PROPN|ADJ|NUM|PART|ADP|DET|PUNCT)$/
/** What may follow a list: it says what all of it is for, or goes on with the clause before. */
const FOLLOWS = /^(?:to|which|who|where|while|so|\p{Ll}+ing)$/u

/** Whether a token may stand in a member; a participle before its noun is a describing word. */
const isInMember = (tokens: readonly Token[], at: number): boolean => {
  const { pos, form } = tokens[at]!
  return IN_MEMBER.test(pos) || (pos === 'VERB' && form === 'pastPart' && tokens[at + 1]?.pos === 'NOUN')
}

/** What belongs to the first member of a list, going back from its noun. */
const OPENS = /^(?:NOUN|PROPN|ADJ|NUM|PART|DET)$/

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
    const first = tokens.findLastIndex(({ text: mark }, i) => {
      if (i >= at) return false
      return mark !== ',' && mark !== '-' && !isInMember(tokens, i)
    })
    // The first member has no preposition in it: what stands before it may be one.
    let from = tokens.findIndex((token, i) => i > first && token.text === ',')
    if (from < 0 || from >= at) return []
    while (from > 0 && (OPENS.test(tokens[from - 1]!.pos) || tokens[from - 1]!.text === '-')) from--
    const next = tokens.findIndex(
      ({ text: mark }, i) => i > at && (/^[.,;]$/.test(mark) || !isInMember(tokens, i)),
    )
    const end = (next < 0 ? tokens.length : next) - 1
    if (end <= at || tokens[end]!.end <= until) return []
    const span = { start: tokens[from]!.start, end: tokens[end]!.end }
    const members = membersOf(tokens, span)
    const comma = tokens.findIndex(({ text: mark }, i) => i > from && mark === ',')
    return members > 0 ? [{ span, members, head: comma - 1 }] : []
  })
}

/** Whether what begins at a token is named as an example: "such as" stands before it. */
export const isExample = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.text === 'as' && tokens[from - 2]?.text === 'such'

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
  const goesOn = next?.text === ',' && (FOLLOWS.test(tokens[last + 2]?.text ?? '') || isExample(tokens, from))
  if (next && !/^[.;]$/.test(next.text) && !goesOn) return 0
  const members: Token[][] = [[]]
  let joined = false
  for (let i = from; i <= last; i++) {
    const token = tokens[i]!
    const isAnd = token.text === 'and'
    if (token.text !== ',' && !isAnd) {
      if (!isInMember(tokens, i) || (token.pos === 'PUNCT' && token.text !== '-')) return 0
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
  // "two towns, Hull and Leeds" are two, and what they are.
  const serial = tokens
    .slice(from, last + 1)
    .some(({ text }, i) => text === 'and' && tokens[from + i - 1]?.text === ',')
  if (members.length === FEWEST && !serial && members[0]!.some(({ number }) => number === 'plur')) return 0
  return joined && commas && members.length >= FEWEST && members.length <= MOST && members.every(isNoun)
    ? members.length
    : 0
}

/** Whether what is asked for is a list, by its fine type. */
export const isList = ({ fine }: { fine: string }): boolean => fine.startsWith('list/')
