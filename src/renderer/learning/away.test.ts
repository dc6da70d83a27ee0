import { expect, it } from 'vitest'
import { awayIn } from './away'

it('is said in days, then weeks, then months, and not of a night', () => {
  const said = [0, 1, 2, 13, 14, 24, 89, 90, 365].map(awayIn).map(({ away, unit }) => `${away} ${unit}`)
  expect(said).toEqual([
    ...['0 none', '1 none', '2 days', '13 days', '2 weeks', '3 weeks', '13 weeks', '3 months', '12 months'],
  ])
})
