import type { Candidate } from '#core/candidates/candidates'
import { isFiniteVerb, type Stretch } from '#core/clauses/clause'
import type { Frame } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { amountOf } from './count'
import { isPhrase } from './subject'
import { type Asked, askFor, askWhen } from './wh'
import { finish, type Said } from './write'

/** What is put in the place of tokens. */
interface Put extends Stretch {
  kind: Form['kind']
  words: string
}

const LEADS = /^(?:when|while|after|before|as|because|which|that|who|where|what|since|until)$/
const RELATIVE = /^(?:which|who|whose|where)$/
const IN_TIME = /^(?:in|on|since|until|till|by|before|after|during|of|from|around|through)$/i
const RANGE = /^(?:to|and|or|[–—-]|through|until)$/i
/** Words of a question, and of what may follow where the asking stands. */
const LONGEST = 26
const LONGEST_AFTER = 10

const isBoundary = ({ pos, text }: { pos: string; text: string }): boolean =>
  pos === 'ADP' || pos === 'VERB' || pos === 'AUX' || text === 'every'

/** What asks for an answer in its own place, with the article before it. */
function putFor(said: Said, answer: Stretch, candidate: Candidate): Put | null {
  const { tokens } = said
  const { type, fine } = candidate
  if (/^(?:number|money|percent)$/.test(type)) {
    const amount = amountOf(said, answer, candidate)
    // "All the 40 looms of Hull were sold": how many.
    const leads = amount && tokens.slice(0, amount.from).every(({ text }) => /^(?:all|the)$/i.test(text))
    return amount && { kind: 'how-many', ...amount, ...(leads && { from: 0 }) }
  }
  const from = /^(?:the|an?)$/i.test(tokens[answer.from - 1]?.text ?? '') ? answer.from - 1 : answer.from
  const before = tokens[from - 1]
  const next = tokens[answer.to]
  if (type === 'date') {
    const asking = askWhen(fine)
    const words = fine === 'date/month' ? 'which month and year' : asking?.words.replace(/^(?:in|on) /, '')
    if (!words || !before || !IN_TIME.test(before.text) || tokens[from - 2]?.text.toLowerCase() === 'as')
      return null
    if (next && (RANGE.test(next.text) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos))) return null
    return { kind: 'when', words, from, to: answer.to }
  }
  const asking = askFor(candidate)
  if (!asking) return null
  const owner = next !== undefined && /^['’]s?$/.test(next.text) && next.end !== tokens[answer.to + 1]?.start
  if (owner) {
    // "Which guild’s Ada Stone was chosen?": the name says enough without its owner.
    if (asking.words === 'what' || tokens[answer.to + 1]?.pos === 'PROPN') return null
    return asking.words === 'who'
      ? { kind: 'who', words: 'whose', from, to: answer.to + 1 }
      : { kind: 'which', words: `${asking.words}’s`, from, to: answer.to + 1 }
  }
  if (next && /^(?:NOUN|PROPN|ADJ|NUM|PART|X)$/.test(next.pos)) return null
  const words = asking.words === 'who' && before?.pos === 'ADP' ? 'whom' : asking.words
  return { kind: asking.kind, words, from, to: answer.to }
}

/** The token of the main verb, or of its first helper. */
function mainVerb({ tokens }: Said): number {
  const root = tokens.findIndex(({ dep }) => dep === 'root')
  const helper = tokens.findIndex(({ head, dep }) => head === root && /^(?:aux|cop)/.test(dep))
  return helper >= 0 && (helper < root || !isFiniteVerb(tokens[root]!)) ? helper : root
}

