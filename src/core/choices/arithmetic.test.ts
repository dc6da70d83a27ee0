import { describe, expect, test } from 'vitest'
import {
  anniversariesNear,
  balanced,
  centuriesNear,
  countsNear,
  numberIn,
  numbersNear,
  ordinalsNear,
  sharesNear,
  yearsNear,
} from './arithmetic'

describe('wrong years', () => {
  test('are close by and never after the latest there can have been', () => {
    const years = yearsNear(2019, 2020)
    expect(years.length).toBeGreaterThanOrEqual(3)
    expect(years).not.toContain(2019)
    expect(Math.max(...years)).toBeLessThanOrEqual(2020)
    expect(Math.min(...years)).toBeGreaterThan(2000)
  })

  test('lie on both sides, are no run of neighbours, and are round beside a round one', () => {
    for (const year of [1723, 1801, 1902, 1944, 1968]) {
      const near = yearsNear(year, 3000).slice(0, 3)
      expect(near.some((other) => other < year) && near.some((other) => other > year)).toBe(true)
      const [low, , high] = [...near].sort((a, b) => a - b) as [number, number, number]
      expect(high - low).toBeGreaterThan(4)
    }
    for (const other of yearsNear(1850, 3000).slice(0, 4)) expect(other % 5).toBe(0)
  })

  test('are none before the earliest there can have been', () => {
    const near = yearsNear(1074, 2020, 1074)
    expect(near.length).toBeGreaterThanOrEqual(3)
    expect(Math.min(...near)).toBeGreaterThan(1074)
  })

  test('leave the right one any place among the first three, and put those of the text first', () => {
    const places = Array.from({ length: 40 }, (_, i) => {
      const right = 40 + i
      const made = [-3, -2, -1, 1, 2, 3].map((step) => `${right + step}`)
      return balanced([], made, `${right}`)
        .slice(0, 3)
        .filter((other) => Number(other) < right).length
    })
    expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3])
    expect(balanced(['52', '56'], ['49', '51', '53'], '50').slice(0, 2).sort()).toEqual(['52', '56'])
    expect(balanced(['51', '52', '53', '54'], ['49'], '50')[4]).toBe('49')
  })
})

describe('wrong numbers', () => {
  test.each([
    ['458', /^\d{3}$/],
    ['1,200', /^\d,\d00$/],
    ['3.5', /^\d\.\d$/],
    ['27 percent', /^\d\d percent$/],
    ['4 million', /^\d million$/],
    ['14.6bn', /^\d\d\.\dbn$/],
    ['300', /^\d00$/],
  ])('%s keeps its magnitude, its roundness and its unit', (written, like) => {
    const near = numbersNear(written)
    expect(near.length).toBeGreaterThanOrEqual(3)
    for (const other of near) expect(other).toMatch(like)
    expect(near).not.toContain(written)
  })

  test('need a number to begin with', () => {
    expect(numbersNear('many')).toEqual([])
  })

  test.each([
    ['seven', 'eight'],
    ['Twelve', 'Fourteen'],
    ['thirty', 'fifty'],
    ['twenty-four', 'eighteen'],
    ['ten', 'twelve'],
  ])('%s as a word is near %s', (word, other) => {
    expect(countsNear(word)).toContain(other)
    expect(countsNear(word)).not.toContain(word)
  })

  test.each(['10', '15 per cent', '25%', '45', '75 percent', '95'])(
    '%s has numbers as round beside it',
    (written) => {
      const near = numbersNear(written).map(numberIn)
      expect(near.length).toBeGreaterThanOrEqual(3)
      for (const other of near) expect(other % 5).toBe(0)
    },
  )

  test.each(['ten', 'Fifteen', 'twenty-five', 'sixty', 'ninety-five'])(
    '%s per cent has shares as round beside it',
    (word) => {
      const near = sharesNear(word)
      expect(near.length).toBeGreaterThanOrEqual(3)
      for (const other of near) {
        expect(numberIn(other) % 5).toBe(0)
        expect(/^\p{Lu}/u.test(other)).toBe(/^\p{Lu}/u.test(word))
      }
    },
  )

  test('of a share that is not round are those of a count', () => {
    expect(sharesNear('twelve')).toEqual(countsNear('twelve'))
  })

  test('are near and not far: ten has no run of neighbours, ten in figures no greater tens', () => {
    expect(countsNear('ten')).not.toContain('eleven')
    expect([...numbersNear('10')].sort()).toEqual(['15', '20', '25', '5'])
    expect(numbersNear('15')).not.toContain('45')
    expect(numbersNear('2,000')).toContain('1,500')
  })

  test('are never one, which would need another form of its noun', () => {
    expect(countsNear('two')).not.toContain('one')
  })
})

describe('wrong ordinals', () => {
  test.each([
    ['15th Games', '16th Games'],
    ['21st Congress', '22nd Congress'],
    ['Third Crusade', 'Second Crusade'],
    ['11th', '12th'],
  ])('%s is near %s', (written, other) => {
    expect(ordinalsNear(written)).toContain(other)
  })

  test('are not made of a name that is only written like one', () => {
    expect(ordinalsNear('FIRST Robotics')).toEqual([])
    expect(ordinalsNear('Baltic Games')).toEqual([])
  })
})

describe('wrong centuries', () => {
  test('of centuries are centuries', () => {
    expect(centuriesNear('18th century')).toContain('17th century')
    expect(centuriesNear('1800')).toEqual([])
  })
})

test('wrong centuries are the three nearest', () => {
  expect([...centuriesNear('19th century')].sort()).toEqual(['17th century', '18th century', '20th century'])
})

test('a year of the last ones has close ones beside it', () => {
  for (const year of [2009, 2010, 2012, 2015])
    for (const other of yearsNear(year, 2017)) expect(Math.abs(other - year)).toBeLessThanOrEqual(4)
})

test('a price that ends in 99 has prices that do', () => {
  const near = numbersNear('16.99')
  expect(near.length).toBeGreaterThanOrEqual(3)
  for (const other of near) expect(other).toMatch(/^\d\d\.99$/)
})

test.each([
  ['20th anniversary', ['15th anniversary', '25th anniversary']],
  ['100th', ['90th', '110th']],
])('a round anniversary has round ones: %s', (written, others) => {
  expect(anniversariesNear(written)).toEqual(expect.arrayContaining(others))
  for (const other of anniversariesNear(written)) expect(Number.parseInt(other, 10) % 5).toBe(0)
})

test('no century is later than the text', () => {
  expect(centuriesNear('20th century', 2010)).toContain('21st century')
  expect(centuriesNear('21st century', 2010)).not.toContain('22nd century')
  expect(centuriesNear('20th century', 1950)).not.toContain('21st century')
})
