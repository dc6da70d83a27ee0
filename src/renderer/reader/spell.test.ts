import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDLE_MS, SHORTEST_MS, type Spell, SpellCounter } from './spell'

const at = (n: number) => ({ block: 's1.0', at: n })
const sign = (counter: SpellCounter, time: number, n: number) => counter.sign(time, at(n), n)

test('signs of life close together count the time between them', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 20_000, 10)
  sign(counter, 50_000, 90)
  expect(counter.end(60_000)).toMatchObject({ from: at(0), to: at(90), ms: 60_000 })
})

test('a gap of two minutes ends the spell where it began, one a moment shorter is reading', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 40_000, 10)
  expect(sign(counter, 40_000 + IDLE_MS, 11)).toMatchObject({ to: at(10), ms: 40_000 })
  expect(sign(counter, 40_000 + 2 * IDLE_MS - 1, 12)).toBeNull()
  expect(counter.end(40_000 + 2 * IDLE_MS - 1)).toMatchObject({ from: at(11), ms: IDLE_MS - 1 })
})

test('leaving after two minutes without a sign adds nothing', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 40_000, 10)
  expect(counter.end(40_000 + IDLE_MS)?.ms).toBe(40_000)
})

test('writing down what was read is no sign of life: who has left is not counted, however long it goes on', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 40_000, 10)
  expect(counter.cut()?.ms).toBe(40_000)
  for (let n = 0; n < 10; n++) expect(counter.cut()).toBeNull()
  expect(counter.end(40_000 + 11 * 60_000)).toBeNull()
})

test('a glance is dropped, and the next spell starts afresh', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  expect(counter.end(SHORTEST_MS - 1)).toBeNull()
  sign(counter, 100_000, 5)
  expect(counter.end(100_000 + SHORTEST_MS)).toEqual({ from: at(5), to: at(5), ms: SHORTEST_MS })
})

test('a glance after a long absence is dropped, whatever was read before it', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 60_000, 10)
  expect(sign(counter, 60_000 + IDLE_MS, 10)?.ms).toBe(60_000)
  expect(counter.end(60_000 + IDLE_MS + 5_000)).toBeNull()
})

test('a spell goes on while it is too short to write down, and its short rest is kept', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 20_000, 10)
  expect(counter.cut()).toBeNull()
  sign(counter, 60_000, 20)
  expect(counter.cut()).toMatchObject({ from: at(0), to: at(20), ms: 60_000 })
  expect(counter.end(65_000)).toMatchObject({ from: at(20), ms: 5_000 })
})

test('nothing read is no spell', () => {
  expect(new SpellCounter().end(1e9)).toBeNull()
  expect(new SpellCounter().cut()).toBeNull()
})

test('the pace is told by pages read to their end: not by one jumped to, turned back or only turned over', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 60_000, 1500)
  expect(counter.cut()?.passed).toEqual({ characters: 1500, ms: 60_000 })
  // Back, and on at once.
  sign(counter, 70_000, 0)
  sign(counter, 71_000, 1500)
  // Half a page, then a look elsewhere.
  sign(counter, 80_000, 1500)
  counter.jump()
  sign(counter, 81_000, 90_000)
  sign(counter, 111_000, 90_900)
  expect(counter.cut()?.passed).toEqual({ characters: 900, ms: 30_000 })
})

test('a page read over the writing down counts once and whole', () => {
  const counter = new SpellCounter()
  sign(counter, 0, 0)
  sign(counter, 50_000, 0)
  expect(counter.cut()?.passed).toBeUndefined()
  sign(counter, 80_000, 1600)
  expect(counter.cut()?.passed).toEqual({ characters: 1600, ms: 80_000 })
})

const actions = fc.array(
  fc.record({ gap: fc.integer({ min: -200_000, max: 300_000 }), cut: fc.boolean(), to: fc.nat(5_000) }),
  { minLength: 1 },
)

test('the time counted never exceeds the time passed, even when the clock steps back', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const counter = new SpellCounter()
      const spells: (Spell | null)[] = [sign(counter, 0, 0)]
      let now = 0
      let forward = 0
      for (const { gap, cut, to } of all) {
        now += gap
        forward += Math.max(0, gap)
        spells.push(sign(counter, now, to))
        if (cut) spells.push(counter.cut())
      }
      spells.push(counter.end(now))
      const ms = spells.reduce((sum, spell) => sum + (spell?.ms ?? 0), 0)
      const pacing = spells.reduce((sum, spell) => sum + (spell?.passed?.ms ?? 0), 0)
      expect(ms).toBeLessThanOrEqual(forward)
      expect(pacing).toBeLessThanOrEqual(forward)
      for (const spell of spells) if (spell) expect(spell.ms).toBeGreaterThan(0)
    }),
  )
})

test('how often it is written down does not change what is counted', () => {
  fc.assert(
    fc.property(actions, (all) => {
      const [often, once] = [new SpellCounter(), new SpellCounter()]
      const sums = [0, 0]
      let now = 0
      for (const { gap, to } of [{ gap: 0, to: 0 }, ...all]) {
        now += gap
        sums[0]! += (sign(often, now, to)?.ms ?? 0) + (often.cut()?.ms ?? 0)
        sums[1]! += sign(once, now, to)?.ms ?? 0
      }
      sums[0]! += often.end(now)?.ms ?? 0
      sums[1]! += once.end(now)?.ms ?? 0
      expect(sums[0]).toBe(sums[1])
    }),
  )
})
