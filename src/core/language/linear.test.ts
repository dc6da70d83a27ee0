import { describe, expect, it } from 'vitest'
import { Linear, Pairs, Reader } from './linear'
import type { Scorer } from './scorer'

const scoresOf = (model: Scorer, ...features: number[]): number[] => {
  const scores = new Float64Array(model.classes)
  model.score(Int32Array.from(features), features.length, scores)
  return [...scores]
}

describe('weights read from a file', () => {
  // Keys 5 and 305; the first has class 2 with 3 and class 0 with -1, the second class 1 with 100.
  const sparse = Uint8Array.of(5, 2, 2, 6, 0, 1, 0xac, 2, 1, 1, 0xc8, 1)

  it('adds up the weights of the features it knows', () => {
    const model = new Linear(new Reader(sparse, 0), { classes: 3, rows: 2, values: 3, dense: false })
    expect(scoresOf(model, 5)).toEqual([-1, 0, 3])
    expect(scoresOf(model, 305, 5, 7)).toEqual([-1, 100, 3])
    expect(scoresOf(model, 6)).toEqual([0, 0, 0])
  })

  it('reads a row of every class but the first where told so', () => {
    const model = new Linear(new Reader(Uint8Array.of(9, 4, 3), 0), {
      classes: 3,
      rows: 1,
      values: 2,
      dense: true,
    })
    expect(scoresOf(model, 9)).toEqual([0, 2, -2])
  })

  it('tells features apart whose keys begin alike', () => {
    const bytes = Uint8Array.of(...Array.from({ length: 50 }, (_, i) => [1, 1, 0, i * 2]).flat())
    const model = new Linear(new Reader(bytes, 0), { classes: 1, rows: 50, values: 50, dense: false })
    for (let i = 0; i < 50; i++) expect(scoresOf(model, i + 1)).toEqual([i])
  })

  it('reads keys above the highest signed number', () => {
    const bytes = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0, 2)
    const layout = { classes: 1, rows: 1, values: 1, dense: false }
    expect(scoresOf(new Linear(new Reader(bytes, 0), layout), -1)).toEqual([1])
  })

  it('does not read past the end', () => {
    const layout = { classes: 3, rows: 1, values: 2, dense: false }
    expect(() => new Linear(new Reader(Uint8Array.of(5, 2, 2), 0), layout)).toThrow('ends too soon')
  })
})

describe('pairs of weights', () => {
  // Keys 9, 10 and 11 with 2 and -2, 0 and 0, -300 and 1.
  const bytes = Uint8Array.of(9, 4, 3, 1, 0, 0, 1, 0xd7, 4, 2)
  const model = new Pairs(new Reader(bytes, 0), { classes: 3, rows: 3, values: 6, dense: true })

  it('are added up by class, the first of which has none', () => {
    expect(scoresOf(model, 9)).toEqual([0, 2, -2])
    expect(scoresOf(model, 11)).toEqual([0, -300, 1])
    expect(scoresOf(model, 9, 10, 11, 12)).toEqual([0, -298, -1])
  })
})
