import type { Candidate } from '#core/candidates/candidates'
import { ENTITY_FEATURES, type Entity } from './entities'
import { FEATURES } from './features'

/**
 * Plain numbers of a candidate together with what it names: whether it is a mention of that at all, and one that a
 * summary would keep. What is found by its looks or by the parse is often no more than a part of a name.
 */
export const MENTION_FEATURES: readonly string[] = [
  ...ENTITY_FEATURES.map((name) => `entity ${name}`),
  ...FEATURES,
  'which-mention',
  'share-of-longest',
]

/** How many of these are neither of the entity nor of the candidate alone. */
export const EXTRA_OF_MENTION = MENTION_FEATURES.length - ENTITY_FEATURES.length - FEATURES.length

const NO_ENTITY: readonly number[] = ENTITY_FEATURES.map(() => -1)

/** Which sentence with its entity a candidate stands in, the first being 0. */
export function whichMention(entities: Iterable<Entity>): Map<Candidate, number> {
  const found = new Map<Candidate, number>()
  for (const { candidates } of entities) {
    const sentences = new Map<number, number>()
    for (const candidate of candidates) {
      const { index } = candidate.sentence
      if (!sentences.has(index)) sentences.set(index, sentences.size)
      found.set(candidate, sentences.get(index)!)
    }
  }
  return found
}

/** The entity of a candidate with its row of `ENTITY_FEATURES`, and which of its mentions the candidate is. */
export interface Mention {
  entity: Entity
  row: readonly number[]
  which: number
}

/** A row of `MENTION_FEATURES` for a candidate, of its row of `FEATURES` and of what it names, if anything. */
export const mentionRow = (
  { text }: Candidate,
  row: readonly number[],
  mention: Mention | undefined,
): number[] => [
  ...(mention?.row ?? NO_ENTITY),
  ...row,
  mention?.which ?? -1,
  mention ? text.length / mention.entity.longest : 0,
]
