import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from './hash'
import { parse } from './parser'
import type { Scorer } from './scorer'
import { attach, ended, LEFT, legal, RIGHT, SHIFT, shift, start } from './state'
import { TAGS } from './tags'
import { wordsOf } from './words'

const RELATIONS = ['root', 'nsubj', 'obj', 'punct']

/** Scores that only depend on the features and a seed: a model that has learned nothing. */
const ignorant = (classes: number, seed: number): Scorer => ({
  classes,
  score(features, count, scores) {
    for (let c = 0; c < classes; c++) {
      scores[c] = 0
      for (let i = 0; i < count; i++) scores[c]! += feature(seed, features[i]!, c) % 100
    }
  },
})

const sentences = fc.array(fc.nat(TAGS.length - 1), { minLength: 1, maxLength: 40 })

describe('the parser', () => {
  it('gives every word one head, without cycles, and one root, whatever the model', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (tags, seed) => {
        const words = wordsOf(tags.map((tag) => `w${tag}`))
        const model = { moves: ignorant(3, seed), labels: ignorant(4, seed + 1), relations: RELATIONS }
        const { heads, labels } = parse(model, words, tags)
        expect(heads).toHaveLength(tags.length)
        expect([...heads].filter((head) => head === -1)).toHaveLength(1)
        for (let i = 0; i < tags.length; i++) {
          expect(labels[i] === 0).toBe(heads[i] === -1)
          let steps = 0
          for (let at = i; at !== -1; at = heads[at]!) expect(steps++).toBeLessThan(tags.length)
        }
      }),
    )
  })

  it('makes no arcs that cross', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (tags, seed) => {
        const words = wordsOf(tags.map((tag) => `w${tag}`))
        const model = { moves: ignorant(3, seed), labels: ignorant(4, seed), relations: RELATIONS }
        const arcs = [...parse(model, words, tags).heads].flatMap((head, i) =>
          head < 0 ? [] : [[Math.min(head, i), Math.max(head, i)] as const],
        )
        for (const [a, b] of arcs) for (const [c, d] of arcs) expect(a < c && c < b && b < d).toBe(false)
      }),
    )
  })

  it('parses nothing into nothing', () => {
    const model = { moves: ignorant(3, 1), labels: ignorant(4, 1), relations: RELATIONS }
    expect(parse(model, wordsOf([]), []).heads).toHaveLength(0)
  })
})

describe('a state of the parser', () => {
  const begun = () => start(wordsOf(['dogs', 'bark']), [0, 0], TAGS.length, 4)

  it('allows only moves that can be made', () => {
    const s = begun()
    expect([SHIFT, LEFT, RIGHT].filter((move) => legal(s, move))).toEqual([SHIFT])
    shift(s)
    expect([SHIFT, LEFT, RIGHT].filter((move) => legal(s, move))).toEqual([SHIFT, LEFT])
    shift(s)
    expect([SHIFT, LEFT, RIGHT].filter((move) => legal(s, move))).toEqual([RIGHT])
  })

  it('joins the top of the stack to the word before or after it', () => {
    const left = begun()
    shift(left)
    attach(left, LEFT, 1)
    expect([left.heads[0], left.labels[0], left.lefts[1], left.left1[1]]).toEqual([1, 1, 1, 0])
    const right = begun()
    shift(right)
    shift(right)
    attach(right, RIGHT, 2)
    expect([right.heads[1], right.labels[1], right.rights[0], right.right1[0]]).toEqual([0, 2, 1, 1])
    attach(right, LEFT, 0)
    expect(ended(right)).toBe(true)
  })
})
