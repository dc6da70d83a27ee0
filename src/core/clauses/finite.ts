import type { Token } from '#core/language/types'

/** What opens a clause about a noun as its subject. */
export const RELATIVE = /^(?:which|who|that)$/i

/** "Ada agreed, but Tom refused and fought": between two verbs said to be joined another one has a subject of its own. */
export const startsAfresh = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from + 1, to)
    .some(({ dep, head, text }) => head > from && head < to && /^nsubj/.test(dep) && !RELATIVE.test(text))

/** Whether a token is a finite verb or helper. */
export const isFiniteVerb = ({ pos, form, dep }: Token): boolean => {
  if (pos === 'AUX') return form === undefined || form === 'past' || form === 'present' || form === 'present3'
  return pos === 'VERB' && (form === 'past' || form === 'present' || form === 'present3') && dep !== 'amod'
}
