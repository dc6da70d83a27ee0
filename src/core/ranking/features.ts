import type { Candidate } from '#core/candidates/candidates'
import { ANSWER_TYPES } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { rarityOf, type SentenceView, type TextView } from './view'

/** Plain numbers that tell a candidate from its fellows, in a fixed order: what the trees of the ranking ask for. */

const POS = 'NOUN PROPN VERB AUX ADJ ADV ADP DET NUM PRON CCONJ SCONJ PART PUNCT SYM'.split(' ')
const DEPS =
  'root nsubj nsubj:pass obj obl obl:agent nmod nmod:poss appos conj acl acl:relcl advcl xcomp ccomp amod compound nummod advmod'.split(
    ' ',
  )
const LINKS = 'in of by to for on at from with as between during than because about after before'.split(' ')
const BESIDE =
  'the a an of and or to in is was were are by for with as at from on that which , . ( ) -'.split(' ')
const PLACES = ['first', 'last', 'before', 'before2', 'after', 'after2', 'head', 'governor'] as const

/** The names of the features, in the order of a row. */
export const FEATURES: readonly string[] = [
  ...PLACES.flatMap((place) => POS.map((pos) => `${place} ${pos}`)),
  ...DEPS.map((dep) => `hangs as ${dep}`),
  ...DEPS.map((dep) => `governor hangs as ${dep}`),
  ...LINKS.map((link) => `after ${link}`),
  ...BESIDE.map((word) => `word before ${word}`),
  ...BESIDE.map((word) => `word after ${word}`),
  ...ANSWER_TYPES.map((type) => `type ${type}`),
  ...'noun amount verb adjective adverb'.split(' ').map((kind) => `phrase ${kind}`),
  ...'words characters capital capitals digits hyphen comma and of article possessive content'.split(' '),
  ...'whole left-cut right-cut depth toward-root distance-root side plural passive copula copular-answer in-main'.split(
    ' ',
  ),
  ...'start end relative characters-before sentence-words sentence-index sentence-share sentences central similar'.split(
    ' ',
  ),
  ...'commas names numbers dates same-type same-type-before candidates bracketed quoted comma-before comma-after'.split(
    ' ',
  ),
  ...'rare-most rare-least rare-mean rare-head rare-governor rare-sentence relative-rarity'.split(' '),
  ...'mentions mentions-words first-mention seen later titled text-start left-content left-names left-numbers'.split(
    ' ',
  ),
  ...'year date-like per-cent currency leaning listed group-first head-count clause-words'.split(' '),
]

const oneHot = (row: number[], among: readonly string[], value: string | undefined): void => {
  for (const one of among) row.push(one === value ? 1 : 0)
}

const CAPITAL = /^\p{Lu}/u
const yes = (value: unknown): number => (value ? 1 : 0)

/** How many heads there are from a token to the root. */
function depthOf(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let i = at; tokens[i]!.head >= 0 && depth < 30; i = tokens[i]!.head) depth++
  return depth
}

/** Whether a token hangs from the main clause: no clause of its own stands between it and the root. */
function inMain(tokens: readonly Token[], at: number): boolean {
  for (let i = at, n = 0; tokens[i]!.head >= 0 && n < 30; i = tokens[i]!.head, n++)
    if (/^(?:acl|advcl|ccomp|parataxis|csubj)/.test(tokens[i]!.dep)) return false
  return true
}

/** The tokens of a candidate and the one that all of it hangs from. */
function tokensOf({ span, phrase }: Candidate, { tokens }: SentenceView): [number, number, number] {
  let from = tokens.findIndex(({ end }) => end > span.start)
  if (from < 0) from = tokens.length - 1
  let to = from
  while (to + 1 < tokens.length && tokens[to + 1]!.start < span.end) to++
  if (phrase) return [from, to, phrase.head]
  let head = to
  for (let i = from; i <= to; i++) {
    const up = tokens[i]!.head
    if (up < from || up > to) head = i
  }
  return [from, to, head]
}

