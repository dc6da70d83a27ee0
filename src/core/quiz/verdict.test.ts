import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPart, asTogether } from './question'
import { askable } from './test-askables'
import { gradeOf, keptInOrder, verdictsOf } from './verdict'

const order = asTogether(
  'order',
  [3, 1, 4, 2].map((place) => ({
    ...asPart(askable('In ____ it rained.', `180${place}`, 'date'), 'order', 'It rained.'),
    place,
  })),
)

describe('what surely stands right in an order', () => {
  it.each([
    [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    [
      [2, 3, 4, 1],
      [2, 3, 4],
    ],
    [
      [4, 1, 2, 3],
      [1, 2, 3],
    ],
    [
      [2, 1, 3, 4],
      [3, 4],
    ],
    [
      [1, 3, 2, 4],
      [1, 4],
    ],
    [[2, 1, 4, 3], []],
    [[4, 3, 2, 1], []],
    [[], []],
  ])('%j keeps %j', (line, kept) => {
    expect([...keptInOrder(line)].sort()).toEqual(kept)
  })

  it('is in every longest run that rises, and in no other', () => {
    const runs = (line: number[]): number[][] => {
      const all: number[][] = [[]]
      for (const one of line)
        all.push(...all.filter((run) => (run.at(-1) ?? 0) < one).map((run) => [...run, one]))
      return all
    }
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6]), (line) => {
        const all = runs(line)
        const most = Math.max(...all.map(({ length }) => length))
        const longest = all.filter(({ length }) => length === most)
        const expected = line.filter((one) => longest.every((run) => run.includes(one)))
        expect([...keptInOrder(line)]).toEqual(expected)
      }),
    )
  })
})

describe('the parts of an order', () => {
  it('are right each by itself, and all right in one order only', () => {
    expect(verdictsOf(order, ['3', '1', '4', '2'])).toEqual(['right', 'right', 'right', 'right'])
    expect(verdictsOf(order, ['2', '4', '3', '1'])).toEqual(['right', 'wrong', 'right', 'right'])
  })

  it.each([[[]], [['', '', '', '']], [['1', '1', '2', '3']], [['3', '1', '4']], [['3', '1', '4', 'x']]])(
    'are all wrong where %j is no order',
    (given) => {
      expect(verdictsOf(order, given)).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
    },
  )
})

describe('what an answer counts for', () => {
  it('is nothing for an order, and a lapse for what is matched wrong', () => {
    expect((['right', 'wrong'] as const).map((verdict) => gradeOf('order', verdict))).toEqual([
      undefined,
      undefined,
    ])
    expect((['right', 'wrong'] as const).map((verdict) => gradeOf('match', verdict))).toEqual([undefined, 1])
    expect((['right', 'wrong'] as const).map((verdict) => gradeOf('choice', verdict))).toEqual([undefined, 1])
    expect((['right', 'almost', 'wrong'] as const).map((verdict) => gradeOf('typed', verdict))).toEqual([
      3, 2, 1,
    ])
  })
})
