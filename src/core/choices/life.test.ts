import { expect, test } from 'vitest'
import { lifeOf, withinLife } from './life'

const told = (...texts: string[]) =>
  lifeOf(
    'Ada Stone',
    texts.map((text) => ({ text })),
  )

test('the years of a life are read where a text begins', () => {
  expect(told('Ada Stone (31 March 1635 in Hull – 29 November 1699) was a weaver.')).toEqual({
    born: 1635,
    died: 1699,
  })
  expect(told('Ada Stone (born 15 May 1986) is a weaver.')?.born).toBe(1986)
  expect(told('It rained.', 'Stone was born in Hull on 31 October 1950.')?.born).toBe(1950)
  expect(told('Tom Bell (1635 – 1699) was a weaver.')).toBeUndefined()
  expect(told('Ada Stone wove for the guild of Hull (1635 – 1899).')).toBeUndefined()
})

test('a wrong year lies in the life that the right one lies in', () => {
  const life = { born: 1900, died: 1950 }
  const room = { earliest: 1880, latest: 2005 }
  expect(withinLife(room, 1920, life)).toEqual({ earliest: 1910, latest: 1950 })
  expect(withinLife(room, 1890, life)).toEqual({ earliest: 1880, latest: 1950 })
  expect(withinLife(room, 1950, life)).toEqual({ earliest: 1910, latest: 2005 })
  expect(withinLife(room, 1900, life)).toEqual({ earliest: 1880, latest: 1950 })
  expect(withinLife(room, 1904, life).earliest).toBe(1903)
})
