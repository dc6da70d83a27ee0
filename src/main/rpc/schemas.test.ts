import { describe, expect, it } from 'vitest'
import { LIMITS } from './fields'
import { schemas } from './schemas'

const takes = (method: keyof typeof schemas, input: unknown) => schemas[method].safeParse(input).success

describe('input schemas', () => {
  it('takes each kind of source, one at a time', () => {
    const start = (...sources: unknown[]) => takes('imports.start', { sources })
    expect(start({ path: '/a.txt' }, { upload: 'u1' }, { text: 'Hello.' })).toBe(true)
    expect(start({ upload: 'u1', within: 'notes/a.txt' }, { name: 'notes/a.png' })).toBe(true)
    expect(start({ text: 'Hello.', html: '<p>Hello.</p>' })).toBe(true)
    expect(start({ html: '<p>Hello.</p>' })).toBe(false)
    expect(start()).toBe(false)
    expect(start({ path: '/a.txt', text: 'both' })).toBe(false)
    expect(start({ url: 'https://example.org' })).toBe(false)
    expect(start({ address: 'https://example.org' })).toBe(true)
  })

  it('takes an address of the web for a text alone: nothing else fetches', () => {
    const source = { address: 'https://example.org' }
    expect(takes('library.cover', { id: 'r1', cover: source })).toBe(false)
    expect(takes('exchange.importCards', { source })).toBe(false)
    expect(takes('backup.restore', { source })).toBe(false)
  })

  it('bounds strings and arrays', () => {
    expect(takes('reading.find', { id: 'r1', query: 'x'.repeat(LIMITS.query) })).toBe(true)
    expect(takes('reading.find', { id: 'r1', query: 'x'.repeat(LIMITS.query + 1) })).toBe(false)
    const sources = Array.from({ length: LIMITS.sources + 1 }, () => ({ text: 'a' }))
    expect(takes('imports.start', { sources })).toBe(false)
    expect(takes('imports.start', { sources: sources.slice(1) })).toBe(true)
  })

  it('refuses numbers that are not of this world', () => {
    const place = (at: unknown, progress: unknown) =>
      takes('reading.place', { id: 'r1', place: { block: 's1.0', at }, progress })
    expect(place(0, 1)).toBe(true)
    expect(place(1.5, 0)).toBe(false)
    expect(place(-1, 0)).toBe(false)
    expect(place(0, Number.NaN)).toBe(false)
    expect(place(0, 1.01)).toBe(false)
    expect(place('0', 0)).toBe(false)
  })

  it('lets a settings patch leave everything out, but not name what is no setting', () => {
    expect(takes('settings.set', {})).toBe(true)
    expect(takes('settings.set', { typography: { size: 21 } })).toBe(true)
    expect(takes('settings.set', { theme: 'pink' })).toBe(false)
    expect(takes('settings.set', { typography: { colour: 'red' } })).toBe(false)
    expect(takes('settings.set', JSON.parse('{"__proto__": {"theme": "dark"}}'))).toBe(false)
  })
})
