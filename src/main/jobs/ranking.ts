import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTITY_FEATURES } from '#core/questions/entities'
import { FEATURES } from '#core/questions/features'
import { type Ranking, readRanking } from '#core/ranking/model'

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
