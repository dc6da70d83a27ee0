import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Handlers } from '#contract/api'
import { type Memory, memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { daysBetween } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import { noteOfFact } from '#core/study/fact-notes'
import type { Note } from '#core/study/notes'
import { type ContentStore, openContent } from '#main/storage/content'
import { hold } from '#main/storage/held'
import { type Log, openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'
import { scan } from '#main/storage/test-scan'
import { fieldsOfNote } from './note-fields'
import { createNotes } from './notes'
import { createScheduler } from './scheduler'
import { studyHandlers } from './study'
import { createOptions } from './study-options'

let data: string
let log: Log
let content: ContentStore
let study: ReturnType<typeof studyHandlers>
let setOptions: Handlers['study.setOptions']
let memory: () => Memory
let now: number
let today: StudyDay

function note(n: number, reading: string): Note {
  const words = `Fact ${n}`
  const source = {
    text: 't',
    from: { block: 's1.0', at: 10 * n },
    to: { block: 's1.0', at: 10 * n + 6 },
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
  const held = hold(memoryProjection)
  const activity = hold(activityProjection)
  const snapshots = await openSnapshots(join(data, 'snapshots'))
  content = await openContent(log, snapshots, () => {}, [held, activity])
  const readings = { find: async () => undefined }
  const notes = createNotes({ content, readings, wheres: { of: async () => [] } })
  const wanted = createOptions(
    content,
    () => today,
    () => {},
  )
  setOptions = wanted.handlers['study.setOptions']
  await setOptions({ newPerDay: 3, reviewsPerDay: 2, learningSteps: [1, 10] })
  memory = () => held.state
  const { options, ofDeck } = wanted
  const past = { memory, activity: () => activity.state, today: () => today }
  const dayIn = (minutes: number) => new Date(now + minutes * 60_000).toISOString().slice(0, 10)
  const scheduler = createScheduler({ notes, ...past, options, ofDeck, dayIn })
  study = studyHandlers({ content, notes, ...past, scheduler, wanted, options, ports, emit: () => {} })
})
afterEach(async () => {
  await content.close()
  await log.close()
  await rm(data, { recursive: true, force: true })
})

it('writes answers so that a fold of a long log reads them by their pattern', async () => {
  const cards = await keep(3)
  await answer(cards[0]!, 1)
  const said = { mode: 'due', ms: 3_000, form: 'typed', given: 'a “word”' } as const
  await study['study.answer']({ ...said, card: cards[1]!, grade: 4 })
  await study['study.answer']({ card: cards[1]!, mode: 'practice', ms: 3_000, grade: 3 })
  const text = await readFile(join(data, 'log', 'laptop', '1.json'), 'utf8')
  const kinds = scan(text, 'laptop', 1).entries!.map(({ kind }) => kind)
  expect(kinds.slice(-3)).toEqual(['plain', 'plain', 'plain'])
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
    await answer(cards[0]!, 4)
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
    expect(await asked()).toEqual([cards[1], cards[2], cards[0]])
    await answer(cards[0]!, 3)
    expect(await asked()).toEqual([cards[1], cards[2]])
  })

  it('asks first what has waited long enough in its steps', async () => {
    const cards = await keep(3)
    await answer(cards[0]!, 3)
    now += 9 * 60_000
    expect(await asked()).toEqual([cards[1], cards[2], cards[0]])
    now += 60_000
    expect(await asked()).toEqual([cards[0], cards[1], cards[2]])
  })

  it('leaves a card of the same note, or of the same sentence, for tomorrow', async () => {
    const [one, two, three] = await keep(3)
    const from = { block: 's1.0', at: 0 }
    const source = {
      text: 't',
      from,
      to: { ...from, at: 16 },
      quote: { exact: 'x'.repeat(16), prefix: '', suffix: '' },
    }
    const ref = one!.replace(/:0$/, '')
    await content.append([{ kind: 'put', of: 'note', ref, set: { source, shape: 'reversed' } }])
    expect(await asked()).toEqual([one, three])
    await answer(one!, 4)
    expect(await asked()).toEqual([three])
    tomorrow()
    expect(await asked()).toEqual([`${ref}:1`, three])
    await study['study.card']({ card: `${ref}:1`, suspended: true })
    expect(await asked()).toEqual([two, three])
  })

  it('keeps to the limits of a deck besides those of all', async () => {
    const [one, two] = await keep(3, 'r1')
    const [other] = await keep(1, 'r2')
    await content.append([{ kind: 'put', of: 'deck', ref: 'r:r1', set: { newPerDay: 1 } }])
    expect(await asked()).toEqual([one, other])
    await answer(one!, 4)
    expect(await asked()).toEqual([other])
    tomorrow()
    expect(new Set(await asked())).toEqual(new Set([two, other]))
  })

  it('picks one reading’s cards out of the whole day', async () => {
    const mine = await keep(2, 'r1')
    await keep(2, 'r2')
    expect(await asked('r1')).toEqual(mine)
    expect(await study['study.today']({ reading: 'r2' })).toMatchObject({ fresh: 1 })
  })

  it('picks the cards of a deck, and of the decks within it, out of the whole day', async () => {
    const [one, two, three] = await keep(4, 'r1')
    await content.append([
      { kind: 'put', of: 'deck', ref: 'sea', set: { name: 'Sea' } },
      { kind: 'put', of: 'deck', ref: 'tides', set: { name: 'Sea::Tides' } },
      { kind: 'put', of: 'deck', ref: 'seaside', set: { name: 'Seaside' } },
      ...[one!, two!, three!].map((card, n) => ({
        ...{ kind: 'put' as const, of: 'note' as const, ref: card.replace(/:0$/, '') },
        set: { deck: ['sea', 'tides', 'seaside'][n] },
      })),
    ])
    const inDeck = async (deck: string) =>
      (await study['study.queue']({ deck })).cards.map(({ card }) => card)
    expect(await inDeck('sea')).toEqual([one, two])
    expect(await inDeck('tides')).toEqual([two])
    expect(await study['study.today']({ deck: 'sea' })).toMatchObject({ fresh: 2 })
    expect((await study['study.practice']({ deck: 'seaside' })).map(({ card }) => card)).toEqual([three])
    await answer(one!, 4)
    await answer(three!, 4)
    tomorrow(9)
    await study['study.postpone']({ days: 5, deck: 'sea' })
    expect(await inDeck('sea')).toEqual([two])
    expect(await inDeck('seaside')).toEqual([three])
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
    expect(later.every((days, n) => days >= (later[n - 1] ?? 0))).toBe(true)
    expect(view!.waits).toEqual([1, 6, 10, null])
    await answer(card!, 4)
    tomorrow(20)
    const [due] = (await study['study.queue']({})).cards
    expect(due).toMatchObject({ state: 'review', lastSeen: '2026-03-01' })
    expect(due!.recall).toBeGreaterThan(0.5)
    expect(due!.recall).toBeLessThan(0.9)
  })

  it('cannot be answered when there is no such card', async () => {
    await expect(answer('nothing:0', 3)).rejects.toThrow('no such card')
  })
})

