import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Layers } from './layers'

interface Box {
  n: number
}

const KEYS = 600

/** Some of the keys in turn, of which every so often one is taken away: large enough to make layers one. */
const batch = fc
  .record({
    from: fc.nat(KEYS),
    count: fc.nat(400),
    step: fc.constantFrom(1, 7),
    gone: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ from, count, step, gone }) =>
    Array.from({ length: count }, (_, i): [number, Box | null] => [
      (from + i * step) % KEYS,
      i % gone === 0 ? null : { n: i },
    ]),
  )
const batches = fc.array(batch, { maxLength: 8, size: 'max' })

const sorted = (entries: Iterable<[number, Box]>) => [...entries].sort(([a], [b]) => a - b)

describe('a map in layers', () => {
  it('is the map that the same changes would have made', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const plain = new Map<number, Box>()
        let layers = Layers.of<number, Box>()
        for (const batch of all) {
          layers = layers.with(new Map(batch))
          for (const [key, value] of new Map(batch)) {
            if (value) plain.set(key, value)
            else plain.delete(key)
          }
          expect(layers.size).toBe(plain.size)
          expect(sorted(layers)).toEqual(sorted(plain))
        }
        for (let key = 0; key < KEYS; key += 1) expect(layers.get(key)).toBe(plain.get(key))
      }),
      { numRuns: 30 },
    )
  })

  it('tells which keys may differ from those of one it was made of, or that nobody knows', () => {
    let told = 0
    fc.assert(
      fc.property(batches, fc.nat(8), (all, from) => {
        const made = [Layers.of<number, Box>()]
        for (const batch of all) made.push(made.at(-1)!.with(new Map(batch)))
        const [before, after] = [made[from % made.length]!, made.at(-1)!]
        const keys = after.changedSince(before)
        if (!keys) return
        told += 1
        const known = new Set(keys)
        for (let key = 0; key < KEYS; key += 1) {
          if (!known.has(key)) expect(after.get(key)).toBe(before.get(key))
        }
      }),
      { numRuns: 100 },
    )
    expect(told).toBeGreaterThan(10)
  })

  it('stays as it was when another is made of it, however many changes those hold', () => {
    const layers = Layers.of([[1, { n: 1 }]])
    const many = new Map(Array.from({ length: 1000 }, (_, n) => [n, { n: -n }] as const))
    for (const changes of [new Map([[1, null]]), many]) {
      expect(layers.with(changes)).not.toBe(layers)
      expect([...layers]).toEqual([[1, { n: 1 }]])
    }
  })
})
