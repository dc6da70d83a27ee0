import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, PLAIN } from '#core/questions/test-judgements'
import { isOpinion, isPlain, takesPosition } from './stance'

describe('what may be asked as true or false', () => {
  test.each(JUDGEMENTS)('never a judgement: %s', (sentence) => {
    expect(isPlain(sentence)).toBe(false)
  })

  test.each(PLAIN)('a plain fact: %s', (sentence) => {
    expect(isPlain(sentence)).toBe(true)
  })
})

describe('what takes a position', () => {
  test('is a judgement, an intention or a forecast', () => {
    expect(takesPosition('The council made a bold and historic choice.')).toBe(true)
    expect(takesPosition('The council will build a bridge.')).toBe(true)
    expect(takesPosition('Sales are likely to fall.')).toBe(true)
  })

  test('is not what only tells who did what', () => {
    expect(takesPosition('The council built a bridge in 1904.')).toBe(false)
  })
})

describe('a text that takes a position as a whole', () => {
  test('has most of its sentences in praise', () => {
    const praise = JUDGEMENTS.slice(0, 12)
    expect(isOpinion(praise)).toBe(true)
    expect(isOpinion([...praise.slice(0, 4), ...PLAIN, ...PLAIN])).toBe(false)
  })

  test('is not told from a few sentences', () => {
    expect(isOpinion(JUDGEMENTS.slice(0, 9))).toBe(false)
  })
})
