import { describe, expect, it } from 'vitest'
import type { Event } from './events'
import { contentProjection, foldContent } from './fold'

const day = '2026-01-01'
const put = (id: string, at: number, set: Record<string, unknown>, ref = 'r'): Event => ({
  id,
  at,
  day,
  kind: 'put',
  of: 'reading',
  ref,
  set,
})
const del = (id: string, at: number): Event => ({ id, at, day, kind: 'del', of: 'reading', ref: 'r' })
const reading = (...events: Event[]) => foldContent(events).reading.get('r')

describe('the content of a log', () => {
  it('is per field what was written last, whichever came in first', () => {
    const events = [put('a-1', 1, { title: 'A', tags: ['x'] }), put('b-1', 2, { title: 'B' })]
    expect(reading(...events)?.fields).toEqual({ title: 'B', tags: ['x'] })
    expect(reading(...events.reverse())?.fields).toEqual({ title: 'B', tags: ['x'] })
  })

  it('keeps a thing in the trash until it is written again', () => {
    expect(reading(put('a-1', 1, { title: 'A' }), del('a-2', 2))?.alive).toBe(false)
    expect(reading(put('a-1', 1, { title: 'A' }), del('a-2', 2), put('a-3', 3, {}))).toMatchObject({
      alive: true,
      fields: { title: 'A' },
    })
  })

  it('holds no life for what was only ever removed', () => {
    expect(reading(del('a-1', 1))).toMatchObject({ alive: false, fields: {} })
  })

  it('gives the last word to the greater device at the same moment', () => {
    expect(reading(put('b-1', 1, { title: 'B' }), put('a-2', 1, { title: 'A' }))?.fields.title).toBe('B')
  })

  it('passes over what it does not understand', () => {
    const strange = [
      { ...put('a-1', 1, {}), set: null },
      { ...put('a-2', 2, {}), of: 'constructor' },
      { ...put('a-3', 3, {}), ref: 7 },
      { ...put('a-4', 4, {}), kind: 'sketch' },
    ] as unknown as Event[]
    expect(foldContent(strange)).toEqual(contentProjection.empty())
  })

  it('takes prototype names as plain names, and never __proto__ as a field', () => {
    const set = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "c", "toString": 1}')
    const { fields } = foldContent([put('a-1', 1, set, '__proto__')]).reading.get('__proto__')!
    expect(Object.entries(fields)).toEqual([
      ['constructor', 'c'],
      ['toString', 1],
    ])
    expect('polluted' in fields).toBe(false)
  })

  it('leaves the maps of kinds that nothing touched as they were', () => {
    const before = foldContent([put('a-1', 1, { title: 'A' })])
    const note: Event = { id: 'a-2', at: 2, day, kind: 'put', of: 'note', ref: 'n', set: {} }
    const after = contentProjection.apply(before, [note])!
    expect(after.reading).toBe(before.reading)
    expect(after.note).not.toBe(before.note)
  })

  it('throws on JSON that is no snapshot of it', () => {
    expect(() => contentProjection.fromJSON({})).toThrow()
    expect(() => contentProjection.fromJSON(null)).toThrow()
  })

  it('is kept in pieces, as it was when that began', () => {
    const many = Array.from({ length: 1_200 }, (_, n) => put(`a-${n + 1}`, n, { title: 'Größe' }, `r${n}`))
    const before = foldContent(many)
    const work = contentProjection.pieces!(before)
    let halts = 0
    let step = work.next()
    for (; !step.done; step = work.next()) {
      halts += 1
      contentProjection.apply(before, [put(`a-${2_000 + halts}`, 3_000, { title: 'Later' }, 'r1199')])
    }
    expect(halts).toBeGreaterThan(2)
    expect(step.value).toEqual(contentProjection.toJSON(before))
    const back = contentProjection.fromJSON(step.value)
    expect(back.reading.get('r1199')?.fields.title).toBe('Größe')
  })
})
