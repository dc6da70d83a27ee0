import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Layers } from './layers'

interface Box {
  n: number
}

const key = fc.integer({ min: 0, max: 400 })
const change = fc.tuple(
  key,
  fc.option(
    fc.nat().map((n): Box => ({ n })),
    { freq: 4 },
  ),
)
const batches = fc.array(fc.array(change, { maxLength: 300 }), { maxLength: 6, size: 'max' })

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
        for (let key = 0; key <= 400; key += 1) expect(layers.get(key)).toBe(plain.get(key))
      }),
    )
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
