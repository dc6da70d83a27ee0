import { expect, test } from 'vitest'
import type { ImportItem } from '#contract/jobs'
import { toldOf, worthTelling } from './outcomes'

const item = (name: string, more: Partial<ImportItem> = {}): ImportItem => ({
  ...{ name, state: 'done', warnings: [] },
  ...more,
})

test('of many files those that ask something are told first, then those refused, and the rest in their order', () => {
  const items = [
    item('plain'),
    item('guessed', { warnings: ['A guess.'] }),
    item('fixed', { warnings: ['A fixed layout.'] }),
    item('damaged', { state: 'failed', error: 'Damaged.' }),
    item('known', { twin: { id: 'r1', title: 'The other' } }),
    item('locked', { state: 'failed', error: 'Locked.', locked: true }),
  ]
  const told = worthTelling(items).map(({ name }) => name)
  expect(told).toEqual(['locked', 'known', 'damaged', 'guessed', 'fixed'])
})

test('at once all are told that ask something, and only some of the rest', () => {
  const locked = Array.from({ length: 5 }, (_, n) =>
    item(`locked ${n}`, { state: 'failed', error: 'Locked.', locked: true }),
  )
  const guessed = Array.from({ length: 5 }, (_, n) => item(`guessed ${n}`, { warnings: ['A guess.'] }))
  expect(toldOf([...guessed, ...locked])).toEqual(locked)
  expect(toldOf([...guessed, locked[0]!]).map(({ name }) => name)).toEqual([
    'locked 0',
    'guessed 0',
    'guessed 1',
  ])
})
