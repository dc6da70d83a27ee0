import type { BlockId, Place } from './document'

/** The numbers in a block's id, read once: places are compared by the thousand. */
const numbers = new Map<BlockId, readonly number[]>()

function numbersOf(block: BlockId): readonly number[] {
  const known = numbers.get(block) ?? (block.match(/\d+/g) ?? []).map(Number)
  numbers.set(block, known)
  return known
}

/** Orders places of one reading as they stand in its text: negative when `a` comes first. Needs no text. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.block === b.block) return a.at - b.at
  const other = numbersOf(b.block)
  for (const [n, value] of numbersOf(a.block).entries()) {
    if (value !== other[n]) return value - (other[n] ?? 0)
  }
  return 0
}
