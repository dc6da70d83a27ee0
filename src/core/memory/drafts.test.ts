import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Numbering } from '#core/study/numbering'
import { Drafts } from './drafts'
import { Layers } from './layers'
import { type Shape, Table } from './table'

interface Two {
  a: number
  b: number
}

const shape: Shape<Two> = {
  width: 2,
  read: (rows, at) => ({ a: rows[at]!, b: rows[at + 1]! }),
  write({ a, b }, rows, at) {
    rows[at] = a
    rows[at + 1] = b
  },
}

const name = fc.nat(300).map((n) => `n${n}`)
const changes = fc.array(fc.tuple(name, fc.option(fc.nat(9))), { size: 'large', maxLength: 600 })

/** Adds to what is known of a name, or takes it away. */
function change(drafts: Drafts<Two>, number: number, by: number | null): void {
  const isKnown = drafts.has(number)
  if (by === null) {
    drafts.drop(number)
    return
  }
  const at = drafts.at(number)
  drafts.rows[at] = (isKnown ? drafts.rows[at]! : 0) + by
  drafts.rows[at + 1] = by
  drafts.put(number)
}

it('comes to what a map has after the same changes, of few names and many, over nothing and over something', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (rounds) => {
      let layers = Layers.over<string, Two>(Table.empty(shape))
      const map = new Map<string, Two>()
      for (const round of rounds) {
        const names = new Numbering()
        const drafts = new Drafts(shape, layers, names)
        for (const [of, by] of round) {
          change(drafts, names.of(of), by)
          if (by === null) map.delete(of)
          else map.set(of, { a: (map.get(of)?.a ?? 0) + by, b: by })
        }
        layers = drafts.layers()
        expect(layers.size).toBe(map.size)
        expect(new Map(layers)).toEqual(map)
        for (const [of, two] of map) expect(layers.get(of)).toEqual(two)
      }
    }),
  )
})

it('leaves what there was as it was', () => {
  const before = Layers.over<string, Two>(Table.empty(shape)).with(new Map([['x', { a: 1, b: 2 }]]))
  const names = new Numbering()
  const drafts = new Drafts(shape, before, names)
  change(drafts, names.of('x'), 5)
  change(drafts, names.of('y'), 6)
  expect([...drafts.layers()]).toEqual([
    ['x', { a: 6, b: 5 }],
    ['y', { a: 6, b: 6 }],
  ])
  expect([...before]).toEqual([['x', { a: 1, b: 2 }]])
})