/** The row of a candidate's features, in the order of `FEATURES`. */
export function featuresOf(candidate: Candidate, text: TextView): number[] {
  const { sentence, span, type, fine, group, phrase } = candidate
  const view = text.views[sentence.index]!
  const { tokens, rare, tree } = view
  const { said } = sentence
  const [from, to, head] = tokensOf(candidate, view)
  const root = view.root
  const up = tokens[head]!.head
  const governor = tokens[up]
  const inside = tokens.slice(from, to + 1)
  const row: number[] = []
  for (const at of [from, to, from - 1, from - 2, to + 1, to + 2, head, up]) oneHot(row, POS, tokens[at]?.pos)
  oneHot(row, DEPS, tokens[head]!.dep)
  oneHot(row, DEPS, governor?.dep)
  const link = tree.children[head]!.find((child) => tokens[child]!.dep === 'case')
  oneHot(row, LINKS, link === undefined ? undefined : tokens[link]!.text.toLowerCase())
  oneHot(row, BESIDE, tokens[from - 1]?.text.toLowerCase())
  oneHot(row, BESIDE, tokens[to + 1]?.text.toLowerCase())
  oneHot(row, ANSWER_TYPES, type)
  oneHot(row, ['noun', 'amount', 'verb', 'adjective', 'adverb'], phrase?.kind)

  const words = inside.filter(({ pos }) => pos !== 'PUNCT')
  const answer = candidate.text
  const before = tokens[from - 1]
  row.push(
    words.length,
    answer.length,
    yes(CAPITAL.test(answer)),
    words.filter(({ text: word }) => CAPITAL.test(word)).length / Math.max(1, words.length),
    yes(/\d/.test(answer)),
    yes(/-/.test(answer)),
    yes(/,/.test(answer)),
    yes(/\b(?:and|or)\b/.test(answer)),
    yes(/\bof\b/.test(answer)),
    before && /^(?:the|an?)$/i.test(before.text) ? (/^the$/i.test(before.text) ? 2 : 1) : 0,
    yes(inside[0] && /^(?:his|her|its|their)$/i.test(inside[0].text)),
    words.filter((word) => rarityOf(word, text.words) > 3).length,
  )
  const own = inside.filter((token) => token.head < from || token.head > to).length
  const cop = tree.children[root]!.some((child) => tokens[child]!.dep === 'cop')
  row.push(
    own === 1 ? 1 : 0,
    from - tree.first[head]!,
    tree.last[head]! - to,
    depthOf(tokens, head),
    yes(up === root),
    Math.abs(head - root),
    Math.sign(head - root),
    tokens[head]!.number === 'plur' ? 1 : 0,
    yes(governor && tree.children[up]!.some((child) => /:pass$/.test(tokens[child]!.dep))),
    yes(cop),
    yes(cop && head === root),
    yes(inMain(tokens, head)),
  )
  const count = tokens.length
  row.push(
    from,
    count - 1 - to,
    (from + to) / 2 / count,
    span.start,
    view.words,
    sentence.index,
    sentence.index / text.views.length,
    text.views.length,
    view.central,
    view.similar,
  )
  const sameType = view.candidates.filter((one) => one.type === type && !one.phrase === !phrase)
  row.push(
    view.commas,
    view.names,
    view.numbers,
    view.dates,
    sameType.length,
    sameType.filter((one) => one.span.start < span.start).length,
    view.candidates.length,
    yes(isBetween(said, span, /\(/g, /\)/g)),
    yes(/["“”'‘]/.test(said[span.start - 1] ?? '')),
    yes(before?.text === ','),
    yes(tokens[to + 1]?.text === ','),
  )
  let [most, least, sum] = [0, 99, 0]
  for (let i = from; i <= to; i++) {
    const value = rare[i]!
    most = Math.max(most, value)
    if (tokens[i]!.pos !== 'PUNCT' && tokens[i]!.pos !== 'DET') least = Math.min(least, value)
    sum += value
  }
  const mean = sum / (to - from + 1)
  row.push(most, least, mean, rare[head]!, up >= 0 ? rare[up]! : 0, view.rarity, mean - view.rarity)

  const keys = inside
    .filter(({ pos }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(pos))
    .map(({ lemma }) => lemma.toLowerCase())
  const counts = keys.map((key) => text.counts.get(key) ?? 1)
  const places = text.places.get(tokens[head]!.lemma.toLowerCase()) ?? []
  row.push(
    group?.mentions ?? 0,
    counts.length === 0 ? 0 : Math.max(...counts),
    group?.first ?? -1,
    places.filter((at) => at < sentence.index).length,
    places.filter((at) => at > sentence.index).length,
    keys.length === 0 ? 0 : keys.filter((key) => text.title.has(key)).length / keys.length,
    view.offset + from,
    view.content - keys.length,
    view.names - yes(CAPITAL.test(answer)),
    view.numbers - yes(/\d/.test(answer)),
  )
  let clause = head
  for (
    let n = 0;
    n < 30 &&
    tokens[clause]!.head >= 0 &&
    !/^(?:acl|advcl|ccomp|parataxis|csubj|conj)/.test(tokens[clause]!.dep);
    n++
  )
    clause = tokens[clause]!.head
  row.push(
    yes(fine === 'year'),
    yes(/^date\//.test(fine)),
    yes(/%|per ?cent/.test(said.slice(span.start, span.end + 9))),
    yes(/[$£€¥]/.test(said.slice(Math.max(0, span.start - 2), span.end))),
    view.leaning,
    yes(candidate.listed),
    yes(group && group.first === sentence.index),
    keys.length === 0 ? 0 : (text.counts.get(tokens[head]!.lemma.toLowerCase()) ?? 1),
    tree.last[clause]! - tree.first[clause]! + 1,
  )
  return row
}

/** Whether a stretch stands between two marks. */
function isBetween(
  text: string,
  { start, end }: { start: number; end: number },
  open: RegExp,
  close: RegExp,
): boolean {
  const before = text.slice(0, start)
  const opened = (before.match(open)?.length ?? 0) > (before.match(close)?.length ?? 0)
  return opened && /\)/.test(text.slice(end))
}
