import type { Token } from '#core/language/types'
import { isPersonWord } from '#core/sentences/pronouns'
import type { Span } from '#core/text/segment'
import { pronounOf } from './pronoun'

const SOURCE = /\b(?:according to|says?|said|told|asked|adds?|added) $/i

/** The part a stretch plays in its sentence. */
export function roleOf(said: string, tokens: readonly Token[], { start, end }: Span): string {
  if (SOURCE.test(said.slice(0, start))) return 'source'

  const inside = (at: number) => (tokens[at]?.start ?? end) >= start && (tokens[at]?.start ?? end) < end
  let at = tokens.findIndex(({ head }, i) => inside(i) && !inside(head))
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[at]
    if (!token || !/^(?:conj|appos|flat)/.test(token.dep)) break
    at = token.head
  }
  const token = tokens[at]
  if (!token) return 'none'
  const { dep, head } = token
  if (/^nsubj/.test(dep)) return (tokens[head]?.head ?? -1) < 0 ? 'main' : 'subject'
  if (dep === 'nmod:poss') return 'owner'
  if (/^(?:obj|iobj)/.test(dep)) return 'object'
  if (/^(?:obl|nmod|root|compound|amod)/.test(dep)) return dep.split(':')[0]!
  return 'other'
}

/** What the subject of a sentence's main clause is. */
export function subjectOf(tokens: readonly Token[]): string {
  const token = tokens.find(({ dep, head }) => /^nsubj/.test(dep) && (tokens[head]?.head ?? -1) < 0)
  if (!token) return 'none'
  if (token.pos === 'PRON') return pronounOf(token.text) ?? 'pronoun'
  if (token.pos === 'PROPN') return 'name'
  const many = token.number === 'plur' ? '-many' : ''
  return isPersonWord(token.lemma.toLowerCase()) ? `person${many}` : `thing${many}`
}
