import type { Span } from '#core/text/segment'
import type { Fact, FactId } from './fact'

export interface Scored {
  /** More than 0. */
  score: number
  sentence: number
  span: Span
  /** Facts with the same answer are damped by it. */
  answer: string
  /** How often its answer is asked for at most. */
  most: number
}

/** What each further one of a sentence and of an answer counts for. */
export interface Damping {
  sentence: number
  answer: number
}

const BY_HAND: Damping = { sentence: 0.82, answer: 0.5 }

/**
 * The best first, greedily: never two that overlap in a sentence, and each further one of a sentence or of an answer
 * counts for less. What was `given` is picked already, and is not picked again.
 */
export function pick<T extends Scored>(
  items: readonly T[],
  most: number,
  damping = BY_HAND,
  given: readonly T[] = [],
): T[] {
  const bySentence = new Map<number, T[]>()
  const byAnswer = new Map<string, T[]>()
  for (const item of items) {
    bySentence.set(item.sentence, [...(bySentence.get(item.sentence) ?? []), item])
    byAnswer.set(item.answer, [...(byAnswer.get(item.answer) ?? []), item])
  }
  const worth = new Map(items.map((item) => [item, item.score]))
  const counts = new Map<string, number>()
  const take = ({ sentence, answer, span, most: alike }: T): void => {
    const count = (counts.get(answer) ?? 0) + 1
    counts.set(answer, count)
    for (const item of bySentence.get(sentence) ?? []) {
      const now = worth.get(item)
      if (now === undefined) continue
      if (item.span.start < span.end && span.start < item.span.end) worth.delete(item)
      else worth.set(item, now * damping.sentence)
    }
    for (const item of byAnswer.get(answer) ?? []) {
      const now = worth.get(item)
      if (now === undefined) continue
      if (count >= alike) worth.delete(item)
      else worth.set(item, now * damping.answer)
    }
  }
  for (const one of given) worth.delete(one)
  for (const one of given) take(one)
  const picked: T[] = []
  while (picked.length < most && worth.size > 0) {
    let best: T | undefined
    let value = Number.NEGATIVE_INFINITY
    for (const [item, now] of worth) if (now > value) [best, value] = [item, now]
    if (!best) break
    picked.push(best)
    worth.delete(best)
    take(best)
  }
  return picked
}

const PER_BLOCK = 2
const BLOCKS = 6

const isCloze = (fact: Fact): boolean => fact.forms[0].kind === 'cloze'

/**
 * The facts to learn first, best first: at most two a paragraph and from at least six paragraphs where the text has
 * that many, of those asked by a question word before those with a blank. `facts` is best first.
 */
export function keyFacts(facts: readonly Fact[], count: number): FactId[] {
  const order = [...facts.filter((fact) => !isCloze(fact)).slice(0, count * 2), ...facts]
  const ranked = [...new Set(order)].map((fact, i) => ({
    fact,
    rank: isCloze(fact) ? i : facts.indexOf(fact) * 0.6,
  }))
  ranked.sort((a, b) => a.rank - b.rank)
  const chosen: Fact[] = []
  const perBlock = new Map<string, number>()
  const answers = new Set<string>()
  const take = (limit: number, until: number) => {
    for (const { fact } of ranked) {
      if (chosen.length >= until) return
      const block = fact.source.from.block
      if (chosen.includes(fact) || answers.has(fact.answer) || (perBlock.get(block) ?? 0) >= limit) continue
      perBlock.set(block, (perBlock.get(block) ?? 0) + 1)
      answers.add(fact.answer)
      chosen.push(fact)
    }
  }
  take(1, Math.min(BLOCKS, count))
  take(PER_BLOCK, count)
  const place = new Map(ranked.map(({ fact }, i) => [fact, i]))
  return chosen.sort((a, b) => place.get(a)! - place.get(b)!).map(({ id }) => id)
}
