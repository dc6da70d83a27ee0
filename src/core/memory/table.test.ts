import fc from 'fast-check'
import { expect, it } from 'vitest'
import { repacked } from '#core/study/pack'
import { Layers } from './layers'
import { type Shape, Table, type TableJson, tableJson } from './table'

interface Pair {
  a: number
  b: number
}
const SHAPE: Shape<Pair> = {
  width: 2,
  read: (rows, at) => ({ a: rows[at]!, b: rows[at + 1]! }),
  write({ a, b }, rows, at) {
    rows[at] = a
    rows[at + 1] = b
  },
}

const name = fc.constantFrom('a', 'b', '', '__proto__', 'constructor', '"\n', 'ä')
const change = fc.tuple(name, fc.option(fc.record({ a: fc.integer(), b: fc.double({ noNaN: true }) })))
const batches = fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 })
const asMap = (entries: Iterable<[string, Pair]>) => new Map(entries)

it('a table is the map that the same changes would have made, kept and found again or not', () => {
  fc.assert(
    fc.property(batches, fc.boolean(), (all, isKept) => {
      const plain = new Map<string, Pair>()
      let table = Table.empty(SHAPE)
      for (const batch of all) {
        const before = asMap(table)
        const next = table.with(new Map(batch))
        expect(asMap(table)).toEqual(before)
        for (const [key, value] of new Map(batch)) {
          if (value) plain.set(key, value)
          else plain.delete(key)
        }
        table = isKept
          ? Table.fromJSON(SHAPE, repacked(tableJson(SHAPE, Layers.over(next))) as TableJson)
          : next
        expect(asMap(table)).toEqual(plain)
        expect(table.size).toBe(plain.size)
        for (const [key, { b }] of plain)
          expect([table.get(key), table.number(table.find(key), 1)]).toEqual([plain.get(key), b])
      }
    }),
  )
})
