import type { Candidate } from '#core/candidates/candidates'
import { isList } from '#core/candidates/lists'
import { isLeftOver } from '#core/choices/figure-limits'
import { clausesOf } from '#core/clauses/clause'
import { clozeOf, type Frame, frameOf, withoutTelling } from '#core/clauses/frame'
import { plainClause } from '#core/clauses/plain-clause'
import type { Form } from '#core/facts/fact'
import type { ReadSentence } from '#core/sentences/sentence'
import { ask } from './ask'
import { askDefinition, namesItself } from './definition'
import { faultOf } from './gates'
import { givesAway } from './given-away'
import { lacksPart } from './lacking'
import { askList } from './list'
import { asksRole } from './role'
import { isSlight } from './slight'
import { standing } from './standing'
import { isAnonymous, isUnclear, isUnfit } from './unclear'
import { isTold, isWhole, standsAlone } from './whole'

/** Whether a question ends with the first year of "1348–50". */
function cutsRange({ kind, prompt }: Form, { said }: ReadSentence): boolean {
  if (kind === 'cloze') return false
  const year = /\b(\d{4})\?$/.exec(prompt)?.[1]
  return year !== undefined && new RegExp(`${year} ?[–—-] ?\\d`).test(said)
}

/** "…, and a mill was built in 1920?": a question that ends as a statement. */
const TRAILS = /, and (?:an?|the|his|her|its|their|some|\p{Ll}+ing) /u
/** "To which city did Ada Stone move?": people move more than once. */
const ONCE =
  /^(?!.*\d)(?:\S+ ){1,7}(?:(?:move|go|travel|leave|return)(?: (?:to|for))?|(?:moved|went|travell?ed|left|returned) (?:to|for) which \S+)\?$/u

/** "In addition to wool, which …": what stands in front would have to stand behind. */
const ADDED = /^(?:In addition to|Along with|Besides|Apart from|As well as) /
/** "Where did Ada Stone weave at the Hull Mill?", "Where was she buried in the churchyard?": that says where. */
const PLACED = /\b[Ww]here .*\b(?:(?:in|at|near|on) (?:the )?\p{Lu}|buried in the\b)/u

/** "In which year is wool dear?": a year that has been, asked for as if it went on. */
const GOES_ON =
  /^[Ii]n which (?:year|month|decade) (?:is|are|does|do|has|have)\b|^(?!.*\b(?:was|were|had|did)\b).*\b(?:is|are) .*\bin which (?:year|month|decade)\?$/
/** "Which town sent to Hull?", "In which year did Ada Stone show?": what these verbs do not stand without is gone. */
const LACKING =
  /(?<!\b(?:is|are|was|were|be|been|being)(?: \p{Ll}+)?) (?:sent|said|gave|showed|demonstrated|made|told) (?:in|to|at|on|from|after|before|during|by)\b|^(?:When|Where|\p{L}+ (?:which|what|whom)\b.*?) did .* (?:send|say|give|show|demonstrate|make|tell)(?:\?| (?:in|to|at|on|from|after|before|during|by)\b)/u

const isClumsy = ({ kind, prompt }: Form): boolean =>
  kind !== 'cloze' && [TRAILS, ONCE, ADDED, PLACED, GOES_ON, LACKING].some((pattern) => pattern.test(prompt))

/** A dash as it is put between words; what is cut there is often half a sentence. */
const DASH = / [–—-] /g

/** Whether a blank was cut at a dash, or a question was made of a sentence with one. */
const isDashed = ({ kind, prompt }: Form, { said }: ReadSentence): boolean =>
  (said.match(DASH)?.length ?? 0) > (kind === 'cloze' ? (prompt.match(DASH)?.length ?? 0) : 0)

/** What speaks against a wording of a candidate of an analysed sentence, each by itself enough. */
const REFUSALS: Readonly<Record<string, (form: Form, candidate: Candidate) => boolean>> = {
  'it leans on the sentences before, was cut badly or is too long': ({ prompt }, { sentence }) =>
    isUnclear(prompt, sentence),
  'its verb lacks what is said or done': ({ prompt }, { sentence }) => lacksPart(prompt, sentence),
  'it asks for the first year of two': (form, { sentence }) => cutsRange(form, sentence),
  'it reads badly or has more than one answer': (form) => isClumsy(form),
  'it was cut at a dash': (form, { sentence }) => isDashed(form, sentence) && !asksRole(form),
  'it tells its answer in other words': ({ prompt }, candidate) =>
    givesAway(prompt, candidate.text, candidate.type) || isLeftOver(candidate),
  'what stands beside its answer tells it': ({ prompt }, candidate) => isTold(candidate, prompt),
  'nobody would keep its answer, or find just these words': ({ prompt }, candidate) =>
    isSlight(prompt, candidate),
  'it does not pass a gate': ({ kind, prompt }, { text, type, sentence: { speaker } }) =>
    faultOf({ kind, prompt, answer: text, type, speaker }) !== undefined,
}
const refusals = Object.values(REFUSALS)

