import { describe, expect, test } from 'vitest'
import { centuriesNear, countsNear, datesNear, numbersNear, ordinalsNear, yearsNear } from './arithmetic'

describe('wrong years', () => {
  test('are close by and never after the latest there can have been', () => {
    const years = yearsNear(2019, 2020)
    expect(years.length).toBeGreaterThanOrEqual(3)
    expect(years).not.toContain(2019)
    expect(Math.max(...years)).toBeLessThanOrEqual(2020)
    expect(Math.min(...years)).toBeGreaterThan(2000)
  })

  test('do not always lie on the same side, so that the right one is not found by its place', () => {
    const below = [1901, 1902, 1903, 1904, 1905].map(
      (year) =>
        yearsNear(year, 3000)
          .slice(0, 3)
          .filter((other) => other < year).length,
    )
    expect(new Set(below).size).toBeGreaterThan(1)
  })
})

describe('wrong numbers', () => {
  test.each([
    ['458', /^\d{3}$/],
    ['1,200', /^\d,\d00$/],
    ['3.5', /^\d\.\d$/],
    ['27 percent', /^\d\d percent$/],
    ['4 million', /^\d million$/],
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
    ['Twelve', 'Eleven'],
    ['thirty', 'fifty'],
    ['twenty-one', 'sixty-one'],
  ])('%s as a word is near %s', (word, other) => {
    expect(countsNear(word)).toContain(other)
    expect(countsNear(word)).not.toContain(word)
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

describe('wrong dates', () => {
  test.each([
    ['March 2021', /^[A-Z]\w+ 2021$/],
    ['4 July 1776', /^4 [A-Z]\w+ 1776$/],
    ['July 4', /^[A-Z]\w+ 4$/],
  ])('%s are of the same form in another month', (written, like) => {
    const near = datesNear(written, 2024)
    expect(new Set(near).size).toBeGreaterThanOrEqual(3)
    for (const other of near) expect(other).toMatch(like)
    expect(near).not.toContain(written)
  })

  test('never fall on a day their month may not have', () => {
    for (const other of datesNear('31 March 1990', 2024)) expect(other).toMatch(/^27 /)
  })

  test('of decades are decades, none that has not been', () => {
    expect(datesNear('1990s', 2005)).toEqual(['1980s', '2000s', '1970s', '1960s'])
  })

  test('of centuries are centuries', () => {
    expect(centuriesNear('18th century')).toContain('17th century')
    expect(centuriesNear('1800')).toEqual([])
  })
})

test('no century is later than the text', () => {
  expect(centuriesNear('19th century', 2010)).toContain('21st century')
  expect(centuriesNear('19th century', 2010)).not.toContain('22nd century')
  expect(centuriesNear('20th century', 1950)).not.toContain('21st century')
})
