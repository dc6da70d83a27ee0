import { expect, test } from 'vitest'
import { readState } from './state'

const at = (progress: number, furthest = progress, when = 10) => ({ progress, furthest, at: when })

test('a text is new, begun, or read to its end, wherever the reader is now', () => {
  expect(readState(null, null)).toBe('new')
  expect(readState(at(0), null)).toBe('reading')
  expect(readState(at(0.1, 0.99), null)).toBe('finished')
})

test('what was said by hand holds until the reader reads on', () => {
  const unread = { is: 'new', at: 20, furthest: 1 } as const
  expect(readState(at(1), unread)).toBe('new')
  expect(readState(at(0.3, 1, 30), unread)).toBe('reading')
  expect(readState(at(0.99, 1, 30), unread)).toBe('finished')
})

test('an end reached after it was said counts, and stays when the reader goes back', () => {
  const begun = { is: 'reading', at: 20, furthest: 0.5 } as const
  expect(readState(at(0.1, 1, 30), begun)).toBe('finished')
})

test('finished by hand stays finished while the text is looked into again', () => {
  expect(readState(at(0.1, 0.2, 30), { is: 'finished', at: 20, furthest: 0.2 })).toBe('finished')
})
