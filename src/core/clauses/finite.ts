import type { Token } from '#core/language/types'

/** Whether a token is a finite verb or helper. */
export const isFiniteVerb = ({ pos, form, dep }: Token): boolean => {
  if (pos === 'AUX') return form === undefined || form === 'past' || form === 'present' || form === 'present3'
  return pos === 'VERB' && (form === 'past' || form === 'present' || form === 'present3') && dep !== 'amod'
}
