import { expect, test } from 'vitest'
import { isLeader, leadersLike, termIn } from './leaders'

test('leaders of one office stand beside one another, the nearest first', () => {
  expect(leadersLike('Bill Clinton')[0]).toBe('George Bush')
  expect(leadersLike('Harry S. Truman')).toContain('Dwight Eisenhower')
  expect(leadersLike('Xi')).toContain('Hu Jintao')
  expect(leadersLike('Zorb Quell')).toEqual([])
})

test('none came to office after the text did', () => {
  expect(leadersLike('Barack Obama', 2014)).not.toContain('Donald Trump')
})

test('a surname that many have names nobody', () => {
  expect(isLeader('Obama')).toBe(true)
  expect(isLeader('Carter')).toBe(false)
  expect(isLeader('Jimmy Carter')).toBe(true)
})

test('a leader named in a sentence tells of years', () => {
  expect(termIn('The mill closed under President Bill Clinton.')).toEqual({ earliest: 1993, latest: 2001 })
  expect(termIn('Ada Clinton closed the mill.')).toBeUndefined()
  expect(termIn('Bill Clinton and Tony Blair came.')).toBeUndefined()
})
