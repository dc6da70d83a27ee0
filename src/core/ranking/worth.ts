import type { Candidate } from '#core/candidates/candidates'
import type { ReadSentence } from '#core/sentences/sentence'
import { type Entity, entitiesOf, entityRows } from './entities'
import { featuresOf } from './features'
import type { Ranking } from './model'
import { sumTrees, type Trees } from './trees'
import { viewText } from './view'

/**
 * What facts are put first by: what a summary would keep, what a close reader is asked, both, or both among questions
 * that a teacher would take.
 */
export const ORDERS = ['study', 'full', 'key', 'details', 'blend'] as const
export type Order = (typeof ORDERS)[number]

/** What the ranking says of a candidate. */
export interface Worth {
  /** Log-odds that it is asked for, without its wording. */
  logit: number
  /** What it names: more of the same is worth less. */
  about: string
}

/** How much the salience of what it names counts beside the candidate's own merit. */
const SALIENCE: Record<Order, number> = { study: 0.5, full: 0.5, key: 1, details: 0, blend: 0.7 }
const MERIT: Record<Order, number> = { study: 0.7, full: 0.7, key: 0.15, details: 1, blend: 1 }
/** Of what names nothing, in log-odds. */
const NAMELESS = -5

/** What some models, each of which stands for the whole, say of a row together: log-odds. */
export const mean = (all: readonly Trees[], row: readonly number[]): number =>
  all.reduce((sum, trees) => sum + sumTrees(trees, row), 0) / Math.max(1, all.length)

/** The salience of the things a text speaks of, in log-odds. */
function salienceBy(
  entities: readonly Entity[],
  rows: readonly number[][],
  ranking: Ranking,
): Map<Entity, number> {
  return new Map(entities.map((entity, i) => [entity, mean(ranking.entities, rows[i]!)]))
}

/**
 * What each candidate of an analysed text is worth in an order (Heilman & Smith 2010: overgenerate and rank). Details
 * are ranked by boosted trees over plain features (Friedman 2001) learned from what people asked about passages; key
 * facts by the salience of what they name, learned from what people keep in summaries (Lin & Zeldes 2025).
 */
export function worthOf(
  candidates: readonly Candidate[],
  sentences: readonly ReadSentence[],
  title: string,
  ranking: Ranking,
  order: Order,
): Map<Candidate, Worth> {
  const view = viewText(sentences, candidates, title, ranking.words)
  const of = entitiesOf(candidates, view)
  const entities = [...new Set(of.values())]
  const salience = salienceBy(entities, entityRows(entities, view), ranking)
  return new Map(
    candidates.map((candidate) => {
      const entity = of.get(candidate)
      const named = entity ? salience.get(entity)! : NAMELESS
      const merit = mean(ranking.details, featuresOf(candidate, view))
      return [
        candidate,
        {
          logit: SALIENCE[order] * named + MERIT[order] * merit,
          about: entity?.key ?? candidate.name.toLowerCase(),
        },
      ]
    }),
  )
}