const isSound = (form: Form, candidate: Candidate): boolean =>
  !refusals.some((holds) => holds(form, candidate))

/**
 * The wordings of a candidate that are sound in themselves, best first: a question where the sentence is plain enough,
 * and the blank. Whether a stranger to the text could tell what they ask is another matter.
 */
function soundForms(candidate: Candidate): readonly Form[] {
  const found = sound.get(candidate) ?? findSound(candidate)
  sound.set(candidate, found)
  return found
}

/** Found once, though asked for twice. */
const sound = new WeakMap<Candidate, readonly Form[]>()

function findSound(candidate: Candidate): Form[] {
  const { sentence, span, fine, text, type, definition } = candidate
  const { said, analysis } = sentence
  if (analysis && (isUnfit(sentence) || !(definition || isList(candidate) || isWhole(candidate)))) return []
  const defined = definition && !namesItself(definition.meaning, text) ? [askDefinition(definition)] : []
  const frame = frameOf(said, span, analysis?.tokens)
  // A reason in a blank could be anything.
  const tells = (one: Frame) => givesAway(clozeOf(one), text, type)
  const shown = (tells(frame) && withoutTelling(said, frame, analysis?.tokens ?? [], tells)) || frame
  const cloze: Form[] = fine === 'reason' ? [] : [{ kind: 'cloze', prompt: clozeOf(shown) }]
  if (!analysis) return cloze.filter(({ kind, prompt }) => !faultOf({ kind, prompt, answer: text, type }))
  // What somebody said of themselves is quoted and not turned into a question; nobody keeps its every word.
  const speaks = sentence.speaker !== undefined
  if (speaks && /^(?:term|phrase)$/.test(type) && !isList(candidate)) return []
  const all = isList(candidate)
    ? askList(frame, candidate)
    : [...defined, ...(speaks ? [] : questionsOf(candidate, frame)), ...cloze]
  return all
    .map(({ kind, prompt }) => ({ kind, prompt: standing(prompt) }))
    .filter((form) => isSound(form, candidate))
}

/** The questions with a question word for a candidate, whether they can stand by themselves or not; those that read badly left out. */
export const askedForms = (candidate: Candidate): Form[] => {
  const { sentence, span } = candidate
  return sentence.speaker === undefined
    ? questionsOf(candidate, frameOf(sentence.said, span, sentence.analysis?.tokens)).filter(
        (form) => !isClumsy(form) && !cutsRange(form, sentence) && !isDashed(form, sentence),
      )
    : []
}

/** The questions with a question word for a candidate: of its sentence, then of its clause as a sentence of its own. */
function questionsOf(candidate: Candidate, frame: Frame): Form[] {
  const { sentence, span } = candidate
  const { said, analysis } = sentence
  const tokens = analysis?.tokens ?? []
  const plain = candidate.fine === 'reason' ? null : plainClause(said, span, tokens)
  return [
    ...ask(candidate, said, span, tokens, frame),
    ...(plain && clausesOf(plain.tokens).length > 0
      ? ask(candidate, plain.text, plain.span, plain.tokens)
      : []),
  ]
}

/** The best question, the one that asks for somebody by what they are, and the blank among wordings. */
export const bestOf = (forms: readonly Form[]): Form[] => {
  const question = forms.find(({ kind }) => kind !== 'cloze')
  const role = forms.find(asksRole)
  return forms.filter((form) => form === question || form === role || form.kind === 'cloze')
}

/** The wordings of a candidate that stand by themselves, best first; of questions there may be several. */
export function formsOf(candidate: Candidate): Form[] {
  const { sentence } = candidate
  const forms = soundForms(candidate)
  if (!sentence.analysis) return [...forms]
  // Who speaks says what it is about, and so does what a term means.
  const isNamed = ({ kind, prompt }: Form) =>
    kind === 'definition' || sentence.speaker !== undefined || !isAnonymous(prompt, sentence)
  return standsAlone(candidate) ? forms.filter(isNamed) : []
}

/** The wordings of a candidate that may name too little to be understood, or another name beside it; best first. */
export const looseForms = (candidate: Candidate): readonly Form[] => soundForms(candidate)
