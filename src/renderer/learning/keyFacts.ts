import type { Fact } from '#core/facts/fact'
import type { ReadingId } from '#core/text/document'
import type { Client } from '#renderer/app/client'

/**
 * The key facts of a text's first section that has any, without those the reader dropped; none when no section has.
 * Sections are asked one after another: of a book the first that has any is near its beginning. Rejects with an RpcError.
 */
export async function firstKeyFacts(call: Client['call'], id: ReadingId): Promise<Fact[]> {
  const { sections } = await call('reading.open', { id })
  const { dropped } = await call('facts.states', { id })
  for (const { id: section } of sections) {
    const { facts, key } = await call('facts.section', { id, section })
    if (key.length === 0) continue
    const { silent } = await call('facts.standing', { id, section })
    const gone = new Set([...dropped, ...silent])
    const left = facts.filter((fact) => key.includes(fact.id) && !gone.has(fact.id))
    if (left.length > 0) return left
  }
  return []
}
