import type { Entity } from '#core/study/fold'

/** The flag the reader gave a card, 1 to 7; 0 for none, or for what is no flag. */
export function flagOf(card: Entity | undefined): number {
  const flag = card?.alive ? card.fields.flag : 0
  return typeof flag === 'number' && flag >= 1 && flag <= 7 ? Math.floor(flag) : 0
}
