import { describe, expect, it } from 'vitest'
import { compareStamps, numbered } from './order'

const sorted = (...ids: string[]) =>
  ids
    .map((id) => ({ at: 1, id }))
    .sort(compareStamps)
    .map(({ id }) => id)

describe('the order of events', () => {
  it('is by time first', () => {
    expect(compareStamps({ at: 1, id: 'b-9' }, { at: 2, id: 'a-1' })).toBeLessThan(0)
  })

  it('counts numbers as numbers, not as text', () => {
    expect(sorted('a-10', 'a-9', 'b-1')).toEqual(['a-9', 'a-10', 'b-1'])
  })

  it('tells ids apart that say the same number', () => {
    expect(compareStamps({ at: 1, id: 'a-01' }, { at: 1, id: 'a-1' })).not.toBe(0)
  })

  it('takes an id without a number as a name', () => {
    expect(numbered('anki:g-1:0:1700000000000')).toBeNull()
    expect(numbered('k3x9a0zz-12')).toEqual({ device: 'k3x9a0zz', n: 12 })
    expect(sorted('b-1', 'anki:g:0:2', 'anki:g:0:1', 'a-5')).toEqual([
      'a-5',
      'anki:g:0:1',
      'anki:g:0:2',
      'b-1',
    ])
  })
})
