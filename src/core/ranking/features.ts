import type { Candidate } from '#core/candidates/candidates'
import { ANSWER_TYPES } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { CONTENT, type SentenceView, type TextView } from './view'

/** Plain numbers that tell a candidate from its fellows, in a fixed order: what the trees of the ranking ask for. */

const POS = 'NOUN PROPN VERB AUX ADJ ADV ADP DET NUM PRON CCONJ SCONJ PART PUNCT SYM'.split(' ')
const DEPS =
  'root nsubj nsubj:pass obj obl obl:agent nmod nmod:poss appos conj acl acl:relcl advcl xcomp ccomp amod compound nummod advmod'.split(
    ' ',
  )
const LINKS = 'in of by to for on at from with as between during than because about after before'.split(' ')
const BESIDE =
  'the a an of and or to in is was were are by for with as at from on that which , . ( ) -'.split(' ')
const PHRASES = 'noun amount verb adjective adverb'.split(' ')
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
  ...PHRASES.map((kind) => `phrase ${kind}`),
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

/** The place of each of some values among them. */
const placesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, i) => [value, i]))

const POS_PLACES = placesOf(POS)
const DEP_PLACES = placesOf(DEPS)
const LINK_PLACES = placesOf(LINKS)
const BESIDE_PLACES = placesOf(BESIDE)
const TYPE_PLACES = placesOf(ANSWER_TYPES)
const PHRASE_PLACES = placesOf(PHRASES)

/** A row of zeros. An array that once held a fraction is kept as plain numbers, and so are its copies. */
const ZEROS: readonly number[] = FEATURES.map(() => 0.5).fill(0)

/** A row being filled from its beginning on. */
class Row {
  readonly values = ZEROS.slice()
  private at = 0

  push(...values: readonly number[]): void {
    for (const value of values) this.values[this.at++] = value
  }

  /** A feature for each of some values, 1 for the one it is. */
  oneHot(among: ReadonlyMap<string, number>, value: string | undefined): void {
    const own = value === undefined ? undefined : among.get(value)
    if (own !== undefined) this.values[this.at + own] = 1
    this.at += among.size
  }
}

const CAPITAL = /^\p{Lu}/u
const yes = (value: unknown): number => (value ? 1 : 0)

/** How many heads there are from a token to the root. */
function depthOf(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let i = at; tokens[i]!.head >= 0 && depth < 30; i = tokens[i]!.head) depth++
  return depth
}

const CLAUSES = ['acl', 'advcl', 'ccomp', 'parataxis', 'csubj']
const opensClause = ({ dep }: Token): boolean => CLAUSES.some((one) => dep.startsWith(one))

/** Whether a token hangs from the main clause: no clause of its own stands between it and the root. */
function inMain(tokens: readonly Token[], at: number): boolean {
  for (let i = at, n = 0; tokens[i]!.head >= 0 && n < 30; i = tokens[i]!.head, n++)
    if (opensClause(tokens[i]!)) return false
  return true
}

/** The token that the clause of a token hangs by. */
function clauseOf(tokens: readonly Token[], at: number): number {
  let clause = at
  for (let n = 0; n < 30; n++) {
    const token = tokens[clause]!
    if (token.head < 0 || opensClause(token) || token.dep.startsWith('conj')) break
    clause = token.head
  }
  return clause
}

/** The first token that ends after an offset; the last one where there is none. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens of a candidate and the one that all of it hangs from. */
function tokensOf({ span, phrase }: Candidate, { tokens }: SentenceView): [number, number, number] {
  const from = tokenAt(tokens, span.start)
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

const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their'])

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
  const row = new Row()
  for (const at of [from, to, from - 1, from - 2, to + 1, to + 2, head, up])
    row.oneHot(POS_PLACES, tokens[at]?.pos)
  row.oneHot(DEP_PLACES, tokens[head]!.dep)
  row.oneHot(DEP_PLACES, governor?.dep)
  const link = tree.children[head]!.find((child) => tokens[child]!.dep === 'case')
  row.oneHot(LINK_PLACES, link === undefined ? undefined : view.low[link])
  row.oneHot(BESIDE_PLACES, view.low[from - 1])
  row.oneHot(BESIDE_PLACES, view.low[to + 1])
  row.oneHot(TYPE_PLACES, type)
  row.oneHot(PHRASE_PLACES, phrase?.kind)

  const words = inside.filter(({ pos }) => pos !== 'PUNCT')
  const answer = candidate.text
  const before = view.low[from - 1]
  row.push(
    words.length,
    answer.length,
    yes(CAPITAL.test(answer)),
    words.filter(({ text: word }) => CAPITAL.test(word)).length / Math.max(1, words.length),
    yes(/\d/.test(answer)),
    yes(answer.includes('-')),
    yes(answer.includes(',')),
    yes(/\b(?:and|or)\b/.test(answer)),
    yes(/\bof\b/.test(answer)),
    before === 'the' ? 2 : before === 'a' || before === 'an' ? 1 : 0,
    yes(OWNERS.has(view.low[from]!)),
    inside.filter(({ pos }, i) => pos !== 'PUNCT' && rare[from + i]! > 3).length,
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
  let [alike, alikeBefore] = [0, 0]
  for (const one of view.candidates) {
    if (one.type !== type || !one.phrase !== !phrase) continue
    alike++
    if (one.span.start < span.start) alikeBefore++
  }
  row.push(
    view.commas,
    view.names,
    view.numbers,
    view.dates,
    alike,
    alikeBefore,
    view.candidates.length,
    yes(isBracketed(said, span)),
    yes(/["“”'‘]/.test(said[span.start - 1] ?? '')),
    yes(before === ','),
    yes(view.low[to + 1] === ','),
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

  const keys = view.lemmas.slice(from, to + 1).filter((_, i) => CONTENT.has(inside[i]!.pos))
  const places = text.places.get(view.lemmas[head]!) ?? []
  row.push(
    group?.mentions ?? 0,
    Math.max(0, ...keys.map((key) => text.counts.get(key) ?? 1)),
    group?.first ?? -1,
    places.filter((at) => at < sentence.index).length,
    places.filter((at) => at > sentence.index).length,
    keys.length === 0 ? 0 : keys.filter((key) => text.title.has(key)).length / keys.length,
    view.offset + from,
    view.content - keys.length,
    view.names - yes(CAPITAL.test(answer)),
    view.numbers - yes(/\d/.test(answer)),
  )
  const clause = clauseOf(tokens, head)
  row.push(
    yes(fine === 'year'),
    yes(fine.startsWith('date/')),
    yes(/%|per ?cent/.test(said.slice(span.start, span.end + 9))),
    yes(/[$£€¥]/.test(said.slice(Math.max(0, span.start - 2), span.end))),
    view.leaning,
    yes(candidate.listed),
    yes(group && group.first === sentence.index),
    keys.length === 0 ? 0 : (text.counts.get(view.lemmas[head]!) ?? 1),
    tree.last[clause]! - tree.first[clause]! + 1,
  )
  return row.values
}

/** Whether a stretch stands between two brackets. */
function isBracketed(text: string, { start, end }: Candidate['span']): boolean {
  let open = 0
  for (let i = 0; i < start; i++) {
    const char = text[i]
    if (char === '(') open++
    else if (char === ')') open--
  }
  return open > 0 && text.includes(')', end)
}
