import type { Token } from '#core/language/types'
import { BLANK } from '#core/text/blank'
import { matches } from '#core/text/matches'
import type { Span } from '#core/text/segment'
import { type Clause, clausesOf } from './clause'
import { isFiniteVerb } from './finite'

/** A sentence made ready for asking: without what ties it to its neighbours, with its answer's place. */
export interface Frame {
  text: string
  span: Span
}

/** Where a sentence's tail begins that can go without changing what the rest says. */
const TAIL =
  /,\s+(?:(?:and |thus |thereby |while |although |though |whereas |as well as )?\p{Ll}+ing\b|which\b|who\b|whom\b|whose\b|where\b|while\b|whereas\b|although\b|though\b|so as to\b|so that\b|as\b|after\b|before\b|but\b|and (?:also |then |\p{Ll}+ly |has |have |had |was |were |is |are |[\p{Ll}]+(?:ed|s)\b))|,?\s+(?:including|such as)\b/gu
const LONG = 24
/** Words that have to stay beside the answer. */
const LEAST_LEFT = 8

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Cuts tails after the answer, last first, until the sentence is short enough to be asked. */
function withoutTails({ text, span }: Frame, tokens: readonly Token[]): Frame {
  let kept = text
  const cuts = matches(text, TAIL)
    .map((found) => found.index)
    .reverse()
  for (const at of cuts) {
    if (wordCount(kept) <= LONG || at < span.end) break
    const shorter = kept.slice(0, at)
    if (parts(at, tokens) || isNounInG(at, tokens) || isSaidBy(at, text)) continue
    if (isUnfinished(at, tokens) || resumes(at, tokens)) continue
    if (
      /^,\s+and\b/.test(kept.slice(at)) &&
      (hangsAt(shorter, tokens) >= 0 || !isVerbNext(at, tokens) || LIST_END.test(shorter))
    )
      continue
    if (wordCount(shorter) - wordCount(text.slice(span.start, span.end)) < LEAST_LEFT || unbalanced(shorter))
      continue
    kept = shorter
  }
  return { text: kept === text ? text : `${kept}.`, span }
}

/** "areas including wool and tar": which areas, only what is named of them says. */
const isSaidBy = (at: number, text: string): boolean =>
  /^,?\s+(?:including|such as)\b/.test(text.slice(at)) &&
  /\b(?:areas|fields|sectors|ways|things|aspects|factors|issues|topics|forms|types|kinds|measures)$/.test(
    text.slice(0, at),
  )

/** Whether a word before `at` hangs from one after it: the clause goes on there. "The loom, which was old, broke." */
const parts = (at: number, tokens: readonly Token[]): boolean =>
  tokens.some(({ start, head, pos }) => start < at && pos !== 'PUNCT' && (tokens[head]?.start ?? -1) > at)

/** Whether a clause that opens before `at` has its verb only after it: "a town in which old looms, which were slow, stood". */
function isUnfinished(at: number, tokens: readonly Token[]): boolean {
  const before = tokens.filter(({ start }) => start < at)
  const opens = before.findLastIndex(
    ({ text, pos, dep }) =>
      (pos === 'PRON' && /^(?:which|who|whom|that)$/.test(text)) ||
      (pos === 'SCONJ' && dep === 'mark' && /^(?:that|because|if|whether|although)$/.test(text)),
  )
  return opens >= 0 && !before.slice(opens).some(isFiniteVerb)
}

/** Whether the clause before the tail at `at` goes on after it: "Looms, such as these, were slow". */
const resumes = (at: number, tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.start > at && token.text === ',' && tokens[i + 1] !== undefined && isFiniteVerb(tokens[i + 1]!),
  )

/** Whether what looks like a participle after the comma at `at` is a noun of a list: "dyeing, engineering and law". */
function isNounInG(at: number, tokens: readonly Token[]): boolean {
  const first = tokens.find(({ start, pos }) => start > at && pos !== 'PUNCT')
  return first !== undefined && /ing$/.test(first.text) && first.pos === 'NOUN'
}

/** The last but one of a list: "lending, trust". */
const LIST_END = /,\s(?:[^\s,]+\s?){1,2}$/

/** Whether a verb comes after the "and" of a tail that begins at `at`, as far as the tokens tell. */
function isVerbNext(at: number, tokens: readonly Token[]): boolean {
  const link = tokens.findIndex(({ start, pos }) => start > at && pos === 'CCONJ')
  const next = tokens.slice(link + 1).find(({ pos }) => pos !== 'ADV')
  return link < 0 || next === undefined || next.pos === 'VERB' || next.pos === 'AUX'
}

/**
 * Where a comma and a verb without an "and" stand: what is left of a list of verbs without its last; -1 where none do.
 * The parse may take such a verb for what is said of the noun before.
 */
function hangsAt(shorter: string, tokens: readonly Token[]): number {
  for (const [i, { pos, form, dep, start }] of tokens.entries()) {
    if (pos !== 'VERB' || !/^(?:conj|acl)$/.test(dep) || form === 'gerund' || start >= shorter.length)
      continue
    const before = tokens[i - 1]?.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1]
    if (before?.text === ',' && (dep === 'conj' || !shorter.slice(start).includes(','))) return before.start
  }
  return -1
}

