import { expect, test } from 'vitest'
import type { Spell } from '#renderer/reader/spell'
import { ReadingTracker } from './tracker'

const at = (n: number) => ({ block: 's1.0', at: n })

function watched() {
  const state = { now: 0, covered: false }
  const written: Spell[] = []
  const tracker = new ReadingTracker({
    now: () => state.now,
    isCovered: () => state.covered,
    write: (spell) => written.push(spell),
  })
  return { state, written, tracker }
}

test('what is done in a dialog over the text, or behind a hidden window, is not reading', () => {
  const { state, written, tracker } = watched()
  tracker.settle(at(0), 0)
  state.now = 40_000
  state.covered = true
  // The dialog opens, and is written in for a while.
  tracker.stir()
  state.now = 90_000
  tracker.stir()
  expect(written.map(({ ms }) => ms)).toEqual([40_000])
  state.covered = false
  tracker.stir()
  state.now = 125_000
  tracker.leave()
  expect(written.map(({ ms }) => ms)).toEqual([40_000, 35_000])
})

test('a screenful read without turning it counts by the signs of life', () => {
  const { state, written, tracker } = watched()
  tracker.settle(at(0), 0)
  for (state.now = 50_000; state.now <= 200_000; state.now += 50_000) tracker.stir()
  tracker.write()
  expect(written).toEqual([{ from: at(0), to: at(0), ms: 200_000 }])
})

test('listening counts while the window is hidden', () => {
  const { state, written, tracker } = watched()
  state.covered = true
  tracker.follow(at(0), 0)
  state.now = 60_000
  tracker.follow(at(900), 900)
  tracker.write()
  expect(written).toEqual([{ from: at(0), to: at(900), ms: 60_000, passed: { characters: 900, ms: 60_000 } }])
})

test('before anything is in sight there is nothing to count', () => {
  const { state, written, tracker } = watched()
  tracker.stir()
  state.now = 60_000
  tracker.leave()
  expect(written).toEqual([])
})

test('what is to happen once a text was read for a while does so by signs of life, not by time alone', () => {
  const { state, tracker } = watched()
  const done: string[] = []
  tracker.settle(at(0), 0)
  tracker.after(10_000, () => done.push('read'))
  // Nobody was there until now.
  state.now = 1_000_000
  tracker.stir()
  expect(done).toEqual([])
  state.now += 9_000
  tracker.stir()
  expect(done).toEqual([])
  state.now += 1_000
  tracker.stir()
  tracker.stir()
  expect(done).toEqual(['read'])
})

test('leaving is a sign of life, and what is to happen after another text was read is forgotten', () => {
  const { state, tracker } = watched()
  const done: string[] = []
  tracker.settle(at(0), 0)
  tracker.after(10_000, () => done.push('first'))
  tracker.after(20_000, () => done.push('second'))
  state.now = 20_000
  tracker.leave()
  expect(done).toEqual(['second'])
  tracker.settle(at(0), 0)
  tracker.after(10_000, () => done.push('third'))
  tracker.forget()
  state.now = 60_000
  tracker.stir()
  expect(done).toEqual(['second'])
})
