import type { Clause, Stretch } from '#core/clauses/clause'
import { verbForm } from '#core/language/inflect'
import type { Token } from '#core/language/types'
import { ADDS, finish, type Said, withFront, write, writeSmall } from './write'

/** Ends that no English verb has without an "e" after them: "subscrib", "creativ", "handl". */
const CUT = /(?:rib|pil|[vuc]|[^z]z|[aeiou](?<!focu|canva|bia)s|[lnr]s|dg|[bcdfgkptz]l|[bcdft]r)$/

/** Whether a lemma is surely right: it is no word cut short, and the verb's form comes out of it as it is written. */
export const isSure = ({ lemma, form, text }: Token): boolean =>
  form !== undefined && !CUT.test(lemma) && verbForm(lemma, form) === text.toLowerCase()

/** What asks for a time at which something was done. */
const TIME = /^(?:When|(?:In|On) which (?:year|month|date|decade|century)|At what age)\b/i

/** Whether a subject takes "were". */
const isMany = ({ tokens }: Said, { subject }: Clause): boolean =>
  tokens
    .slice(subject.from, subject.to)
    .some(({ dep, number }) => dep === 'conj' || (/^nsubj/.test(dep) && number === 'plur'))

/** "did Xi propose", "was it hosted": the verb turned about its subject; null where its form is not known. */
function inverted(said: Said, clause: Clause, asking: string): { helper: string; verb: string } | null {
  const { tokens } = said
  const { verbs, main, helper } = clause
  // "Has died" tells of one time: nobody asks when, or where, somebody has died.
  const isOnce = TIME.test(asking) || tokens[main]!.lemma === 'die'
  if (isOnce && helper === main - 1 && /^ha(?:s|ve)$/i.test(tokens[helper]!.text) && isSure(tokens[main]!))
    return { helper: 'did', verb: tokens[main]!.lemma }
  if (TIME.test(asking) && /^had$/i.test(tokens[helper ?? -1]?.text ?? '')) {
    // "In which year had Ada wed?": had by when, only the text tells.
    if (helper === main - 1 && isSure(tokens[main]!)) return { helper: 'did', verb: tokens[main]!.lemma }
    if (helper === main - 2 && tokens[main - 1]!.text === 'been')
      return { helper: isMany(said, clause) ? 'were' : 'was', verb: tokens[main]!.text }
  }
  if (helper !== undefined) {
    const before = write(said, { from: verbs.from, to: helper })
    const after = helper === main ? '' : write(said, { from: helper + 1, to: main + 1 })
    return { helper: tokens[helper]!.text.toLowerCase(), verb: [before, after].filter(Boolean).join(' ') }
  }
  const verb = tokens[main]!
  const does = verb.form === 'past' ? 'did' : verb.form === 'present3' ? 'does' : 'do'
  if (!isSure(verb)) return null
  const adverbs = write(said, { from: verbs.from, to: main })
  return {
    helper: does,
    verb: [`${adverbs} `.replace(ADDS, '').trim(), verb.lemma].filter(Boolean).join(' '),
  }
}

/**
 * A question for something else than the subject: what asks, the helper, the subject, the verb, and the rest without
 * `gap`; null where the verb's form is not known.
 */
export function turn(said: Said, clause: Clause, asking: string, gap: Stretch): string | null {
  const verb = inverted(said, clause, asking)
  const { rest, front } = clause
  if (!verb || said.tokens[rest.from]?.pos === 'CCONJ') return null
  const before = write(said, { from: rest.from, to: Math.max(rest.from, gap.from) })
  const after = write(said, { from: Math.min(rest.to, Math.max(rest.from, gap.to)), to: rest.to })
  // "Where was Ada born the younger of two?": what follows was set off from what is gone.
  const next = said.tokens[gap.to]
  if (after !== '' && said.tokens[gap.to - 1]?.text === ',' && /^(?:DET|NOUN|NUM)$/.test(next?.pos ?? ''))
    return null
  const inFront = front && gap.from >= front.from && gap.to <= front.to
  const words = [
    asking,
    verb.helper,
    writeSmall(said, clause.subject),
    verb.verb,
    ...(inFront ? [write(said, rest)] : [before, after]),
  ]
  return inFront ? finish(words) : withFront(said, clause, words)
}
