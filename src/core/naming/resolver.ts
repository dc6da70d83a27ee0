import type { Choice, Option } from './antecedents'

/** Weights of the features of antecedents: a log-linear model of which option a pronoun means. */
export interface Resolver {
  weights: ReadonlyMap<string, number>
  /** How sure an answer has to be, 0 to 1. */
  threshold: number
}

export const RESOLVER_VERSION = 1

/** The chance of each option, 0 to 1; they add up to 1. */
export function chances(options: readonly Option[], weightOf: (feature: string) => number): number[] {
  const scores = options.map(({ features }) => features.reduce((sum, name) => sum + weightOf(name), 0))
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** The likeliest option. */
export function likeliest(options: readonly Option[], { weights }: Pick<Resolver, 'weights'>): Choice {
  const all = chances(options, (name) => weights.get(name) ?? 0)
  const best = all.indexOf(Math.max(...all))
  return { option: options[best]!, sure: all[best]! }
}

/** The model from the text of its file. Throws an error in plain words if it is none, or one of another version. */
export function readResolver(text: string): Resolver {
  const file = JSON.parse(text) as { version?: number; weights?: unknown; threshold?: unknown }
  if (file.version !== RESOLVER_VERSION)
    throw new Error(`The model of pronouns is of version ${file.version}, not ${RESOLVER_VERSION}.`)
  const weights = Object.entries((file.weights ?? {}) as Record<string, unknown>)
  const whole = weights.length > 0 && weights.every(([, one]) => typeof one === 'number')
  if (!whole || typeof file.threshold !== 'number') throw new Error('The model of pronouns is damaged.')
  return { weights: new Map(weights as [string, number][]), threshold: file.threshold }
}
