import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACCEPTANCE_FEATURES } from '#core/ranking/acceptance'
import { ENTITY_FEATURES } from '#core/ranking/entities'
import { FEATURES } from '#core/ranking/features'
import { type Ranking, readAcceptance, readRanking } from '#core/ranking/model'
import type { Trees } from '#core/ranking/trees'

const rankings = new Map<string, Ranking | undefined>()

/** Without a ranking that can be read the facts of a text are ordered by hand-made weights. */
function load(resources: string): Ranking | undefined {
  try {
    const text = readFileSync(join(resources, 'models', 'ranking', 'ranking.json'), 'utf8')
    return readRanking(text, { details: FEATURES.length, entities: ENTITY_FEATURES.length })
  } catch {
    return undefined
  }
}

/** The ranking of a folder of resources, read once a worker; undefined where there is none that can be read. */
export function rankingOf(resources: string): Ranking | undefined {
  if (!rankings.has(resources)) rankings.set(resources, load(resources))
  return rankings.get(resources)
}

const acceptances = new Map<string, readonly Trees[] | undefined>()

/** Without these, questions are put in order by what they ask alone. */
function loadAcceptance(resources: string): readonly Trees[] | undefined {
  try {
    const text = readFileSync(join(resources, 'models', 'ranking', 'acceptance.json'), 'utf8')
    return readAcceptance(text, ACCEPTANCE_FEATURES.length)
  } catch {
    return undefined
  }
}

/** What a folder of resources says of which questions a teacher would take, read once a worker. */
export function acceptanceOf(resources: string): readonly Trees[] | undefined {
  if (!acceptances.has(resources)) acceptances.set(resources, loadAcceptance(resources))
  return acceptances.get(resources)
}