describe('an answer', () => {
  it('does what was shown before it, whatever the grade', async () => {
    const cards = await keep(4)
    await setOptions({ newPerDay: 9, easyDays: [1, 0.5, 1, 0, 1, 1, 1] })
    for (const [n, card] of cards.entries()) await answer(card, ((n % 4) + 1) as 1)
    for (let round = 0; round < 12; round += 1) {
      tomorrow(7 * round)
      for (const { card } of (await study['study.queue']({})).cards) {
        const [view] = await study['study.practice']({ notes: [card.replace(/:0$/, '')] })
        const grade = ((round + cards.indexOf(card)) % 4) as 0 | 1 | 2 | 3
        const { due } = await answer(card, (grade + 1) as 1)
        expect(daysBetween(today, due!)).toBe(view!.intervals[grade])
        const known = memory().get(card)!
        expect(known).toMatchObject({ due, wait: view!.waits[grade] ?? undefined })
      }
    }
  })

  it('comes due by what its deck is to be remembered', async () => {
    const [card] = await keep(1)
    await setOptions({ learningSteps: [] })
    const [, , , usual] = (await study['study.practice']({}))[0]!.intervals
    await content.append([{ kind: 'put', of: 'deck', ref: 'r:r1', set: { retention: 0.75 } }])
    const [, , , seldom] = (await study['study.practice']({}))[0]!.intervals
    expect(seldom).toBeGreaterThan(usual * 2)
    const { due } = await answer(card!, 4)
    expect(daysBetween(today, due!)).toBe(seldom)
  })

  it('that forgets a card for the eighth time suspends it, and one undo takes both back', async () => {
    const [card] = await keep(1)
    await setOptions({ learningSteps: [], relearningSteps: [] })
    const state = async () => (await study['study.practice']({}))[0]
    await answer(card!, 3)
    for (let lapses = 1; lapses < 8; lapses += 1) {
      tomorrow(40)
      expect(await answer(card!, 1)).not.toHaveProperty('leech')
    }
    tomorrow(40)
    const before = await state()
    const { events, leech } = await answer(card!, 1)
    expect(leech).toBe(true)
    expect(events).toHaveLength(2)
    expect(await state()).toMatchObject({ suspended: true })
    expect(content.content.card.get(card!)?.fields).toMatchObject({ leech: true })
    await content.append(events.map((target) => ({ kind: 'undo', target })))
    expect(await state()).toEqual(before)
  })
})

