import { expect, test } from 'vitest'
import type { ImportItem } from '#contract/jobs'
import { worthTelling } from './outcomes'

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
