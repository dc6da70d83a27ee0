import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '#contract/api'
import type { Job } from '#contract/jobs'
import { adoptedProjection } from '#core/fitting/adopted'
import type { Trial } from '#core/fitting/trial'
import { DEFAULT_WEIGHTS, fsrsOf } from '#core/memory/fsrs'
import { memoryProjection } from '#core/memory/memory'
import { addDays } from '#core/study/day'
import type { Event, EventBody, StudyDay } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import { refold } from '#core/study/projection'
import { createJobs } from '#main/jobs/jobs'
import { createParameters, type ParametersDeps } from './parameters'

const own = fsrsOf(DEFAULT_WEIGHTS.map((weight) => weight * 1.2)).weights
const other = fsrsOf(DEFAULT_WEIGHTS.map((weight) => weight * 1.1)).weights
const told = { logLoss: 0.3, rmse: 0.05, auc: 0.7 }
const better = (weights: readonly number[]): Trial => ({
  ...{ reviews: 1_500, learned: 1_500, tested: 375, verdict: 'better', average: 0.4 },
  ...{ usual: told, before: told, own: { ...told, logLoss: 0.29 } },
  ...{ gain: { mean: 0.01, low: 0.005, high: 0.015 }, weights },
})
const same: Trial = { ...better(own), verdict: 'same', weights: null }

/** 1,200 cards answered twice, so 1,200 long-term reviews. */
const PAST: Event[] = Array.from({ length: 2_400 }, (_, n) => ({
  ...{ id: `a-${n + 1}`, at: n, day: n < 1_200 ? '2026-01-01' : '2026-01-04', kind: 'answer' },
  ...{ card: `n${n % 1_200}:0`, form: 'flashcard', mode: 'due', correct: true, grade: 3, ms: 1 },
}))

let today: StudyDay
let events: Event[]
let answers: (Trial | Error)[]
let runs: { folder: string; holding: readonly number[] }[]
let jobs: Job[]

function parameters(more: Partial<ParametersDeps> = {}) {
  const append = async (bodies: readonly EventBody[]) => {
    const made = bodies.map((body, n): Event => {
      const at = 10_000 + events.length + n
      return { id: `b-${at}`, at, day: today, ...body }
    })
    events = [...events, ...made]
    return made
  }
  const emit = (event: AppEvent) => created.onEvent(event)
  const created = createParameters({
    content: {
      append,
      get content() {
        return foldContent(events)
      },
    },
    memory: () => refold(memoryProjection, events).state,
    adopted: () => refold(adoptedProjection, events).state,
    log: '/data/log',
    runner: {
      async run(_, input, signal, tell) {
        runs.push(input as (typeof runs)[number])
        tell?.(0.5)
        const answer = answers.shift()
        // Nothing to say: it goes on until it is told to stop.
        if (!answer)
          await new Promise((_, stop) => signal?.addEventListener('abort', () => stop(signal.reason)))
        if (answer instanceof Error) throw answer
        return answer as never
      },
    },
    jobs: table,
    today: () => today,
    ports: { now: () => 5, log: () => {} },
    emit,
    quiet: 1_000,
    ...more,
  })
  return created
}
let table: ReturnType<typeof createJobs>

beforeEach(() => {
  today = '2026-02-01'
  events = PAST
  answers = []
  runs = []
  jobs = []
  let n = 0
  table = createJobs(
    (job) => jobs.push(job),
    () => `j${++n}`,
    () => {},
  )
})
afterEach(async () => {
  vi.useRealTimers()
  await table.close()
})

const get = (of: ReturnType<typeof parameters>) => of.handlers['parameters.get']({})
async function fit(of: ReturnType<typeof parameters>) {
  const { id } = await of.handlers['parameters.fit']({})
  const ended = () => jobs.findLast((job) => job.id === id && job.state !== 'running')
  await expect.poll(ended).toBeTruthy()
  return ended()!
}

