import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'

/** A token of a sentence in its place in a new one. */
interface Placed {
  token: Token
  /** The token that stood before it in the sentence stands there still. */
  follows: boolean
}

/** The tokens of a clause in the order they are to be written in, with the root among them and its subject. */
export interface Order {
  tokens: readonly Token[]
  all: readonly number[]
  predicate: number
  subject: number
}

/** Tokens in their order, their heads by their new places. */
export function composed({ tokens, all, predicate, subject }: Order): Placed[] {
  const places = new Map(all.map((at, i) => [at, i]))
  const root = places.get(predicate)!
  const headOf = (at: number): number => {
    let up = tokens[at]!.head
    while (up >= 0 && !places.has(up)) up = tokens[up]!.head
    return places.get(up) ?? root
  }
  return all.map((at, i) => {
    const token = tokens[at]!
    const follows = i > 0 && all[i - 1] === at - 1
    if (at === predicate) return { token: { ...token, head: -1, dep: 'root' }, follows }
    if (at === subject) return { token: { ...token, head: root, dep: asSubject(token.dep) }, follows }
    return { token: { ...token, head: headOf(at) }, follows }
  })
}

const asSubject = (dep: string): string => (dep.startsWith('nsubj') ? dep : 'nsubj')

/**
 * Placed tokens as a sentence, with a capital and a full stop, and where the stretch `keep` of the old one stands in it;
 * null where that does not stand there whole.
 */
export function written(
  text: string,
  placed: readonly Placed[],
  keep: Span,
): { text: string; span: Span; tokens: Token[] } | null {
  const tokens: Token[] = []
  let out = ''
  let [start, end] = [-1, -1]
  for (const { token, follows } of placed) {
    if (out !== '') out += follows ? spaceBefore(text, token) : ' '
    const at = out.length
    out += out !== '' && token.start === 0 ? withoutCapital(token) : token.text
    if (token.start === keep.start) start = at
    if (token.end === keep.end) end = out.length
    tokens.push({ ...token, start: at, end: out.length })
  }
  const said = `${out.charAt(0).toUpperCase()}${out.slice(1)}${out.endsWith('.') ? '' : '.'}`
  const whole = said.slice(start, end).toLowerCase() === text.slice(keep.start, keep.end).toLowerCase()
  return start >= 0 && end > start && whole ? { text: said, span: { start, end }, tokens } : null
}

/** The first word of a sentence as it is written within one. */
const withoutCapital = ({ text, pos }: Token): string =>
  pos === 'PROPN' || text === 'I' || /^\p{Lu}{2}/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)

const spaceBefore = (text: string, { start }: Token): string => (/\s/.test(text[start - 1] ?? '') ? ' ' : '')
