import { expect, test } from 'vitest'
import { nearest } from './near'

const sections = Array.from({ length: 9 }, (_, n) => ({ id: `s${n}` }))

test('the section in sight comes first, then the next, the one before, and outwards', () => {
  expect(nearest(sections, 's4', ['s3', 's4', 's5', 's6'])).toEqual(['s4', 's5', 's3', 's6'])
})

test('neighbours that are not on the page yet are looked for too, and nothing further off', () => {
  expect(nearest(sections, 's4', ['s4'])).toEqual(['s4', 's5', 's3'])
  expect(nearest(sections, 's0', [])).toEqual(['s0', 's1'])
})

test('where it is not known what is in sight, the page begins', () => {
  expect(nearest(sections, undefined, ['s2', 's3'])).toEqual(['s2', 's3', 's1'])
  expect(nearest(sections, undefined, [])).toEqual([])
})
