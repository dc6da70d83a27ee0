import { join } from 'node:path'
import { ACCEPTANCE_FEATURES } from '#core/ranking/acceptance'
import { ENTITY_FEATURES } from '#core/ranking/entities'
import { FEATURES } from '#core/ranking/features'
import { type Ranking, readAcceptance, readRanking } from '#core/ranking/model'
import type { Trees } from '#core/ranking/trees'
import { readOnce } from './read-once'

const sizes = { details: FEATURES.length, entities: ENTITY_FEATURES.length }
const ranking = readOnce((bytes) => readRanking(bytes.toString('utf8'), sizes))
const acceptance = readOnce((bytes) => readAcceptance(bytes.toString('utf8'), ACCEPTANCE_FEATURES.length))

/** The ranking of a folder of resources; without it the facts of a text are ordered by hand-made weights. */
export const rankingOf = (resources: string): Ranking | undefined =>
  ranking(join(resources, 'models', 'ranking', 'ranking.json'))

/** Which questions a teacher would take; without it they are put in order by what they ask alone. */
export const acceptanceOf = (resources: string): readonly Trees[] | undefined =>
  acceptance(join(resources, 'models', 'ranking', 'acceptance.json'))
