import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Memory, memoryProjection } from '#core/memory/memory'
import type { StudyDay } from '#core/study/events'
import { noteOfFact } from '#core/study/fact-notes'
import type { Note } from '#core/study/notes'
import { type ContentStore, openContent } from '#main/storage/content'
import { type Log, openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'
import { hold } from '#main/storage/state'
import { fieldsOfNote } from './note-fields'
import { createNotes } from './notes'
import { studyHandlers } from './study'
import { createOptions } from './study-options'

let data: string
let log: Log
let content: ContentStore
let study: ReturnType<typeof studyHandlers>
let now: number
let today: StudyDay

function note(n: number, reading: string): Note {
  const words = `Fact ${n}`
  const source = {
    text: 't',
    from: { block: 's1.0', at: 0 },
    to: { block: 's1.0', at: 6 },
    quote: { exact: words, prefix: '', suffix: '' },
  }
  const fact = {
    id: `${n}`,
    section: 's1',
    source,
    span: { start: 0, end: 4 },
    answer: 'Fact',
    accepts: [],
    type: 'term' as const,
    forms: [{ kind: 'what' as const, prompt: `What is ${n}?` }] as [{ kind: 'what'; prompt: string }],
    distractors: [],
    attributed: false,
    trueFalse: false,
    salience: 0,
  }
  return noteOfFact(fact, { id: reading, title: 'A text' }, n)
}

async function keep(count: number, reading = 'r1'): Promise<string[]> {
  const made = Array.from({ length: count }, (_, n) => note(n, reading))
  await content.append(made.map((one) => ({ kind: 'put', of: 'note', ref: one.id, set: fieldsOfNote(one) })))
  return made.map(({ id }) => `${id}:0`)
}

function tomorrow(days = 1): void {
  now += days * 86_400_000
  today = new Date(now).toISOString().slice(0, 10)
}

const answer = (card: string, grade: 1 | 2 | 3 | 4) =>
  study['study.answer']({ card, mode: 'due', grade, ms: 3_000 })
const asked = async (reading?: string) =>
  (await study['study.queue'](reading === undefined ? {} : { reading })).cards.map(({ card }) => card)

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-study-'))
  now = Date.parse('2026-03-01T12:00:00Z')
  tomorrow(0)
  const ports = { now: () => now++, zone: () => 0, randomId: () => 'i0000000' }
  log = await openLog({ dir: join(data, 'log'), device: 'laptop', ports, rollover: () => 0 })
  const memory = hold(memoryProjection)
  content = await openContent(log, await openSnapshots(join(data, 'snapshots')), () => {}, [memory])
  const readings = { find: async () => undefined }
  const notes = createNotes({ content, readings, wheres: { of: async () => [] } })
  const wanted = createOptions(
    content,
    () => today,
    () => {},
  )
  await wanted.handlers['study.setOptions']({ newPerDay: 3, reviewsPerDay: 2 })
  study = studyHandlers({
    content,
    notes,
    memory: (): Memory => memory.state,
    options: wanted.options,
    limits: wanted.limits,
    raise: wanted.raise,
    today: () => today,
    ports,
    emit: () => {},
  })
})
afterEach(async () => {
  await content.close()
  await log.close()
  await rm(data, { recursive: true, force: true })
})

describe('the queue', () => {
  it('asks new cards within the day’s limit, the rest on later days', async () => {
    const cards = await keep(5)
    expect(await asked()).toEqual(cards.slice(0, 3))
    expect(await study['study.today']({})).toEqual({
      due: 0,
      fresh: 3,
      minutes: 1,
      held: { due: 0, fresh: 2 },
    })
    await answer(cards[0]!, 3)
    expect(await asked()).toEqual([cards[1], cards[2]])
    tomorrow()
    expect((await asked()).length).toBe(3)
  })

  it('brings what was forgotten back the same day, after all else', async () => {
    const cards = await keep(3)
    const { due } = await answer(cards[0]!, 1)
    expect(due).toBe(today)
    expect(await asked()).toEqual([cards[1], cards[2], cards[0]])
    expect((await study['study.queue']({})).left).toEqual({ again: 1, review: 0, fresh: 2 })
    await answer(cards[0]!, 3)
    expect(await asked()).toEqual([cards[1], cards[2]])
  })

  it('picks one reading’s cards out of the whole day', async () => {
    const mine = await keep(2, 'r1')
    await keep(2, 'r2')
    expect(await asked('r1')).toEqual(mine)
    expect(await study['study.today']({ reading: 'r2' })).toMatchObject({ fresh: 1 })
  })

  it('undoes to the very card', async () => {
    const cards = await keep(2)
    const before = await study['study.queue']({})
    const { events } = await answer(cards[0]!, 4)
    expect(await asked()).toEqual([cards[1]])
    await content.append(events.map((target) => ({ kind: 'undo', target })))
    expect(await study['study.queue']({})).toEqual(before)
  })
})

