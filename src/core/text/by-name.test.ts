import { expect, test } from 'vitest'
import { byName } from './by-name'

test('names stand as in an index', () => {
  const names = ['Zebra', 'Part 10', 'part 2', 'Äpfel', 'Sea::Tides', 'Sea', 'Bäume']
  expect(names.sort(byName)).toEqual(['Äpfel', 'Bäume', 'part 2', 'Part 10', 'Sea', 'Sea::Tides', 'Zebra'])
})
