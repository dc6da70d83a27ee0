import { describe, expect, it } from 'vitest'
import { clockShift, systemPorts } from './ports'

describe('the clock of a process', () => {
  it('is the machine’s own unless told otherwise', () => {
    expect(clockShift(undefined, 5_000)).toBe(0)
    expect(clockShift('', 5_000)).toBe(0)
    expect(clockShift('tomorrow', 5_000)).toBe(0)
    expect(clockShift('9'.repeat(17), 5_000)).toBe(0)
  })

  it('starts at the moment named, as a date or in milliseconds', () => {
    const now = Date.parse('2026-03-01T10:00:00Z')
    expect(clockShift('2026-03-02T10:00:00Z', now)).toBe(86_400_000)
    expect(clockShift(String(now - 1), now)).toBe(-1)
  })
})

describe('ids by chance', () => {
  it('are lower-case letters and digits of the length asked for, and never twice the same', () => {
    const { randomId } = systemPorts(() => {})
    const ids = Array.from({ length: 100 }, () => randomId(16))
    expect(ids.every((id) => /^[a-z0-9]{16}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(100)
  })
})
