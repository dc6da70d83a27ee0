import { FELLOW_FEATURES } from './fellows'
import { EXTRA_OF_MENTION } from './mentions'
import type { Trees } from './trees'

/** What was learned of which facts people ask for, as `resources/models/ranking/ranking.json` has it. */
export interface Ranking {
  /** Frequent English words by how frequent they are, in powers of two. */
  words: ReadonlyMap<string, number>
  /** Log-odds that somebody asks for a candidate, by `FEATURES`. */
  details: readonly Trees[]
  /** The same, and log-odds that somebody asks for just these words, by `FEATURES` and then `FELLOW_FEATURES`. */
  asked: readonly Trees[]
  exact: readonly Trees[]
  /** Log-odds that a summary names a thing, by `ENTITY_FEATURES`. */
  entities: readonly Trees[]
  /** Log-odds that a candidate names the thing it is taken for, by `MENTION_FEATURES`. */
  mentions: readonly Trees[]
  /** Log-odds that a summary names what a candidate names, by `MENTION_FEATURES`. */
  kept: readonly Trees[]
}

export const RANKING_VERSION = 2
export const ACCEPTANCE_VERSION = 1

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')

/** Trees whose every row leads on to another row or to a leaf, and asks for a feature below `features`. */
function isTrees(value: unknown, features: number): value is Trees {
  const { base, trees } = (value ?? {}) as Partial<Trees>
  return (
    typeof base === 'number' &&
    Array.isArray(trees) &&
    trees.every(({ nodes, leaves }) => {
      if (!isNumbers(nodes) || !isNumbers(leaves) || nodes.length === 0 || nodes.length % 4 !== 0)
        return false
      const rows = nodes.length / 4
      return nodes.every((entry, i) => {
        if (i % 4 === 0) return Number.isInteger(entry) && entry >= 0 && entry < features
        if (i % 4 === 1) return true
        return entry < 0 ? -entry <= leaves.length : entry < rows && entry > Math.floor(i / 4)
      })
    })
  )
}

const damaged = (): Error => new Error('The ranking is damaged.')

/**
 * The ranking from the text of its file, for rows of so many features. Throws an error in plain words if the text is
 * no whole ranking, or one of another version.
 */
export function readRanking(text: string, sizes: { details: number; entities: number }): Ranking {
  const file = JSON.parse(text) as Record<string, unknown>
  if (file.version !== RANKING_VERSION)
    throw new Error(`The ranking is of version ${file.version}, not ${RANKING_VERSION}.`)
  const words = Object.entries((file.words ?? {}) as Record<string, string>)
  if (words.length === 0 || !words.every(([, each]) => typeof each === 'string')) throw damaged()
  const part = (name: string, features: number): Trees[] => {
    const models = file[name]
    if (!Array.isArray(models) || !models.every((trees) => isTrees(trees, features))) throw damaged()
    return models
  }
  const ofMention = sizes.details + sizes.entities + EXTRA_OF_MENTION
  return {
    words: new Map(words.flatMap(([power, each]) => each.split(' ').map((word) => [word, Number(power)]))),
    details: part('details', sizes.details),
    asked: part('asked', sizes.details + FELLOW_FEATURES.length),
    exact: part('exact', sizes.details + FELLOW_FEATURES.length),
    entities: part('entities', sizes.entities),
    mentions: part('mentions', ofMention),
    kept: part('kept', ofMention),
  }
}

/**
 * Models of which questions a teacher would take, from the text of their file, for rows of so many features. Throws an
 * error in plain words if it is none, or one of another version or other features.
 */
export function readAcceptance(text: string, features: number): readonly Trees[] {
  const file = JSON.parse(text) as { version?: number; features?: number; models?: unknown }
  if (file.version !== ACCEPTANCE_VERSION || file.features !== features)
    throw new Error(`The acceptance is of version ${file.version} with ${file.features} features.`)
  const { models } = file
  if (!Array.isArray(models) || models.length === 0 || !models.every((trees) => isTrees(trees, features)))
    throw new Error('The acceptance is damaged.')
  return models
}
