import { hashText } from '#core/text/hash'

/** A number from 0 to 2^32 - 1 that a text always gives and nobody can guess: chance that stays the same. */
export function chanceOf(text: string): number {
  let hash = hashText(text)
  // The last letter alone would otherwise move only the lowest bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