describe('what the limits hold back', () => {
  const held = async () => (await study['study.today']({})).held
  /** Five cards known for a day, all due again. */
  async function overdue(): Promise<void> {
    for (const card of await keep(5)) await answer(card, 1)
    tomorrow(30)
  }

  it('is counted beside what is asked, and told of each text alone', async () => {
    await overdue()
    await keep(4, 'r2')
    expect(await study['study.today']({})).toMatchObject({ due: 2, fresh: 3, held: { due: 3, fresh: 1 } })
    expect((await study['study.today']({ reading: 'r2' })).held).toEqual({ due: 0, fresh: 1 })
  })

  it('is let in a day’s worth at a time, for that day only, and undone', async () => {
    await overdue()
    const before = await study['study.queue']({})
    const { events } = await study['study.more']({})
    expect((await asked()).length).toBe(4)
    expect(await held()).toEqual({ due: 1, fresh: 0 })
    await content.append(events.map((target) => ({ kind: 'undo', target })))
    expect(await study['study.queue']({})).toEqual(before)

    await study['study.more']({})
    await study['study.more']({})
    expect(await held()).toEqual({ due: 0, fresh: 0 })
    expect((await asked()).length).toBe(5)
    expect(await study['study.more']({})).toEqual({ events: [] })
    tomorrow()
    expect(await held()).toEqual({ due: 3, fresh: 0 })
  })
})

describe('cards', () => {
  it('suspended are left out until taken back, buried until tomorrow', async () => {
    const [one, two] = await keep(2)
    await study['study.card']({ card: one!, suspended: true })
    await study['study.card']({ card: two!, buried: true })
    expect(await asked()).toEqual([])
    tomorrow()
    expect(await asked()).toEqual([two])
    await study['study.card']({ card: one!, suspended: false })
    expect(await asked()).toEqual([one, two])
  })

  it('say how long each grade would send them away', async () => {
    const [card] = await keep(1)
    const [view] = (await study['study.queue']({})).cards
    expect(view).toMatchObject({ card, state: 'new', suspended: false, buried: false })
    const [again, ...later] = view!.intervals
    expect(again).toBe(0)
    expect(later.every((days, n) => days >= (later[n - 1] ?? 1))).toBe(true)
    await answer(card!, 3)
    tomorrow(10)
    const [due] = (await study['study.queue']({})).cards
    expect(due).toMatchObject({ state: 'review', lastSeen: '2026-03-01' })
    expect(due!.recall).toBeGreaterThan(0.5)
    expect(due!.recall).toBeLessThan(0.9)
  })

  it('cannot be answered when there is no such card', async () => {
    await expect(answer('nothing:0', 3)).rejects.toThrow('no such card')
  })
})

describe('practice', () => {
  it('goes weakest first and moves no card', async () => {
    const [one, two, three] = await keep(3)
    await answer(one!, 4)
    await answer(two!, 1)
    const practice = async () => (await study['study.practice']({ reading: 'r1' })).map(({ card }) => card)
    expect(await practice()).toEqual([three, two, one])
    const before = await study['study.queue']({})
    await study['study.answer']({ card: two!, mode: 'practice', grade: 4, ms: 1_000 })
    expect(await study['study.queue']({})).toEqual(before)
    const notes = [two!.replace(/:0$/, '')]
    expect((await study['study.practice']({ notes })).map(({ card }) => card)).toEqual([two])
  })
})
