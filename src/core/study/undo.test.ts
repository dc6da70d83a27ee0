import { describe, expect, it } from 'vitest'
import type { Event } from './events'
import { effective, undone } from './undo'

const day = '2026-01-01'
const put = (n: number): Event => ({
  id: `a-${n}`,
  at: n,
  day,
  kind: 'put',
  of: 'note',
  ref: `${n}`,
  set: {},
})
const undo = (n: number, target: number): Event => ({
  id: `a-${n}`,
  at: n,
  day,
  kind: 'undo',
  target: `a-${target}`,
})
const left = (...events: Event[]) => effective(events).map(({ id }) => id)

describe('undo', () => {
  it('takes an event back, and undoing the undo brings it again', () => {
    expect(left(put(1), undo(2, 1))).toEqual([])
    expect(left(put(1), undo(2, 1), undo(3, 2))).toEqual(['a-1'])
    expect(left(put(1), undo(2, 1), undo(3, 2), undo(4, 3))).toEqual([])
  })

  it('needs every undo of an event undone to bring it back', () => {
    expect(left(put(1), undo(2, 1), undo(3, 1), undo(4, 2))).toEqual([])
    expect(left(put(1), undo(2, 1), undo(3, 1), undo(4, 2), undo(5, 3))).toEqual(['a-1'])
  })

  it('works before its target has arrived', () => {
    expect(left(undo(2, 1))).toEqual([])
    expect(left(undo(2, 1), put(1), put(3))).toEqual(['a-3'])
  })

  it('is void in a circle, and what the circle does not touch goes on', () => {
    expect(undone([undo(1, 1)])).toEqual(new Set(['a-1']))
    const circle = [undo(1, 2), undo(2, 3), undo(3, 1)]
    expect(undone(circle)).toEqual(new Set(['a-1', 'a-2', 'a-3']))
    expect(left(...circle, put(4))).toEqual(['a-4'])
  })

  it('opens a circle by undoing one of it', () => {
    // 4 takes 1 back, so 2 is no longer undone and takes 3 back: an even circle cut open.
    expect(undone([undo(1, 2), undo(2, 3), undo(3, 1), undo(4, 1)])).toEqual(new Set(['a-1', 'a-3']))
  })

  it('follows a chain of a hundred thousand', () => {
    const chain = [put(1), ...Array.from({ length: 100_000 }, (_, i) => undo(i + 2, i + 1))]
    expect(left(...chain)).toEqual(['a-1'])
    expect(left(...chain, undo(100_002, 100_001))).toEqual([])
  })
})
