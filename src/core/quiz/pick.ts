import { questionKey } from '#core/study/same'
import type { Askable } from './question'

const PARAGRAPH = 2

/** The first of those that ask the same thing in the same words. */
export function once<T extends Askable>(all: readonly T[]): T[] {
  const asked = new Set<string>()
  return all.filter((one) => {
    const key = questionKey(one)
    return !asked.has(key) && asked.add(key)
  })
}

const paragraphOf = ({ reading, source }: Askable): string | null =>
  source ? `${reading ?? ''} ${source.text} ${source.from.block}` : null

/** The texts' askables in turn: the first of each, the second of each, and so on. */
export function inTurn(texts: readonly (readonly Askable[])[]): Askable[] {
  const longest = Math.max(0, ...texts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, n) => texts.flatMap((own) => own.slice(n, n + 1))).flat()
}

/**
 * The first `count`, at most two of one paragraph. Notes are the reader's own choice: where that leaves too few,
 * more of them come from one paragraph after all.
 */
export function first(all: readonly Askable[], count: number): Askable[] {
  const taken = new Set<Askable>()
  const paragraphs = new Map<string, number>()
  for (const one of all) {
    if (taken.size === count) break
    const paragraph = paragraphOf(one)
    const before = paragraph === null ? 0 : (paragraphs.get(paragraph) ?? 0)
    if (before >= PARAGRAPH) continue
    if (paragraph !== null) paragraphs.set(paragraph, before + 1)
    taken.add(one)
  }
  for (const one of all) if (taken.size < count && one.note !== undefined) taken.add(one)
  return all.filter((one) => taken.has(one))
}