const unbalanced = (text: string): boolean => {
  const count = (of: RegExp) => text.match(of)?.length ?? 0
  return count(/[([]/g) !== count(/[)\]]/g) || count(/[“]/g) !== count(/[”]/g) || count(/"/g) % 2 === 1
}

/** The clause of a long sentence that has the answer, with the subject it shares, as a sentence of its own. */
function joinedClause({ text, span }: Frame, tokens: readonly Token[]): Frame | null {
  const endOf = ({ rest }: Clause): number => tokens[rest.to - 1]?.end ?? 0
  // A list goes on where its clause would end with a comma.
  const holds = (clause: Clause): boolean =>
    endOf(clause) >= span.end || (endOf(clause) > span.start && tokens[clause.rest.to]?.text === ',')
  const clause = clausesOf(tokens)
    .slice(1)
    .findLast((one) => tokens[one.verbs.from]!.start <= span.start && holds(one))
  if (!clause || isBeneath(tokens, clause.subject.from)) return null
  const { front, subject, verbs } = clause
  const start = tokens[front?.from ?? subject.from]!.start
  const words = text.slice(start, tokens[subject.to - 1]!.end)
  const lead = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  const from = tokens[verbs.from]!.start
  const shift = lead.length + 1 - from
  const said = `${lead} ${text.slice(from, Math.max(span.end, endOf(clause)))}.`
  return { text: said, span: { start: span.start + shift, end: span.end + shift } }
}

const OPENS_CLAUSE = /^(?:because|since|if|when|while|although|though|unless|whether)$/

/** Whether a clause may be a second one of a reason or a condition: "said that because it rained and the mill stood, …". */
const isBeneath = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(1, from).some(({ text }) => OPENS_CLAUSE.test(text))

/** The first clause of a long sentence, where it has the answer, without the verbs that follow it. */
function firstClause({ text, span }: Frame, tokens: readonly Token[]): Frame | null {
  const last = tokens[(clausesOf(tokens)[0]?.rest.to ?? 0) - 1]
  if (!last || last.end < span.end) return null
  if (parts(last.end, tokens) || isUnfinished(last.end, tokens)) return null
  const all = text.slice(0, last.end)
  const hanging = hangsAt(all, tokens)
  if (hanging >= 0 && hanging < span.end) return null
  const said = hanging < 0 ? all : all.slice(0, hanging)
  const left = wordCount(said) - wordCount(text.slice(span.start, span.end))
  return left < LEAST_LEFT - 1 || unbalanced(said) ? null : { text: `${said}.`, span }
}

/** The frame of an answer in its sentence, without what would make it long. */
export function frameOf(sentence: string, span: Span, tokens: readonly Token[] = []): Frame {
  const whole = { text: sentence, span }
  const short = withoutTails(whole, tokens)
  if (wordCount(short.text) <= LONG) return short
  const clause = joinedClause(whole, tokens) ?? firstClause(whole, tokens)
  return clause && wordCount(clause.text) < wordCount(short.text) ? clause : short
}

/** Whether all words from `at` up to an offset hang from `head`, which belongs to a noun before them. */
function isModifier(tokens: readonly Token[], at: number, head: number, until: number): boolean {
  // "The growth of Hull": of what, it has to say.
  if (!tokens[head]!.dep.startsWith('nmod') || tokens[head]!.head >= at || tokens[at]!.text === 'of')
    return false
  // "Between Hull and Leeds": the parse often joins Leeds to what stands before.
  const isSecond = (up: number) => tokens[at]!.text === 'between' && tokens[up]!.dep === 'conj'
  const hangs = (from: number): boolean => {
    for (let up = from; up >= at; up = tokens[up]!.head) if (up === head || isSecond(up)) return true
    return false
  }
  return tokens.every(({ start, pos }, i) => i < at || start >= until || pos === 'PUNCT' || hangs(i))
}

/**
 * The frame without the last phrases after its answer, as few as will do for `tells` to be false of the rest:
 * "the ____ closed seven mills of the town" for what the Town Guild did. Null where too little would be left.
 */
export function withoutTelling(
  sentence: string,
  { text, span }: Frame,
  tokens: readonly Token[],
  tells: (frame: Frame) => boolean,
): Frame | null {
  const body = text.replace(/\.$/, '')
  if (!sentence.startsWith(body)) return null
  const own = wordCount(text.slice(span.start, span.end))
  for (let at = tokens.length - 1; at > 0; at--) {
    const { dep, head, start } = tokens[at]!
    if (start <= span.end) return null
    if (dep !== 'case' || head <= at || start >= body.length || !isModifier(tokens, at, head, body.length))
      continue
    const kept = body.slice(0, start).replace(/[,\s]+$/, '')
    if (wordCount(kept) - own < LEAST_LEFT) return null
    const frame = { text: `${kept}.`, span }
    if (!unbalanced(kept) && !tells(frame)) return frame
  }
  return null
}

/** The frame with its answer blanked out; "a" before a blank becomes "a/an" where the choice gives the answer away. */
export function clozeOf({ text, span }: Frame): string {
  const before = text.slice(0, span.start).replace(/(?<![\p{L}])([Aa])n? $/u, '$1(n) ')
  return tidy(`${before}${BLANK}${text.slice(span.end)}`)
}

/** Footnote numbers and doubled space, which are no part of what a sentence says. */
const tidy = (text: string): string =>
  text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L}\.)\.$/u, '')
