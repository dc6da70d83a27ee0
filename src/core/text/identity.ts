import { blockText } from './blocks'
import type { Section } from './document'

/**
 * The string whose hash is a TextId. A Place is a block id and an offset in that block's text, so it means
 * the same in two texts exactly when all ids and all texts are the same; marks, links and titles of sections
 * move nothing and are left out. Each text goes with its length: no two different texts make one string.
 */
export function identitySource(sections: readonly Section[]): string {
  const parts: string[] = []
  for (const section of sections)
    for (const block of section.blocks) {
      const text = blockText(block)
      parts.push(`${block.id} ${text.length} ${text}\n`)
    }
  return parts.join('')
}
