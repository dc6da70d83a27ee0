import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'

/** What a phrase is by its head: a thing, an amount of things, what happens, how something is, or how it happens. */
export type PhraseKind = 'noun' | 'amount' | 'verb' | 'adjective' | 'adverb'

/** A stretch of a sentence that the parse holds together, to be asked for as a whole. */
export interface Phrase {
  span: Span
  kind: PhraseKind
  /** The token it hangs from. */
  head: number
}

/** Tokens of a phrase at most, with its marks. */
const LONGEST = 17

/** The children of each token in order, and the first and last token that hang from it. Trees are projective. */
export interface Tree {
  children: number[][]
  first: number[]
  last: number[]
}

const trees = new WeakMap<readonly Token[], Tree>()

/** The tree of a sentence's tokens, made once. */
export function treeOf(tokens: readonly Token[]): Tree {
  const known = trees.get(tokens) ?? grown(tokens)
  trees.set(tokens, known)
  return known
}

function grown(tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, i) => {
    if (head >= 0 && head !== i) children[head]!.push(i)
  })
  const first = tokens.map((_, i) => i)
  const last = tokens.map((_, i) => i)
  const walk = (at: number, depth: number): void => {
    if (depth > tokens.length) return
    for (const child of children[at]!) {
      walk(child, depth + 1)
      first[at] = Math.min(first[at]!, first[child]!)
      last[at] = Math.max(last[at]!, last[child]!)
    }
  }
  tokens.forEach(({ head }, i) => {
    if (head < 0) walk(i, 0)
  })
  return { children, first, last }
}

/** What may stand before a noun in its phrase. */
const BEFORE_NOUN = /^(?:det|amod|compound|nummod|nmod|nmod:poss|nmod:desc|flat|advmod|punct|goeswith)$/
/** What belongs to a noun's name after it. */
const JOINED_NOUN = /^(?:flat|fixed|compound|goeswith)/
/** What may follow a noun in its phrase, cut off or not. */
const AFTER_NOUN = /^(?:nmod|acl|appos|conj|nummod|amod|dep|advcl)/
const AFTER_VERB = /^(?:obj|iobj|obl|xcomp|ccomp|advcl|advmod|compound:prt|conj|expl|nmod|amod|acl|cop|nsubj)/
const POINTS = /^(?:the|an?)$/i
const EDGE = /^[\p{P}\p{S}]$/u

/** Collects stretches of tokens `from` to `to`, both inclusive, without marks at their ends. */
function collector(tokens: readonly Token[]) {
  const found: Phrase[] = []
  const known = new Set<number>()
  const isEdge = (at: number) => EDGE.test(tokens[at]!.text) && !/^[$£€¥%]$/.test(tokens[at]!.text)
  const add = (start: number, end: number, kind: PhraseKind, head: number): void => {
    let [from, to] = [start, end]
    while (from < to && isEdge(from)) from++
    while (to > from && isEdge(to)) to--
    if (to - from >= LONGEST || isEdge(from)) return
    if (POINTS.test(tokens[from]!.text) && from < to) from++
    const key = from * 1000 + to
    if (known.has(key)) return
    known.add(key)
    found.push({ span: { start: tokens[from]!.start, end: tokens[to]!.end }, kind, head })
  }
  return { found, add }
}

/** Where the phrase of a noun begins and ends without what follows it, and where its cut forms begin. */
function boundsOf(tokens: readonly Token[], { children, first, last }: Tree, at: number) {
  const starts = [at]
  for (const child of [...children[at]!].reverse()) {
    if (child > at) continue
    if (!BEFORE_NOUN.test(tokens[child]!.dep) || last[child]! + 1 < starts.at(-1)!) break
    if (tokens[child]!.dep === 'punct' && tokens[child]!.text !== '-') break
    starts.push(first[child]!)
  }
  let end = at
  for (const child of children[at]!)
    if (child > at && JOINED_NOUN.test(tokens[child]!.dep)) end = Math.max(end, last[child]!)
  return { starts, end }
}

/** The places after a head where its phrase can end: after each thing that hangs from it there. */
function ends(
  tokens: readonly Token[],
  { children, last }: Tree,
  at: number,
  from: number,
  may: RegExp,
): number[] {
  const found: number[] = []
  for (const child of children[at]!) {
    if (child <= from) continue
    const { dep } = tokens[child]!
    if (dep === 'punct') continue
    if (!may.test(dep)) break
    found.push(last[child]!)
  }
  return found
}

const isNounHead = ({ pos, dep }: Token): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'SYM' || pos === 'NUM' || (pos === 'X' && dep !== 'punct')

/**
 * The phrases of a parsed sentence that could answer a question: nouns with and without what stands before and after
 * them, verbs with what they need, what is said of a subject. Overgenerated, to be ranked (Heilman & Smith 2010).
 */
export function phrasesIn(tokens: readonly Token[]): Phrase[] {
  const tree = treeOf(tokens)
  const { found, add } = collector(tokens)
  tokens.forEach((token, at) => {
    const { pos, dep } = token
    if (isNounHead(token) && dep !== 'flat' && dep !== 'fixed') {
      const { starts, end } = boundsOf(tokens, tree, at)
      const full = starts.at(-1)!
      const kind = pos === 'NUM' || pos === 'SYM' ? 'amount' : 'noun'
      for (const start of starts) add(start, end, kind, at)
      for (const stop of ends(tokens, tree, at, end, AFTER_NOUN).slice(0, 3)) add(full, stop, kind, at)
      // "Chair of the board and founder": what is joined alone, without what stands before both.
      if (end > at) add(at, end, kind, at)
    } else if (pos === 'VERB' || (pos === 'ADJ' && /^(?:root|conj|xcomp|ccomp|advcl|acl)/.test(dep))) {
      const stops = ends(tokens, tree, at, at, AFTER_VERB)
      const kind = pos === 'VERB' ? 'verb' : 'adjective'
      add(at, at, kind, at)
      for (const stop of stops.slice(0, 4)) add(at, stop, kind, at)
      const before = tokens[at - 1]
      if (stops.length > 0 && before?.pos === 'PART' && before.lemma === 'to')
        add(at - 1, stops.at(-1)!, kind, at)
      if (/^(?:advcl|ccomp|acl)/.test(dep)) {
        const mark = tree.children[at]!.find((child) => tokens[child]!.dep === 'mark')
        add(mark !== undefined && mark < at ? mark + 1 : tree.first[at]!, tree.last[at]!, kind, at)
      }
    } else if (pos === 'ADJ') {
      const own = tree.children[at]!.filter((child) => child < at && tokens[child]!.dep === 'advmod')
      add(own[0] ?? at, at, 'adjective', at)
      if (tree.last[at]! > at) add(own[0] ?? at, tree.last[at]!, 'adjective', at)
    } else if (pos === 'ADV' && dep === 'advmod' && token.text.length > 4) add(at, at, 'adverb', at)
  })
  return found
}
