import { describe, expect, test } from 'vitest'
import { MONTHS } from '#core/sentences/lexicon'
import { datesNear, monthsNear, roomIn } from './dates-near'

const upTo = (latest: number) => ({ earliest: Number.NEGATIVE_INFINITY, latest })

/** How often each value comes at a place of some written dates. */
const counted = (dates: readonly string[], at: number): number[] => {
  const values = dates.map((date) => date.split(' ')[at]!)
  return values.map((value) => values.filter((other) => other === value).length)
}

describe('wrong dates', () => {
  test.each([
    ['March 2021', /^[A-Z]\w+ 20\d\d$/],
    ['4 July 1776', /^\d+ [A-Z]\w+ 17\d\d$/],
    ['July 4', /^[A-Z]\w+ \d+$/],
    ['July 4th', /^[A-Z]\w+ \d+(?:st|nd|rd|th)$/],
    ['April 5, 1854', /^[A-Z]\w+ \d+, 18\d\d$/],
    ['third of May', /^third of [A-Z]\w+$/],
  ])('of %s are of the same form', (written, like) => {
    const near = datesNear(written, upTo(2024))
    expect(new Set(near).size).toBeGreaterThanOrEqual(3)
    for (const other of near) expect(other).toMatch(like)
    expect(near).not.toContain(written)
  })

  test('share the day, the month and the year with the right one as often as with each other', () => {
    const right = '31 October 1854'
    const dates = [right, ...datesNear(right, upTo(2024)).slice(0, 3)]
    for (const at of [0, 1, 2]) expect(counted(dates, at)).toEqual([2, 2, 2, 2])
  })

  test('never fall on a day that there is not', () => {
    for (const right of ['31 March 1990', '30 January 1990', '29 December 1990'])
      for (const other of datesNear(right, upTo(2024))) {
        const [day, month] = other.split(' ') as [string, string]
        expect(new Date(`${month} ${day}, 1990 12:00`).getDate()).toBe(Number(day))
      }
  })

  test('leave a death after the birth in its sentence', () => {
    const room = roomIn('Clara Quell (4 May 1901 – 9 June 1903) was a weaver.', 1903, 2024)
    for (const other of datesNear('9 June 1903', room)) expect(other).toMatch(/ 19(?:0[2-9]|1\d)$/)
  })

  test('of decades are the nearest decades, none that has not been', () => {
    expect([...datesNear('1990s', upTo(2005))].sort()).toEqual(['1970s', '1980s', '2000s'])
    // A decade, or the century?
    expect(datesNear('1800s', upTo(2005))).toEqual([])
  })

  test('of a month are the months around it', () => {
    for (const month of MONTHS) {
      const away = monthsNear(month).map((other) =>
        Math.abs(MONTHS.indexOf(other as 'May') - MONTHS.indexOf(month)),
      )
      expect(away).toHaveLength(3)
      for (const by of away) expect(Math.min(by, 12 - by)).toBeLessThanOrEqual(3)
    }
  })
})
