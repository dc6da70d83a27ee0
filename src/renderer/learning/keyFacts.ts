import type { Fact } from '#core/questions/fact'
import type { ReadingId } from '#core/text/document'
import type { Client } from '#renderer/app/client'

/** The key facts of a text's first section that has any; none when no section has. Rejects with an RpcError. */
export async function firstKeyFacts(call: Client['call'], id: ReadingId): Promise<Fact[]> {
  const { sections } = await call('reading.open', { id })
  for (const { id: section } of sections) {
    const { facts, key } = await call('facts.section', { id, section })
    if (key.length > 0) return facts.filter((fact) => key.includes(fact.id))
  }
  return []
}
