import type { Candidate } from '#core/candidates/candidates'
import type { Clause, Stretch } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import { verbForm } from '#core/language/inflect'
import type { Token } from '#core/language/types'
import { canDrop, gapEnd, nounStart, within } from './noun-phrase'
import { isSure } from './turn'
import { type Asked, askFor, askForDoer } from './wh'
import { type Said, withFront, write, writeSmall } from './write'

/** Helpers of the passive by what the active has in their place: a form of the verb, or "has" before its participle. */
const TENSES: Readonly<Record<string, 'past' | 'present3' | 'has' | 'had'>> = {
  ...{ was: 'past', were: 'past', is: 'present3', are: 'present3' },
  ...{ 'has been': 'has', 'have been': 'has', 'had been': 'had' },
}

/** Where "by" tells no doer, or one that does nothing. */
const NO_DEED =
  /^(?:surround|border|follow|precede|accompany|go|mean|bind|flank|pass|bear|inspire|influence|base)$/

/** The verb of a passive clause as its doer would have it: "founded" of "was founded"; null where its form is not sure. */
function active(tokens: readonly Token[], { verbs, helper, main }: Clause): string | null {
  const verb = tokens[main]!
  if (helper === undefined || helper === main || verb.form !== 'pastPart' || NO_DEED.test(verb.lemma))
    return null
  const between = tokens.slice(helper, main)
  const helpers = between.filter(({ pos }) => pos === 'AUX').map(({ text }) => text.toLowerCase())
  const tense = TENSES[helpers.join(' ')]
  if (!tense || !isSure(verb)) return null
  const adverbs = [...tokens.slice(verbs.from, helper), ...between].filter(({ pos }) => pos === 'ADV')
  const form = tense === 'has' || tense === 'had' ? `${tense} ${verb.text}` : verbForm(verb.lemma, tense)
  return [...adverbs.map(({ text }) => text), form].join(' ')
}

/** Who did what was done: "The guild was founded by Ada Stone in 1921": "Who founded the guild in 1921?" */
export function askAgent(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { tokens } = said
  const { subject, rest, main } = clause
  if (!within(answer, rest)) return null
  const from = nounStart(said, answer, rest.from)
  const to = gapEnd(said, answer, rest.to)
  const asked: Asked = candidate
  const isDoer =
    tokens[from - 1]?.text === 'by' && from - 1 >= rest.from && canDrop(said, candidate, from, answer.from)
  // "was beaten in a match lost by Ada": the doer of another verb.
  const between = tokens.slice(rest.from, Math.max(rest.from, from - 1))
  if (!isDoer || to === null || between.some(({ pos }) => /^(?:VERB|AUX|SCONJ|PUNCT)$/.test(pos))) return null
  const asking = askFor(asked) ?? askForDoer(asked, tokens[main]!.lemma)
  const verb = active(tokens, clause)
  if (!asking || asking.plural || asking.words === 'what' || asking.kind === 'where' || !verb) return null
  if (candidate.type === 'place' && candidate.fine !== 'place/country') return null
  const after = [write(said, { from: rest.from, to: from - 1 }), write(said, { from: to, to: rest.to })]
  return {
    kind: asking.kind,
    prompt: withFront(said, clause, [asking.words, verb, writeSmall(said, subject), ...after]),
  }
}
