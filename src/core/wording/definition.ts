import type { Definition } from '#core/candidates/definition-parts'
import type { Form } from '#core/facts/fact'
import { isKin, wordsOf } from './given-away'

/** "What is the name for a fish that …?", "In music, which term refers to …?", asked for a term by what it means. */
export function askDefinition({ meaning, verb, field }: Definition): Form {
  const asks = verb ? `which term ${verb}` : 'what is the name for'
  const prompt = `${field ? `${field}, ` : ''}${asks} ${meaning}?`
  return { kind: 'definition', prompt: prompt.charAt(0).toUpperCase() + prompt.slice(1) }
}

/** Whether the noun of a term stands in its meaning in one form or another: "transport" in what "active transport" means. */
export function namesItself(meaning: string, term: string): boolean {
  const noun = wordsOf(term).at(-1) ?? ''
  return wordsOf(meaning).some((word) => isKin(word, noun))
}