/** Whether a stretch stands within quotation marks or brackets. */
const isEnclosed = (before: string): boolean =>
  (before.match(/["“”]/g)?.length ?? 0) % 2 === 1 ||
  (before.match(/[([]/g)?.length ?? 0) > (before.match(/[)\]]/g)?.length ?? 0)

/** Whether the asking stands where the clause begins with it: "In 2016, who became …?" */
function isFirst({ tokens }: Said, { from, to, words }: Put, candidate: Candidate): boolean {
  const verb = tokens[to]
  if (from === 0 && /how many \p{L}/u.test(words) && tokens[to - 1]!.dep.startsWith('nsubj')) return true
  // What a thing is, much may be.
  if (!verb || !isFiniteVerb(verb) || (words === 'what' && (verb.dep === 'cop' || isPhrase(candidate))))
    return false
  const plural = verb.form === 'present' && verb.pos === 'VERB'
  const many = /^(?:are|were|have|do)$/i.test(verb.text)
  if ((plural || many) && !/^(?:how many|what percentage|which two)/.test(words) && !/^whose|’s$/.test(words))
    return false
  if (from === 0) return true
  const front = tokens.slice(0, from)
  return (
    tokens[from - 1]!.text === ',' &&
    front.filter(({ text }) => text === ',').length === 1 &&
    /^(?:ADP|SCONJ)$/.test(tokens[0]!.pos) &&
    !front.slice(0, -1).some((token) => isFiniteVerb(token) && tokens[0]!.pos === 'ADP') &&
    // "After weaving for years, who moved to Hull?": whoever wove is asked for.
    !front.some(({ form }) => form === 'gerund' || form === 'pastPart')
  )
}

/** Whether the asking ends the subject: "Members of which party live …?", or owns what does: "Over 10% of which city's people died?" */
function endsSubject(said: Said, { from, to, words, kind }: Put): boolean {
  const { tokens } = said
  const verb = mainVerb(said)
  if (verb < to || tokens[from - 1]?.pos !== 'ADP' || tokens[from - 1]?.text === 'during') return false
  if (/^(?:what|who|whom|which place)$/.test(words) || kind === 'when') return false
  // "The fair of Ada Stone in which city was a success?" reads badly.
  if (tokens[from - 1]!.text !== 'of' && !/^whose$|’s$/.test(words)) return false
  const subject = tokens.slice(0, verb)
  const whole = words.endsWith('’s') || words === 'whose' ? subject.length - to <= 4 : to === verb
  return (
    whole &&
    /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[0]!.pos) &&
    subject.every((token) => !isFiniteVerb(token) && !/^[,(]$/.test(token.text))
  )
}

/** Whether a comma and a clause or participle about the answer follow, which go with it. */
function isTail({ tokens }: Said, at: number): boolean {
  if (tokens[at]?.text !== ',') return false
  const next = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1]
  if (next === undefined) return false
  return RELATIVE.test(next.text) || (next.pos === 'VERB' && /^(?:gerund|pastPart)$/.test(next.form ?? ''))
}

/** Whether what follows the asking has a verb of its own that no "when" or "which" leads to. */
function hasOwnVerb(after: readonly Token[]): boolean {
  const verb = after.findIndex(isFiniteVerb)
  return verb >= 0 && !after.slice(0, verb).some(({ text }) => LEADS.test(text))
}

/** "Hull sold the mill in 1921 and was paid by whom?": whether a second verb with a helper leads to the asking. */
const joinsVerbs = (tokens: readonly Token[], from: number): boolean =>
  tokens.some(
    (token, at) =>
      at < from && token.text === 'and' && tokens[at + 1]!.pos === 'AUX' && isFiniteVerb(tokens[at + 1]!),
  )

/** Whether the asking stands where an object or a phrase stood, after the main verb and near the end. */
function isLate(said: Said, { from, to, words, kind }: Put, candidate: Asked): boolean {
  const { tokens } = said
  const before = tokens[from - 1]
  if (!before || mainVerb(said) >= from) return false
  if (!isBoundary(before) && !(kind === 'how-many' && before.pos === 'ADV')) return false
  // "The loom came from the mill of which place?"; "a member of which weaving band" says what is wanted.
  if ((before.text === 'of' && kind === 'which' && !candidate.asking) || joinsVerbs(tokens, from))
    return false
  // "visited whom" reads badly; "was written by whom" ends a question well.
  if (words === 'whom' && before.pos === 'ADP') return /^[.]?$/.test(tokens[to]?.text ?? '')
  if (kind === 'who' && words !== 'whose') return false
  if (words === 'what' && candidate.type !== 'work') return false
  const after = isTail(said, to) ? [] : tokens.slice(to)
  if (hasOwnVerb(after) || after.filter(({ pos }) => pos !== 'PUNCT').length > LONGEST_AFTER) return false
  const next = after[0]
  return (
    next === undefined ||
    next.text === '.' ||
    next.text === ',' ||
    next.pos === 'ADP' ||
    next.pos === 'PART' ||
    next.pos === 'ADV' ||
    next.pos === 'SCONJ' ||
    next.text === '(' ||
    // "how many looms made in Hull"
    (kind === 'how-many' && next.form === 'pastPart' && next.dep === 'acl') ||
    (next.pos === 'CCONJ' &&
      (tokens[to + 1]?.pos === 'VERB' || (kind === 'how-many' && tokens[to + 1]?.pos !== 'NUM'))) ||
    words === 'whose' ||
    /’s$/.test(words)
  )
}

/**
 * The sentence with a question word in its answer's own place, as quizzes ask: "Tulsa is in the Green Country region of
 * which state?" Only where the word comes first or late, in a short and plain sentence.
 */
export function echo(candidate: Asked, said: Said, answer: Stretch, frame: Frame): Form | null {
  const put = putFor(said, answer, candidate)
  if (!put) return null
  const { tokens } = said
  const start = frame.span.start - (tokens[answer.from]!.start - tokens[put.from]!.start)
  const end = frame.span.end + (tokens[put.to - 1]!.end - tokens[answer.to - 1]!.end)
  const before = frame.text.slice(0, Math.max(0, start))
  const after = frame.text.slice(end)
  if (start < 0 || isEnclosed(before) || /[?!:;]|\b(?:not|never|no|nor|but)\b|n['’]t\b/i.test(frame.text))
    return null
  if (frame.text.split(/\s+/).length > LONGEST) return null
  if (!isFirst(said, put, candidate) && !isLate(said, put, candidate) && !endsSubject(said, put)) return null
  // What a comma and "which" or a bracket say of the answer goes with it.
  const told =
    (candidate.type === 'place' &&
      /^, \p{Lu}\p{L}+(?: \p{Lu}\p{Ll}+)?(?=,|\.)(?:,(?! and))?/u.exec(after)?.[0]) ||
    /^(?:, (?:which|who|where|whose|a|an|the|one)\b[^,]*(?:,|\.?$)| \([^)]*\))/.exec(after)?.[0] ||
    ''
  const rest = isTail(said, put.to) ? '' : after.slice(told.length)
  // "Hull, which bought it for how much, denies that …?"
  if (/\b(?:which|who|whose)\b/.test(before) && rest.trimStart().startsWith(',')) return null
  const prompt = finish([before.trimEnd(), put.words, rest.trimStart()])
  return { kind: put.kind, prompt: prompt.replace(/(?<=[\p{L}’]) (?=[,.])/gu, '') }
}
