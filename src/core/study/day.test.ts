import { describe, expect, it } from 'vitest'
import { studyDay } from './day'

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
