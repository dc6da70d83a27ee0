import type { BlockId, Section } from '#core/text/document'
import type { Fact } from './fact'

/** Facts in the order their answers stand in the text. */
export function inReadingOrder(facts: readonly Fact[], sections: readonly Section[]): Fact[] {
  const order = new Map<BlockId, number>()
  for (const { blocks } of sections) for (const { id } of blocks) order.set(id, order.size)
  const at = ({ source, span }: Fact): number => source.from.at + span.start
  return [...facts].sort(
    (a, b) => order.get(a.source.from.block)! - order.get(b.source.from.block)! || at(a) - at(b),
  )
}