describe('a right choice', () => {
  it('is no proof of recall: it is told in the log, and the card stays as it was', async () => {
    const [card] = await keep(1)
    const before = await study['study.queue']({})
    const said = { form: 'choice', given: 'Fact', sure: 2 } as const
    const change = await study['study.answer']({ card: card!, mode: 'due', ms: 1_000, ...said })
    expect(change).not.toHaveProperty('due')
    expect(await study['study.queue']({})).toEqual(before)
    const last = (await log.read())!.events.at(-1)
    expect(last).toMatchObject({ kind: 'answer', mode: 'due', correct: true, ...said })
    expect(last).not.toHaveProperty('grade')
  })
})

describe('a flag', () => {
  it('is shown with its card, taken away by 0, and undone', async () => {
    const [card] = await keep(1)
    const flag = async () => (await study['study.queue']({})).cards[0]!.flag
    expect(await flag()).toBe(0)
    await study['study.card']({ card: card!, flag: 4 })
    expect(await flag()).toBe(4)
    const { events } = await study['study.card']({ card: card!, flag: 0 })
    expect(await flag()).toBe(0)
    await content.append(events.map((target) => ({ kind: 'undo', target })))
    expect(await flag()).toBe(4)
  })
})

describe('moving cards', () => {
  /** Answered easily, so all are due some days later. */
  async function learned(count: number): Promise<string[]> {
    const cards = await keep(count)
    await setOptions({ newPerDay: 99, reviewsPerDay: 99 })
    for (const card of cards) await answer(card, 4)
    return cards
  }
  const dues = () => [...memory()].map(([, { due }]) => due)
  const undo = (events: string[]) => content.append(events.map((target) => ({ kind: 'undo', target })))

  it('puts off all that is due, and brings the next ones forward, each undone at once', async () => {
    const [one, ...rest] = await learned(4)
    await study['study.card']({ card: one!, suspended: true })
    tomorrow(40)
    expect(await asked()).toHaveLength(3)
    const before = dues()
    const { events } = await study['study.postpone']({ days: 5 })
    expect(events).toHaveLength(3)
    expect(await asked()).toEqual([])
    const advanced = await study['study.advance']({ cards: 2 })
    expect(new Set(await asked())).toEqual(
      new Set(advanced.events.length === 2 ? rest.filter((card) => memory().get(card)!.due === today) : []),
    )
    expect(await asked()).toHaveLength(2)
    await undo(advanced.events)
    tomorrow(5)
    expect(await asked()).toHaveLength(3)
    await undo(events)
    expect(dues()).toEqual(before)
  })

  it('of one text alone leaves the others', async () => {
    await learned(2)
    const [other] = await keep(1, 'r2')
    await answer(other!, 4)
    tomorrow(40)
    await study['study.postpone']({ days: 5, reading: 'r1' })
    expect(await asked()).toEqual([other])
  })
})

describe('what has piled up', () => {
  it('is spread over days, told in days and minutes, and its share is what the queue asks', async () => {
    const cards = await keep(9)
    await setOptions({ newPerDay: 99, reviewsPerDay: 99 })
    for (const card of cards) await answer(card, 4)
    await setOptions({ reviewsPerDay: 4 })
    tomorrow(30)
    const { due, backlog } = await study['study.today']({})
    expect(backlog).toEqual({ away: 30, minutes: 1, days: 3 })
    expect(due).toBe(3)
    await answer((await asked())[0]!, 4)
    expect(await study['study.today']({})).toMatchObject({ due: 2, backlog: { away: 30, days: 3 } })
    tomorrow()
    await setOptions({ reviewsPerDay: 99 })
    expect(await study['study.today']({})).not.toHaveProperty('backlog')
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