describe('own parameters', () => {
  it('are the usual ones at first', async () => {
    expect(await get(parameters())).toEqual({
      ...{ holding: 'default', weights: [...DEFAULT_WEIGHTS], since: null, trainedOn: 0, reviews: 1_200 },
      ...{ least: 1_000, trial: null, automatic: true, running: null, back: [] },
    })
  })

  it('hold once they were better, with the report of the trial, and due days stay', async () => {
    const mine = parameters()
    const due = () => [...refold(memoryProjection, events).state].map(([card, { last }]) => [card, last])
    const before = due()
    answers = [better(own)]
    const job = await fit(mine)
    expect(job).toMatchObject({ kind: 'fit', state: 'done', items: [{ state: 'done', done: 1 }] })
    expect(job.items[0]!.events).toHaveLength(2)
    expect(runs).toEqual([{ folder: '/data/log', holding: [...DEFAULT_WEIGHTS] }])
    const { weights: _, ...report } = better(own)
    expect(await get(mine)).toMatchObject({
      ...{ holding: 'own', weights: own, since: today, trainedOn: 1_500, running: null, back: ['default'] },
      trial: { at: 5, day: today, ...report },
    })
    expect(due()).toEqual(before)
    answers = [same]
    await fit(mine)
    expect(runs[1]!.holding).toEqual(own)
  })

  it('stay as they are when new ones were no better, and the trial is told', async () => {
    const mine = parameters()
    answers = [same]
    const job = await fit(mine)
    expect(job.items[0]!.events).toHaveLength(1)
    expect(await get(mine)).toMatchObject({ holding: 'default', since: null, trial: { verdict: 'same' } })
  })

  it('are not computed where there is nothing to do it with, which is said in words', async () => {
    const mine = parameters()
    answers = [Object.assign(new Error('no such file'), { name: 'NoFitter' }), new Error('out of luck')]
    expect((await fit(mine)).items[0]).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/this computer/),
    })
    expect((await fit(mine)).items[0]).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/this time/),
    })
    expect(events).toEqual(PAST)
  })

  it('can be cancelled, and are fitted once at a time', async () => {
    const mine = parameters()
    const { id } = await mine.handlers['parameters.fit']({})
    await expect.poll(() => runs.length).toBe(1)
    expect((await mine.handlers['parameters.fit']({})).id).toBe(id)
    expect((await get(mine)).running).toBe(id)
    table.cancel(id)
    await expect.poll(() => jobs.at(-1)?.state).toBe('cancelled')
    expect((await get(mine)).running).toBe(null)
    expect(events).toEqual(PAST)
  })
})

describe('the way back', () => {
  it('leads to the usual ones, for good, or to those before', async () => {
    const mine = parameters()
    answers = [better(own), better(other)]
    await fit(mine)
    await fit(mine)
    expect(await get(mine)).toMatchObject({ weights: other, back: ['default', 'before'] })
    await mine.handlers['parameters.back']({ to: 'before' })
    expect(await get(mine)).toMatchObject({ weights: own, trainedOn: 1_500, automatic: true })
    const { events: written } = await mine.handlers['parameters.back']({ to: 'default' })
    expect(written).toHaveLength(2)
    expect(await get(mine)).toMatchObject({ holding: 'default', automatic: false, back: ['before'] })
  })

  it('leads nowhere when nothing was ever changed', () => {
    for (const to of ['default', 'before'] as const)
      expect(() => parameters().handlers['parameters.back']({ to })).toThrow(/no other parameters/)
  })
})

describe('by itself', () => {
  const studied: AppEvent = { type: 'changed', topics: ['study'] }
  /** Studies, and lets time pass without a further answer. */
  async function quiet(mine: ReturnType<typeof parameters>, ms = 1_000) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    mine.onEvent(studied)
    vi.advanceTimersByTime(ms)
    vi.useRealTimers()
    await new Promise((resolve) => setImmediate(resolve))
  }

  it('it tries when there is enough and the reader has been quiet for a while, and once', async () => {
    const mine = parameters()
    await quiet(mine, 900)
    expect(runs).toHaveLength(0)
    answers = [same]
    await quiet(mine)
    await expect.poll(() => runs.length).toBe(1)
    await expect.poll(() => jobs.at(-1)?.state).toBe('done')
    await quiet(mine)
    expect(runs).toHaveLength(1)
  })

  it.each([
    ['there is too little', () => PAST.slice(0, 1_300)],
    ['it was tried lately', () => [...PAST, triedOn(addDays(today, -29))]],
    ['the reader does not want it', () => [...PAST, wanting(false)]],
  ])('it does not when %s', async (_, log) => {
    events = log()
    await quiet(parameters())
    expect(runs).toHaveLength(0)
  })

  it('does not once it is closed', async () => {
    const mine = parameters()
    mine.close()
    await quiet(mine, 0)
    mine.close()
    expect(runs).toHaveLength(0)
  })

  const put = (set: object): Event => {
    const id = 'c-1'
    return { id, at: 9_000, day: today, kind: 'put', of: 'options', ref: 'parameters', set: { ...set } }
  }
  const wanting = (automatic: boolean) => put({ automatic })
  function triedOn(day: StudyDay): Event {
    const { weights: _, ...report } = same
    return put({ trial: { at: 1, day, ...report, reviews: 900 } })
  }
})
