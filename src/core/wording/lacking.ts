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

/** "Work began in 1901, was stopped by a flood.": the last of three things that were done is gone, and its "and" with it. */
const losesLast = (prompt: string, tokens: readonly Token[]): boolean =>
  tokens.some((verb, at) => {
    if (verb.pos !== 'VERB' || !hasVerb(prompt, verb)) return false
    const others = tokens.filter(({ head, dep, pos }) => head === at && dep === 'conj' && pos === 'VERB')
    const last = others.at(-1)
    const kept = others.slice(0, -1).filter((other) => holds(prompt, other.text))
    return (
      last !== undefined && kept.length > 0 && !holds(prompt, last.text) && !/\b(?:and|or|but)\b/.test(prompt)
    )
  })

/** "The mill has done since when?": "done" for what another clause says; "in the hope" of what? */
const STANDS_FOR =
  /\b(?:has|have|had) done\b(?=[,.?]| since\b)|\bin the (?:hope|belief|event)\b(?! (?:of|that)\b)/

/** Whether a wording was cut so that its verb lacks what it says or is done to, or one half of two. English only. */
export const lacksPart = (prompt: string, { analysis }: ReadSentence): boolean => {
  const tokens = analysis?.tokens ?? []
  return (
    HALF.test(prompt) ||
    STANDS_FOR.test(prompt) ||
    saysNothing(prompt, tokens) ||
    losesNoun(prompt, tokens) ||
    losesLast(prompt, tokens)
  )
}
