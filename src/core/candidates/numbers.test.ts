import { describe, expect, test } from 'vitest'
import { figures, unitAfter } from './numbers'

const found = (text: string) =>
  figures(text).map(({ start, end, fine }) => `${fine}: ${text.slice(start, end)}`)

describe('figures are told apart by their looks', () => {
  test.each([
    ['It opened on 4 July 1901.', ['date/day: 4 July 1901']],
    ['It opened on May 16, 1901, in Cork.', ['date/day: May 16, 1901']],
    ['It opened in March 1901.', ['date/month: March 1901']],
    ['It opened in 1901.', ['year: 1901']],
    ['It was in vogue in the 1920s.', ['date/decade: 1920s']],
    ['It was built in the 12th century.', ['date/century: 12th century']],
    ['It cost $2.5 million in all.', ['money: $2.5 million']],
    ['It cost $2.5bn, or £2bn, and £87m before.', ['money: $2.5bn', 'money: £2bn', 'money: £87m']],
    ['It cost 300 euros.', ['money: 300 euros']],
    ['Only 12.5% voted, or 40 percent of men.', ['percent: 12.5%', 'percent: 40 percent']],
    ['It holds 1,500 people and seven bears.', ['number: 1,500', 'count: seven']],
    ['It is a 2000 year old habit and cost NZ $ 26 million.', ['number: 2000', 'money: NZ $ 26 million']],
    ['It is 1800 m high.', ['number: 1800']],
    ['The 20th meeting took place.', ['ordinal: 20th']],
    ['It crossed one hundred and sixty times.', ['count: one hundred and sixty']],
    ['It rang at twenty minutes past five.', []],
    ['It lost two thirds of its pans.', []],
    ['It was lit on the first of October.', ['date/day-month: first of October']],
    ['In March, Cork won.', ['date/month-name: March']],
    ['灯塔建于一八九六年，高三十二米。', ['date/han: 一八九六年', 'han: 三十二']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('what nobody should learn is left out', () => {
  test.each([
    'See figure 3 and page 27.',
    'The two sides met.',
    'The flight KL-204 was late at 10:45.',
    'One of them stayed.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('a number is of the kind of what it counts', () => {
  expect(unitAfter('some 40 bears', 7)).toBe('bear')
  expect(unitAfter('some 40.', 7)).toBe('')
})
