import { describe, expect, test } from 'vitest'
import type { Fact } from './fact'
import { keyFacts, pick } from './pick'

const item = (score: number, sentence: number, start: number, end: number, answer: string) => ({
  ...{ score, sentence, span: { start, end }, answer, most: 4 },
})

describe('picking', () => {
  test('takes the best first and nothing that overlaps it', () => {
    const [a, b, c] = [item(1, 0, 0, 5, 'a'), item(2, 0, 3, 8, 'b'), item(0.5, 1, 3, 8, 'c')]
    expect(pick([a, b, c], 10)).toEqual([b, c])
  })

  test('goes to other sentences and answers before it comes back', () => {
    const first = item(2, 0, 0, 5, 'a')
    const sameSentence = item(1.9, 0, 6, 9, 'b')
    const sameAnswer = item(1.9, 1, 0, 5, 'a')
    const other = item(1.7, 2, 0, 5, 'c')
    expect(pick([first, sameSentence, sameAnswer, other], 10)).toEqual([
      first,
      other,
      sameSentence,
      sameAnswer,
    ])
  })

  test('takes what was given as picked already, and not again', () => {
    const given = item(1, 0, 0, 5, 'a')
    const [beside, same, free] = [item(3, 0, 3, 8, 'b'), item(2, 1, 0, 5, 'a'), item(1.5, 2, 0, 5, 'c')]
    expect(pick([given, beside, same, free], 10, undefined, [given])).toEqual([free, same])
  })

  test('asks for one answer four times at most, and no more than was asked for', () => {
    const many = Array.from({ length: 9 }, (_, n) => item(1, n, 0, 5, 'a'))
    expect(pick(many, 20)).toHaveLength(4)
    expect(pick(many, 2)).toHaveLength(2)
  })
})

describe('the facts to learn first', () => {
  const fact = (id: string, block: number, kind: 'cloze' | 'who' = 'cloze', answer = id) =>
    ({
      id,
      answer,
      forms: [{ kind, prompt: '' }],
      source: { from: { block: `s.${block}`, at: 0 } },
    }) as unknown as Fact

  test('are at most two a paragraph', () => {
    const facts = Array.from({ length: 12 }, (_, n) => fact(`f${n}`, n < 8 ? 0 : n))
    const key = keyFacts(facts, 10)
    expect(key.filter((id) => Number(id.slice(1)) < 8)).toEqual(['f0', 'f1'])
    expect(key).toHaveLength(6)
  })

  test('come from six paragraphs where there are so many', () => {
    const facts = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6].map((block, n) => fact(`f${n}`, block))
    const blocks = new Set(keyFacts(facts, 10).map((id) => facts[Number(id.slice(1))]!.source.from.block))
    expect(blocks.size).toBeGreaterThanOrEqual(6)
    expect(keyFacts(facts, 10)).toHaveLength(10)
  })

  test('ask by a question word rather than a blank where both are good', () => {
    const facts = [...Array.from({ length: 8 }, (_, n) => fact(`f${n}`, n)), fact('q', 9, 'who')]
    expect(keyFacts(facts, 6)).toContain('q')
  })

  test('ask for each answer once', () => {
    expect(keyFacts([fact('a', 0, 'who', 'Ada'), fact('b', 1, 'who', 'Ada')], 10)).toEqual(['a'])
  })
})
