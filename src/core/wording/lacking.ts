import { isFiniteVerb } from '#core/clauses/finite'
import type { Token } from '#core/language/types'
import type { ReadSentence } from '#core/sentences/sentence'
import { holds } from './gates'

/** Verbs that need what is said, and those whose object is whom it is said to. */
const SAYING = /^(?:say|tell|ask|declare|add|reply|inquire)$/
const TELLING = /^(?:tell|ask)$/

/** Whether a wording has a verb, as it is or as a helper leaves it: "said", "did … say". */
const hasVerb = (prompt: string, { text, lemma }: Token): boolean =>
  holds(prompt, text) || (/\b(?:did|does|do)\b/.test(prompt) && holds(prompt, lemma))

/** "Who said on Tuesday?": somebody says, and what was said is gone. */
function saysNothing(prompt: string, tokens: readonly Token[]): boolean {
  if (/[“”"]|\bthat\b/.test(prompt)) return false
  return tokens.some((verb, at) => {
    if (!SAYING.test(verb.lemma) || !isFiniteVerb(verb) || !hasVerb(prompt, verb)) return false
    // What is said may have the verb of saying below it: "The mill, Ada said, was sold."
    const above = tokens[verb.head]
    if (above && holds(prompt, above.text)) return false
    const below = tokens.filter(({ head }) => head === at)
    const objects = below.filter(({ dep }) => /^(?:obj|iobj)/.test(dep)).length
    if (objects > (TELLING.test(verb.lemma) ? 1 : 0)) return false
    return !below.some(
      ({ dep, pos, text }) =>
        /:pass$/.test(dep) || ((pos === 'VERB' || /^[cx]comp/.test(dep)) && holds(prompt, text)),
    )
  })
}

const LINKS = /^(?:who|whom|whose|which|that|where|when|why)$/i

/** "Which mill received in 1921?" of "more than what the mill received": the noun that the clause is about is gone. */
const losesNoun = (prompt: string, tokens: readonly Token[]): boolean =>
  tokens.some((verb, at) => {
    if (!verb.dep.startsWith('acl:relcl') || verb.pos !== 'VERB' || !hasVerb(prompt, verb)) return false
    const noun = tokens[verb.head]
    if (!noun || holds(prompt, noun.text)) return false
    const below = tokens.filter(({ head }) => head === at)
    const subject = below.find(({ dep }) => dep.startsWith('nsubj'))
    return (
      subject !== undefined &&
      !LINKS.test(subject.text) &&
      !below.some(({ dep, text }) => /^(?:obj|iobj|ccomp|xcomp)/.test(dep) || LINKS.test(text))
    )
  })

/** "Ada Stone not only wove wool": the other half is gone. */
const HALF = /\bnot only\b(?!.*\bbut\b)/i

const under = (tokens: readonly Token[], at: number, dep: RegExp): Token[] =>
  tokens.filter((token) => token.head === at && dep.test(token.dep))

/** Whether a verb stands below another as if it were said beside it, with no subject of its own and no "and". */
const isBare = (tokens: readonly Token[], at: number): boolean => {
  const { pos, form, dep } = tokens[at]!
  const isSaid = pos === 'VERB' && /^past/.test(form ?? '')
  return (
    (isSaid || under(tokens, at, /^cop$/).some(isFiniteVerb)) &&
    /^(?:conj|parataxis|ccomp)$/.test(dep) &&
    under(tokens, at, /^(?:nsubj|cc$|mark|csubj)/).length === 0
  )
}

/**
 * "A ladder added in 2016.": the verb that was taken for the sentence's is none, since another follows without "and"
 * ("…, proved too small") and is gone, or stays where it has no place: "When did a ladder add in Hull proved?" And "Work
 * began in 1901, was stopped by a flood.": the last of three things done is gone, with its "and".
 */
const losesVerb = (prompt: string, tokens: readonly Token[]): boolean =>
  tokens.some((verb, at) => {
    if (!isBare(tokens, at) || !tokens[verb.head] || !hasVerb(prompt, tokens[verb.head]!)) return false
    const last = lastOf(tokens, at)
    const isKept = holds(prompt, verb.text)
    if (last) return isKept && !holds(prompt, last.text)
    // What describes a subject has no object: "a ladder added in 2016".
    const hasObject = under(tokens, verb.head, /^i?obj$/).length > 0
    return !hasObject && (!isKept || /\bdid\b/i.test(prompt))
  })

/** The verb that ends a list of them, with "and": "fell" of "opened, burned and fell". */
const lastOf = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.find(
    ({ dep, head, pos }, n) =>
      n > at &&
      dep === 'conj' &&
      pos === 'VERB' &&
      (head === at || head === tokens[at]!.head) &&
      under(tokens, n, /^cc$/).length > 0,
  )

const RELATIVE_END =
  /^(?:(?:Although|Though|While|When|Because|Since|After|Before|If|As) [^,]*, )?([^,]*), (?:who|which|whose) [^,]*\.$/

/** "Hull's shares, which had risen by ____.": nothing is said of them. */
function isFragment(prompt: string, tokens: readonly Token[]): boolean {
  const [, subject] = RELATIVE_END.exec(prompt) ?? []
  return subject !== undefined && !tokens.some((token) => isFiniteVerb(token) && holds(subject, token.text))
}

/**
 * "After its maker.", "a shelf from which weavers, most of them old?": what the last noun does stands right after it, or
 * after what is put in between, and is gone.
 */
function isCutBeforeVerb(prompt: string, tokens: readonly Token[], said: string): boolean {
  const end = prompt.replace(/[.?]$/, '')
  return tokens.some(({ pos, end: until }, at) => {
    if (!/^(?:NOUN|PROPN)$/.test(pos)) return false
    const isApart = tokens[at + 1]?.text === ','
    const verb = tokens[isApart ? at + 2 : at + 1]
    if (verb === undefined || !isFiniteVerb(verb) || (isApart && !/^acl/.test(verb.dep))) return false
    const last = said.slice(tokens[Math.max(0, at - 1)]!.start, until)
    // "Who has sold the mills?" of "The mills were sold by …": the helper went, its verb did not.
    const told = (verb.pos === 'AUX' && tokens[verb.head]) || verb
    return end.endsWith(last) && !hasVerb(prompt, told) && !hasVerb(prompt, verb)
  })
}

/** What "it" means, where that is no subject of its own verb: things named before it in its sentence. */
const meantBy = (tokens: readonly Token[], it: number): Token[] =>
  tokens
    .slice(0, it)
    .filter(
      ({ pos, dep, head, lemma }) =>
        /^(?:NOUN|PROPN)$/.test(pos) &&
        !/^(?:nsubj|flat|compound)/.test(dep) &&
        !(/^(?:nmod|obl)/.test(dep) && head === tokens[it]!.head) &&
        !/^(?:year|day|month|week|time|century)$/.test(lemma),
    )

/** "Tom Bell fitted it with ____.": what he fitted stood before, in a part of the sentence that is gone. */
const losesMeant = (prompt: string, tokens: readonly Token[]): boolean =>
  /\bit\b/.test(prompt) &&
  tokens.some(({ text, pos, dep }, at) => {
    if (text !== 'it' || pos !== 'PRON' || !/^(?:i?obj|obl)/.test(dep)) return false
    const things = meantBy(tokens, at)
    return things.length > 0 && !things.some((thing) => holds(prompt, thing.text))
  })

/** "did Downstream fall": where, taken for what. */
const PLACED =
  /\b(?:did|does|do|was|were|has|had) (?:Downstream|Upstream|Inside|Outside|Overseas|Abroad|Elsewhere|Nearby|Overnight|Offshore|Upstairs|Downstairs|Indoors|Outdoors) /

/** "a inch telescope" of "a 7½-inch telescope": the fraction is gone. */
function losesFraction(prompt: string, said: string): boolean {
  const [, fraction, unit] = /([½¼¾⅓⅔⅛])-(\p{L}+)/u.exec(said) ?? []
  return fraction !== undefined && holds(prompt, unit!) && !prompt.includes(fraction)
}

/** "The mill has done since when?": "done" for what another clause says; "in the hope" of what? "All but two" of what? */
const STANDS_FOR =
  /\b(?:has|have|had) done\b(?=[,.?]| since\b)|\bin the (?:hope|belief|event)\b(?! (?:of|that)\b)|\ball but (?:one|two|three|four|five|six|\d+)(?=[,.?]| (?:in|at|on|after|before|by|during)\b)/
/** "because of a war and, in ____.": the last of several is gone but for its time. */
const ENDS_EARLY = /\band, (?:in|at|on|by|for|from|since) [^,]*[.?]$/

/** Whether a wording was cut so that its verb lacks what it says or is done to, or one half of two. English only. */
export const lacksPart = (prompt: string, { analysis, said }: ReadSentence): boolean => {
  const tokens = analysis?.tokens ?? []
  return (
    HALF.test(prompt) ||
    STANDS_FOR.test(prompt) ||
    ENDS_EARLY.test(prompt) ||
    saysNothing(prompt, tokens) ||
    losesNoun(prompt, tokens) ||
    losesVerb(prompt, tokens) ||
    isFragment(prompt, tokens) ||
    isCutBeforeVerb(prompt, tokens, said) ||
    losesMeant(prompt, tokens) ||
    losesFraction(prompt, said) ||
    PLACED.test(prompt)
  )
}
