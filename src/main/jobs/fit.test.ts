import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historiesOf } from '#core/fitting/histories'
import { logLoss } from '#core/fitting/measures'
import { predict } from '#core/fitting/predict'
import { seeded } from '#core/fitting/random'
import { DEFAULT_WEIGHTS, fsrsOf } from '#core/memory/fsrs'
import type { Event } from '#core/study/events'
import { study } from '#tests/bench/learners/learner'
import { eventsOf, writeLog } from '#tests/bench/learners/log'
import { fitOwn } from './fit'
import { loadFitter } from './fitter'
import { readAnswers } from './read-answers'

/** Someone who keeps what is new four times as long as most. */
const weights = fsrsOf(DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 4 : weight))).weights
const studied = study({ weights, noise: 0 }, { answers: 3_000, newPerDay: 15 }, seeded(3))
const named = { device: 'phone', first: '2025-06-01', cardOf: (history: number) => `n${history}:0` }
const events = eventsOf(studied, named)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-fit-'))
  await writeLog(folder, named.device, events)
})
afterAll(() => rm(folder, { recursive: true }))

describe('reading what a log says of memory', () => {
  it('finds the same histories as those that were lived', async () => {
    const { starts, grades, gaps, turns } = studied
    expect(historiesOf(await readAnswers(folder))).toEqual({ starts, grades, gaps, turns })
  })

  it('keeps resets and undos, leaves all else, and passes over what is damaged without touching it', async () => {
    const other = await mkdtemp(join(tmpdir(), 'lectern-fit-'))
    const at = { at: 1, day: '2026-03-01' }
    const answer = {
      ...at,
      kind: 'answer',
      card: 'c:0',
      form: 'typed',
      mode: 'due',
      correct: true,
      grade: 3,
    } as const
    const some: Event[] = [
      { ...answer, id: 'a-1', ms: 5, given: 'words of the reader', due: '2026-04-01' },
      { ...at, id: 'a-2', kind: 'put', of: 'note', ref: 'n', set: { prompt: 'What?' } },
      { ...at, id: 'a-3', kind: 'reset', card: 'c:0' },
      { ...at, id: 'a-4', kind: 'undo', target: 'a-3' },
    ]
    await writeLog(other, 'a', some)
    await writeFile(join(other, 'a', '2.json'), '{"v":1,')
    const found = await readAnswers(other)
    expect(found).toEqual([{ ...answer, id: 'a-1', ms: 5 }, some[2], some[3]])
    expect(await readAnswers(join(other, 'nowhere'))).toEqual([])
    await rm(other, { recursive: true })
  })
})

describe('fitting weights', () => {
  it('comes near a memory that is unlike the default one', async () => {
    const fitter = await loadFitter()
    const all = { from: 0, to: events.length }
    const fitted = await fitter.fit(studied, all)
    expect(fitted).toHaveLength(21)
    const loss = (w: readonly number[]) => logLoss(predict(studied, w, all))
    expect(loss(fitted)).toBeLessThan(loss(DEFAULT_WEIGHTS) - 0.01)
    expect(loss(fitted)).toBeLessThan(loss(weights) + 0.005)
  })

  it('of a whole log takes up weights that foretell better', async () => {
    const told: number[] = []
    const trial = await fitOwn({ folder, holding: DEFAULT_WEIGHTS }, (done) => told.push(done))
    expect(trial.verdict).toBe('better')
    expect(trial.own!.logLoss).toBeLessThan(trial.usual!.logLoss)
    expect(trial.gain!.low).toBeGreaterThan(0)
    expect(trial.weights![2]).toBeGreaterThan(DEFAULT_WEIGHTS[2]! * 1.5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    const again = await fitOwn({ folder, holding: trial.weights! })
    expect(again).toMatchObject({ verdict: 'same', weights: null })
  })

  it('of a short log does nothing', async () => {
    const empty = await fitOwn({ folder: join(folder, 'nowhere'), holding: DEFAULT_WEIGHTS })
    expect(empty).toMatchObject({ verdict: 'few', reviews: 0, weights: null })
  })
})
