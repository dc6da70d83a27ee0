import { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { entriesOf } from './batch'
import { Scanner } from './scan'

/** What a fold of the whole log has of a segment's text; no entries where that has to be read as JSON. */
export function scan(
  text: string,
  device: string,
  seq: number,
): { entries: Entry[] | null; cards: Numbering } {
  const scanner = new Scanner()
  scanner.add(text, device, seq)
  const batch = scanner.batch(device)
  const cards = new Numbering()
  const numbers = batch.cards.map((card) => cards.of(card))
  const [segment] = [...entriesOf(batch, numbers)]
  return { entries: segment!.entries, cards }
}
