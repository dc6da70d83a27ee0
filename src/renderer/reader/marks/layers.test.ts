import { expect, test } from 'vitest'
import type { MarkColour, MarkStyle } from '#core/study/marks'
import { type Inked, layersOf } from './layers'

const mark = (from: number, to: number, colour: MarkColour, style: MarkStyle = 'fill'): Inked => ({
  from: { block: 's1.0', at: from },
  to: { block: 's1.0', at: to },
  ...{ colour, style },
})
const painted = (...marks: Inked[]) =>
  Object.fromEntries(
    [...layersOf(marks)].map(([layer, all]) => [layer, all.map(({ from, to }) => `${from.at}-${to.at}`)]),
  )

test('a highlight has its ground and its line, another style only its line', () => {
  expect(painted(mark(0, 9, 'amber'), mark(20, 29, 'rose', 'strike'))).toEqual({
    'mark-amber': ['0-9'],
    'line-fill-amber': ['0-9'],
    'line-strike-rose': ['20-29'],
  })
})

test('one within another shows, the outer one around it, and both lines all along', () => {
  expect(painted(mark(0, 30, 'green'), mark(10, 20, 'amber'))).toEqual({
    'mark-green': ['0-10', '20-30'],
    'mark-amber': ['10-20'],
    'line-fill-green': ['0-30'],
    'line-fill-amber': ['10-20'],
    'mark-twice': ['10-20'],
  })
})

test('of two that cross the later lies over, and a line alone covers no ground', () => {
  expect(painted(mark(0, 20, 'blue'), mark(5, 40, 'amber', 'underline'), mark(10, 30, 'rose'))).toMatchObject(
    {
      'mark-blue': ['0-10'],
      'mark-rose': ['10-30'],
      'mark-twice': ['5-30'],
    },
  )
})

test('two of one colour that touch are one ground, and two of the same words are told to be two', () => {
  expect(painted(mark(0, 10, 'blue'), mark(10, 20, 'blue'))).toEqual({
    'mark-blue': ['0-20'],
    'line-fill-blue': ['0-10', '10-20'],
  })
  expect(painted(mark(0, 10, 'blue'), mark(0, 10, 'blue'))['mark-twice']).toEqual(['0-10'])
})
