import type { Span } from '#core/text/segment'
import type { Fact, FactId } from './fact'

export interface Scored {
  score: number
  sentence: number
  span: Span
  /** Facts with the same answer are damped by it. */
  answer: string
  /** How often its answer is asked for at most. */
  most: number
}

const SAME_SENTENCE = 0.82
const SAME_ANSWER = 0.5

/**
 * The best first, greedily: never two that overlap in a sentence, and each further one of a sentence or of an answer
 * counts for less.
 */
export function pick<T extends Scored>(items: readonly T[], most: number): T[] {
  const left = new Set(items)
  const picked: T[] = []
  const sentences = new Map<number, number>()
  const answers = new Map<string, number>()
  const worth = ({ score, sentence, answer }: T): number =>
    score * SAME_SENTENCE ** (sentences.get(sentence) ?? 0) * SAME_ANSWER ** (answers.get(answer) ?? 0)
  while (picked.length < most && left.size > 0) {
    let best: T | undefined
    let value = Number.NEGATIVE_INFINITY
    for (const item of left) {
      const now = worth(item)
      if (now > value) [best, value] = [item, now]
    }
    if (!best) break
    picked.push(best)
    const { sentence, answer, span, most: alike } = best
    sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    left.delete(best)
    if (answers.get(answer)! >= alike) for (const item of left) if (item.answer === answer) left.delete(item)
    for (const item of left)
      if (item.sentence === sentence && item.span.start < span.end && span.start < item.span.end)
        left.delete(item)
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
