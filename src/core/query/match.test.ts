import { describe, expect, test } from 'vitest'
import { type CardRow, matcherOf, type RowMemory } from './match'
import { parseQuery } from './parse'
import type { CardIs } from './query'

const TODAY = 20_000
const memory: RowMemory = {
  ...{ stability: 4, difficulty: 7.5, recall: 0.85, reps: 6, lapses: 3, grade: 1 },
  ...{ last: TODAY - 2, due: TODAY + 3 },
}
const row = (more: Partial<Omit<CardRow, 'is'>> & { is?: CardIs[] } = {}): CardRow => {
  const { is = [], ...rest } = more
  return {
    words: 'who wrote the ferry? ana ruiz',
    form: 'typed',
    kind: 'who',
    tags: ['books::spanish', 'later'],
    deck: 'languages::spanish',
    reading: 'the ferry',
    added: TODAY - 6,
    flag: 2,
    memory,
    ...rest,
    is: (state) => is.includes(state),
  }
}
const asks = (text: string, of: CardRow): boolean => {
  const result = parseQuery(text)
  if ('error' in result) throw new Error(result.error.reason)
  return matcherOf(result.query, TODAY)(of)
}

describe('a card is asked for', () => {
  test.each([
    'RUÍZ',
    '"who wrote"',
    'wrote ana',
    'tag:Later',
    'tag:books',
    'tag:books::*ish',
    'deck:languages',
    'deck:"Languages::Spanish"',
    'reading:Ferry',
    'kind:typed',
    'kind:who',
    'flag:2',
    'added:7',
    'answered:3',
    'rated:again',
    'rated:3:1',
    'due:3',
    'due:<=3',
    'prop:s<5',
    'prop:d>7',
    'prop:r<0.9',
    'prop:r<=85%',
    'prop:lapses>=3',
    'prop:ivl=5',
    'prop:reps!=5',
    '-tag:never',
    'tag:never or flag:2',
  ])('%s', (text) => {
    expect(asks(text, row())).toBe(true)
    expect(asks(`-(${text})`, row())).toBe(false)
  })

  test.each([
    'wroteana',
    'tag:book',
    'tag:none',
    'deck:language',
    'deck:spanish',
    'kind:cloze',
    'flag:0',
    'added:6',
    'answered:2',
    'rated:2:1',
    'rated:good',
    'due:<3',
    'prop:s<4',
    'tag:later flag:1',
  ])('and not by %s', (text) => {
    expect(asks(text, row())).toBe(false)
  })

  test('by what it is', () => {
    expect(asks('is:leech -is:suspended', row({ is: ['leech'] }))).toBe(true)
    expect(asks('is:leech -is:suspended', row({ is: ['leech', 'suspended'] }))).toBe(false)
  })

  test('never answered, it has no memory to be asked for, but a number of answers', () => {
    const { memory: _, ...fresh } = row()
    const never = fresh as CardRow
    for (const text of ['prop:s<5', 'prop:r<1', 'due:<=0', 'answered:9', 'rated:1'])
      expect(asks(text, never), text).toBe(false)
    expect(asks('prop:reps=0 prop:lapses<1', never)).toBe(true)
  })

  test('without a tag by tag:none, which can be a tag too', () => {
    expect(asks('tag:none', row({ tags: [] }))).toBe(true)
    expect(asks('tag:none', row({ tags: ['none'] }))).toBe(true)
  })
})
