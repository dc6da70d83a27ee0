import type { Candidate } from '#core/candidates/candidates'
import type { ReadSentence } from '#core/sentences/sentence'
import { type Entity, entitiesOf, entityRows } from './entities'
import { featuresOf } from './features'
import { fellowRows } from './fellows'
import { mentionRow, whichMention } from './mentions'
import type { Ranking } from './model'
import { sumTrees, type Trees } from './trees'
import { type TextView, viewText } from './view'

/**
 * What facts are put first by: what a summary would keep, what a close reader is asked, both, or both among questions
 * that a teacher would take: surely (`study`), as likely as not as well (`more`), and perhaps (`full`).
 */
export const ORDERS = ['study', 'more', 'full', 'key', 'details', 'blend'] as const
export type Order = (typeof ORDERS)[number]

/** What the ranking says of a candidate. */
export interface Worth {
  /** Log-odds that it is asked for, without its wording; for what is key a logarithm that only tells more from less. */
  logit: number
  /** What it names: more of the same is worth less. */
  about: string
}

/** How much the salience of what it names counts beside the candidate's own merit, for the order of the app. */
const SALIENCE = 0.5
const MERIT = 0.7
/** Of what names nothing, in log-odds. */
const NAMELESS = -5

/** How much it counts for a key fact that a candidate names its thing by itself, and that a summary has such a thing. */
const MENTION = 0.5
const KEPT = 0.25
/**
 * How much being key counts beside being asked for in `blend`: the more the longer the text, since of a passage people
 * ask for details, and a long text has far more of them than anybody asks for. So much at most, and half of it in a
 * text of so many sentences. These two were chosen by cross-validation.
 */
const KEY = 6
const KEY_HALF = 70

/** What some models, each of which stands for the whole, say of a row together: log-odds. */
export const mean = (all: readonly Trees[], row: readonly number[]): number =>
  all.reduce((sum, trees) => sum + sumTrees(trees, row), 0) / Math.max(1, all.length)

/** The logarithm of the probability that log-odds say. */
const logOf = (odds: number): number => -Math.log1p(Math.exp(-odds))

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
  const rows = candidates.map((candidate) => featuresOf(candidate, view))
  const things = thingsOf(new Set(of.values()), view, ranking)
  const salienceOf = (entity: Entity | undefined): number =>
    (entity && things.get(entity)?.salience) ?? NAMELESS

  const study = (entity: Entity | undefined, i: number): number =>
    SALIENCE * salienceOf(entity) + MERIT * mean(ranking.details, rows[i]!)

  const fellows = order === 'details' || order === 'blend' ? fellowRows(candidates, rows, view) : []
  const details = (i: number): number => {
    const row = [...rows[i]!, ...fellows[i]!]
    return (mean(ranking.asked, row) + mean(ranking.exact, row)) / 2
  }

  const which = order === 'key' || order === 'blend' ? whichMention(things.keys()) : undefined
  const key = (entity: Entity | undefined, i: number): number => {
    const thing = entity && things.get(entity)
    const mention = thing && { entity, row: thing.row, which: which!.get(candidates[i]!)! }
    const row = mentionRow(candidates[i]!, rows[i]!, mention)
    return (
      logOf(salienceOf(entity)) +
      MENTION * logOf(mean(ranking.mentions, row)) +
      KEPT * logOf(mean(ranking.kept, row))
    )
  }

  const share = (KEY * sentences.length) / (sentences.length + KEY_HALF)
  const logit: Record<Order, (entity: Entity | undefined, i: number) => number> = {
    study,
    more: study,
    full: study,
    key,
    details: (_, i) => details(i),
    blend: (entity, i) => details(i) + share * key(entity, i),
  }
  return new Map(
    candidates.map((candidate, i) => {
      const entity = of.get(candidate)
      return [
        candidate,
        { logit: logit[order](entity, i), about: entity?.key ?? candidate.name.toLowerCase() },
      ]
    }),
  )
}

/** The row of `ENTITY_FEATURES` of each thing a text speaks of, and its salience in log-odds. */
function thingsOf(
  all: Iterable<Entity>,
  view: TextView,
  ranking: Ranking,
): Map<Entity, { row: readonly number[]; salience: number }> {
  const entities = [...all]
  const rows = entityRows(entities, view)
  return new Map(
    entities.map((entity, i) => [entity, { row: rows[i]!, salience: mean(ranking.entities, rows[i]!) }]),
  )
}
