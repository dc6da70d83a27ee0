import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDLE_MS, SHORTEST_MS, SpellCounter } from './spell'

const at = (n: number) => ({ block: 's1.0', at: n })

test('signs of life close together count the time between them', () => {
  const counter = new SpellCounter()
  counter.sign(0, at(0))
  counter.sign(20_000, at(10))
  counter.sign(50_000, at(90))
  expect(counter.end(60_000)).toEqual({ from: at(0), to: at(90), ms: 60_000 })
})

test('a reader who left is not counted as reading', () => {
  const counter = new SpellCounter()
  counter.sign(0, at(0))
  counter.sign(40_000, at(10))
  counter.sign(40_000 + IDLE_MS, at(11))
  counter.sign(50_000 + IDLE_MS, at(12))
  expect(counter.end(50_000 + 9 * IDLE_MS)?.ms).toBe(50_000)
})

test('a glance is dropped, and the next spell starts afresh', () => {
  const counter = new SpellCounter()
  counter.sign(0, at(0))
  expect(counter.end(SHORTEST_MS - 1)).toBeNull()
  counter.sign(100_000, at(5))
  expect(counter.end(100_000 + SHORTEST_MS)).toEqual({ from: at(5), to: at(5), ms: SHORTEST_MS })
})

test('nothing read is no spell', () => {
  expect(new SpellCounter().end(1e9)).toBeNull()
})

test('the time counted never exceeds the time passed, even when the clock steps back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200_000, max: 300_000 }), { minLength: 1 }), (gaps) => {
      const counter = new SpellCounter()
      let now = 0
      let forward = 0
      counter.sign(now, at(0))
      for (const gap of gaps) {
        now += gap
        forward += Math.max(0, gap)
        counter.sign(now, at(1))
      }
      const ms = counter.end(now)?.ms ?? 0
      expect(ms).toBeLessThanOrEqual(forward)
      expect(ms).toBeGreaterThanOrEqual(0)
    }),
  )
})
