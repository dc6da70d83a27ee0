import { describe, expect, it } from 'vitest'
import { addDays, dayAt, dayNumber, daysBetween, studyDay } from './day'

const utc = (text: string) => Date.parse(text)

describe('the study day', () => {
  it('ends at the rollover hour, not at midnight', () => {
    expect(studyDay(utc('2026-03-02T03:59:59.999Z'), 0, 4)).toBe('2026-03-01')
    expect(studyDay(utc('2026-03-02T04:00:00.000Z'), 0, 4)).toBe('2026-03-02')
  })

  it('is counted in local time, east and west', () => {
    expect(studyDay(utc('2026-03-01T18:30:00Z'), 9 * 60 + 30, 4)).toBe('2026-03-02')
    expect(studyDay(utc('2026-03-02T11:59:00Z'), -8 * 60, 4)).toBe('2026-03-01')
  })

  it('is the calendar day when it begins at midnight', () => {
    expect(studyDay(utc('2026-12-31T23:59:59Z'), 0, 0)).toBe('2026-12-31')
    expect(studyDay(utc('2027-01-01T00:00:00Z'), 0, 0)).toBe('2027-01-01')
  })

  it('crosses the turn of a leap February', () => {
    expect(studyDay(utc('2028-03-01T03:00:00Z'), 0, 4)).toBe('2028-02-29')
  })
})

describe('counting days', () => {
  it('numbers each day of four centuries as the calendar does', () => {
    for (let number = dayNumber('1896-01-01'); number < dayNumber('2296-01-01'); number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      if (dayNumber(day) !== number || dayAt(number) !== day) throw new Error(day)
    }
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('0000-03-01')).toBe(Date.UTC(2000, 2, 1) / 86_400_000 - 2000 * 365.2425)
  })

  it('goes over the ends of months and years, back and forth', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })

  it('is not moved by a change of the clocks, nor by answers on both sides of midnight and of four', () => {
    // Central Europe, where clocks go forward on 29 March 2026 and back on 25 October.
    const at = (text: string, tz: number) => studyDay(utc(text), tz, 4)
    const [march, april] = [at('2026-03-28T20:00:00Z', 60), at('2026-03-29T20:00:00Z', 120)]
    expect(daysBetween(march, april)).toBe(1)
    const [before, after] = [at('2026-10-25T01:30:00Z', 120), at('2026-10-25T03:30:00Z', 60)]
    expect([before, after]).toEqual(['2026-10-24', '2026-10-25'])
    expect(daysBetween(at('2026-05-05T21:59:00Z', 120), at('2026-05-06T01:59:00Z', 120))).toBe(0)
    expect(daysBetween(at('2026-05-06T01:59:00Z', 120), at('2026-05-06T02:00:00Z', 120))).toBe(1)
  })

  it('knows what is not a day', () => {
    for (const text of [
      '',
      'yesterday',
      '2026-1-01',
      '2026-13-01',
      '2026-00-10',
      '2026-02-30',
      '2027-02-29',
      '2026-01-01T',
    ]) {
      expect(dayNumber(text)).toBeNaN()
    }
    expect(() => addDays('soon', 1)).toThrow(RangeError)
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError)
  })
})
