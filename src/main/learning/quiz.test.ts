import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import type { SectionFacts } from '#contract/facts'
import type { Quiz } from '#contract/study'
import type { Fact } from '#core/facts/fact'
import { memoryProjection } from '#core/memory/memory'
import type { Event } from '#core/study/events'
import { noteOfFact } from '#core/study/fact-notes'
import { noteIdOf } from '#core/study/notes'
import { quizzesProjection } from '#core/study/quizzes'
import { inlineRunner } from '#main/jobs/inline-runner'
import { undoHandlers } from '#main/services/undo'
import { type ContentStore, openContent } from '#main/storage/content'
import { hold } from '#main/storage/held'
import { type Log, openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'
import { createBuiltIns } from '#main/texts/builtin'
import { createReadings } from '#main/texts/readings'
import { createStore } from '#main/texts/store'
import { createTexts } from '#main/texts/texts'
import { builtInFacts } from './builtin-facts'
import { fieldsOfNote } from './note-fields'
import { createNotes } from './notes'
import { createQuiz, type Quizzing } from './quiz'
import { createScheduler } from './scheduler'
import { createStanding } from './standing'
import { createOptions } from './study-options'
import { createWheres } from './where'

const ID = 'builtin-digest'
const DAY = 86_400_000

let data: string
let log: Log
let content: ContentStore
let quiz: Quizzing
let ask: Quizzing['handlers'] & ReturnType<typeof undoHandlers>
let facts: SectionFacts
let emitted: AppEvent[]
let now: number
let memory: ReturnType<typeof hold<ReturnType<typeof memoryProjection.empty>>>

/** Opens the services on the data folder, as a start of the app does. */
async function start() {
  let seed = 7
  const randomId = (length: number) => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed.toString(36).padStart(length, 'k').slice(-length)
  }
  const ports = { now: () => now++, zone: () => 0, randomId }
  log = await openLog({ dir: join(data, 'log'), device: 'laptop', ports, rollover: () => 0 })
  memory = hold(memoryProjection)
  const quizzes = hold(quizzesProjection)
  content = await openContent(log, await openSnapshots(join(data, 'snapshots')), () => {}, [memory, quizzes])
  const builtIns = createBuiltIns('resources')
  const readings = createReadings(content, builtIns)
  const texts = createTexts(
    readings,
    builtIns,
    createStore(data, () => {}),
    content,
    inlineRunner,
  )
  const wheres = createWheres(texts)
  const { sections, text } = (await builtIns.get(ID))!.parsed
  facts = (await builtInFacts('resources', ID, text, sections))!
  emitted = []
  const emit = (event: AppEvent) => void emitted.push(event)
  const notes = createNotes({ content, readings, wheres })
  const today = () => new Date(now).toISOString().slice(0, 10)
  const { options, ofDeck } = createOptions(content, today, emit)
  const scheduler = createScheduler({
    ...{ notes, memory: () => memory.state, options, ofDeck, today },
    dayIn: (minutes) => new Date(now + minutes * 60_000).toISOString().slice(0, 10),
  })
  quiz = createQuiz({
    ...{ notes, standing: createStanding({ content, notes }), content, readings, texts, wheres, ports, emit },
    memory: () => memory.state,
    quizzes: () => quizzes.state,
    facts: { section: async () => facts, atHand: async () => new Set<string>() },
    scheduler,
    today,
  })
  ask = { ...quiz.handlers, ...undoHandlers(content, log, emit) }
}

async function stop() {
  await content.close()
  await log.close()
}

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-quiz-'))
  now = Date.parse('2026-03-01T12:00:00Z')
  await start()
})
afterEach(async () => {
  await stop()
  await rm(data, { recursive: true, force: true })
})

const factOf = (id: string): Fact => facts.facts.find((fact) => fact.id === id)!
async function keep(ids: readonly string[] = facts.key): Promise<string[]> {
  const made = ids.map((id) => noteOfFact(factOf(id), { id: ID, title: 'The digest' }, now))
  await content.append(
    made.map((note) => ({ kind: 'put', of: 'note', ref: note.id, set: fieldsOfNote(note) })),
  )
  return made.map(({ id }) => id)
}
const learn = async () => ask['quiz.start']({ kind: 'learn', readings: [ID], notes: await keep() })
const answer = (of: Quiz, item: number, given: string | string[]) =>
  ask['quiz.answer']({ id: of.id, item, given, ms: 2_000 })
const rightOf = (of: Quiz, item: number): string | string[] => {
  const { fact, form, prompt, parts } = of.items[item]!
  if (parts) return parts.map((part) => factOf(part.fact!).answer)
  const { answer: right } = factOf(fact!)
  return form === 'true-false' ? String(prompt.includes(right)) : right
}
const last = async (): Promise<Event> => (await log.read())!.events.at(-1)!

describe('the key', () => {
  it('says what is right of every form of question', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID], count: 20 })
    expect(new Set(started.items.map(({ form }) => form)).size).toBeGreaterThan(2)
    const key = await ask['quiz.key']({ id: started.id })
    for (const [item, { parts }] of started.items.entries())
      await answer(started, item, parts ? key[item]! : key[item]![0]!)
    const { items } = await ask['quiz.get']({ id: started.id })
    expect(items.map(({ answered }) => answered?.verdict)).toEqual(items.map(() => 'right'))
  })
})

describe('learning', () => {
  it('asks all that was just kept, typed, each once', async () => {
    const started = await learn()
    expect(started.items).toHaveLength(10)
    expect(new Set(started.items.map(({ note }) => note)).size).toBe(10)
    expect(started.items.every(({ form, answered }) => form === 'typed' && !answered)).toBe(true)
    expect(started.readings).toEqual([{ id: ID, title: expect.stringContaining('diplomacy') }])
    expect(emitted).toContainEqual({ type: 'changed', topics: ['study', 'library'] })
  })

  it('asks without names what is new in a text', async () => {
    await keep(facts.key.slice(0, 2))
    const first = await ask['quiz.start']({ kind: 'learn', readings: [ID] })
    expect(first.items).toHaveLength(2)
    await answer(first, 0, rightOf(first, 0))
    expect((await ask['quiz.start']({ kind: 'learn', readings: [ID] })).items).toHaveLength(1)
  })

  it('refuses in plain words when there is nothing to ask', async () => {
    const refused = ask['quiz.start']({ kind: 'learn', readings: [ID] })
    await expect(refused).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining('no new'),
    })
    await expect(ask['quiz.start']({ kind: 'again', readings: [] })).rejects.toThrow('Which quiz')
    await expect(ask['quiz.start']({ kind: 'before', readings: ['r0'] })).rejects.toThrow('no such text')
  })

  it('can be taken back whole', async () => {
    const started = await learn()
    await ask['study.undo']({ events: started.events })
    expect(quiz.list()).toEqual([])
    await expect(ask['quiz.get']({ id: started.id })).rejects.toThrow('no such quiz')
  })
})

describe('of one section', () => {
  const start = (count: number) => ask['quiz.start']({ kind: 'after', readings: [ID], section: 's1', count })
  const notesIn = ({ items }: Quiz) => items.flatMap((item) => item.parts ?? [item]).map(({ note }) => note)

  it('asks first the key facts that are not kept, and then its cards', async () => {
    const kept = await keep(facts.key.slice(0, 3))
    const fresh = await start(7)
    const factsIn = fresh.items.map(({ fact }) => fact)
    expect(notesIn(fresh)).toEqual(new Array(7).fill(undefined))
    expect(new Set(factsIn)).toEqual(new Set(facts.key.slice(3)))
    expect(notesIn(await start(7 + kept.length)).filter(Boolean).length).toBeGreaterThan(0)
  })

  it('asks its weakest cards once all is kept, and none that is suspended', async () => {
    const [first, ...rest] = await keep(facts.key)
    await content.append([{ kind: 'put', of: 'card', ref: `${first}:0`, set: { suspended: true } }])
    const asked = notesIn(await start(9))
    expect(asked.filter(Boolean).length).toBeGreaterThan(0)
    expect(rest).toEqual(expect.arrayContaining(asked.filter(Boolean)))
  })
})

describe('answering', () => {
  it('grades, says when the card comes due, and shows the right answer with its sentence', async () => {
    const started = await learn()
    const { fact, note } = started.items[0]!
    const { quiz: after } = await answer(started, 0, rightOf(started, 0))
    const { source, span, answer: right } = factOf(fact!)
    expect(after.items[0]?.answered).toEqual({
      given: right,
      verdict: 'right',
      correct: true,
      answer: right,
      sentence: source.quote.exact,
      span,
      at: { section: 's1', place: source.from },
      ms: 2_000,
    })
    expect(await last()).toMatchObject({
      kind: 'answer',
      quiz: started.id,
      card: `${note}:0`,
      form: 'typed',
      mode: 'quiz',
      grade: 3,
      due: expect.stringMatching(/^2026-03-0[2-9]$/),
    })
    expect(memory.state.get(`${note}:0`)).toMatchObject({ grade: 3, reps: 1 })
  })

  it('takes a slip as right until the reader says otherwise, and brings what is wrong again today', async () => {
    const started = await learn()
    const slip = started.items.findIndex(({ fact }) => factOf(fact!).answer === 'Honduras')
    const { quiz: after } = await answer(started, slip, 'Hondurs')
    expect(after.items[slip]?.answered).toMatchObject({ verdict: 'almost', correct: true })
    expect(await last()).toMatchObject({ grade: 2, correct: true })
    const other = (slip + 1) % 10
    await answer(started, other, 'no idea')
    expect(await last()).toMatchObject({ grade: 1, correct: false, due: '2026-03-01' })
  })

  it('counts an answer once, whoever sends it twice', async () => {
    const started = await learn()
    await answer(started, 0, 'no idea')
    const { events, quiz: after } = await answer(started, 0, rightOf(started, 0))
    expect(events).toEqual([])
    expect(after.items[0]?.answered).toMatchObject({ given: 'no idea', correct: false })
  })

  it('can be taken back, and given anew', async () => {
    const started = await learn()
    await ask['study.undo'](await answer(started, 0, 'no idea'))
    expect((await ask['quiz.get']({ id: started.id })).items[0]).not.toHaveProperty('answered')
    expect(memory.state.size).toBe(0)
    expect((await answer(started, 0, rightOf(started, 0))).quiz.items[0]?.answered?.correct).toBe(true)
  })

  it('refuses a question that the quiz has not', async () => {
    const started = await learn()
    await expect(answer(started, 10, 'x')).rejects.toThrow('no such question')
    await expect(answer({ ...started, id: 'q0' }, 0, 'x')).rejects.toThrow('no such quiz')
  })
})

describe('the reader’s own judgement', () => {
  it('takes the place of ours: in the score, the grade and the day it is due', async () => {
    const started = await learn()
    const card = `${started.items[0]!.note}:0`
    await answer(started, 0, 'no idea')
    const written = (await log.read())!.events.length
    const { events, quiz: after } = await ask['quiz.overrule']({ id: started.id, item: 0, correct: true })
    expect(after.items[0]?.answered).toMatchObject({
      given: 'no idea',
      verdict: 'wrong',
      correct: true,
      ms: 2_000,
    })
    expect((await log.read())!.events.slice(written).map(({ id, kind }) => [id, kind])).toEqual([
      [events[0], 'undo'],
      [events[1], 'answer'],
    ])
    expect(memory.state.get(card)).toMatchObject({ grade: 3, reps: 1, lapses: 0 })
    expect((await last()) as Event & { due: string }).toMatchObject({
      due: expect.stringMatching(/^2026-03-0[2-9]$/),
    })
    const back = await ask['quiz.overrule']({ id: started.id, item: 0, correct: false })
    expect(back.quiz.items[0]?.answered?.correct).toBe(false)
    expect(memory.state.get(card)).toMatchObject({ grade: 1, reps: 1, due: '2026-03-01' })
  })

  it('says of a slip that it was right, or wrong', async () => {
    const started = await learn()
    const slip = started.items.findIndex(({ fact }) => factOf(fact!).answer === 'Honduras')
    await answer(started, slip, 'Hondurs')
    await ask['quiz.overrule']({ id: started.id, item: slip, correct: true })
    expect(await last()).toMatchObject({ grade: 3, correct: true })
    expect((await ask['quiz.overrule']({ id: started.id, item: slip, correct: true })).events).toEqual([])
  })

  it('brings back the first answer when it is taken back', async () => {
    const started = await learn()
    await answer(started, 0, 'no idea')
    await ask['study.undo'](await ask['quiz.overrule']({ id: started.id, item: 0, correct: true }))
    expect((await ask['quiz.get']({ id: started.id })).items[0]?.answered?.correct).toBe(false)
    expect(memory.state.get(`${started.items[0]!.note}:0`)?.grade).toBe(1)
  })

  it('holds after a new start too, when the day is the fold’s to say', async () => {
    const started = await learn()
    await answer(started, 0, 'no idea')
    await stop()
    await start()
    await ask['quiz.overrule']({ id: started.id, item: 0, correct: true })
    expect(await last()).not.toHaveProperty('due')
    expect(memory.state.get(`${started.items[0]!.note}:0`)?.due).toMatch(/^2026-03-0[2-9]$/)
  })

  it('needs an answer', async () => {
    const started = await learn()
    await expect(ask['quiz.overrule']({ id: started.id, item: 0, correct: true })).rejects.toThrow(
      'not been answered',
    )
  })
})

describe('a quiz before reading', () => {
  it('asks about facts that nobody kept, in mixed forms, and moves no card', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID] })
    expect(started.items.map(({ form }) => form).sort()).toEqual([
      'choice',
      'choice',
      'match',
      'true-false',
      ...Array.from({ length: 6 }, () => 'typed'),
    ])
    const asked = started.items.flatMap(({ fact }) => fact ?? [])
    expect(facts.key).toEqual(expect.arrayContaining(asked))
    for (const n of started.items.keys()) await answer(started, n, rightOf(started, n))
    expect(memory.state.size).toBe(0)
    expect(quiz.list()).toMatchObject([
      { id: started.id, kind: 'before', items: 10, answered: 10, right: 10 },
    ])
  })

  it('tells whether a statement is true once it was passed on, not before', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID] })
    const n = started.items.findIndex(({ form }) => form === 'true-false')
    expect(JSON.stringify(started)).not.toContain('"truth"')
    const { quiz } = await answer(started, n, '')
    const truth = rightOf(started, n) === 'true'
    expect(quiz.items[n]!.answered).toMatchObject({ given: '', verdict: 'wrong', correct: false, truth })
  })

  it('gives no grade to what is only recognised, but counts it wrong', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID] })
    const [chosen, other] = [...started.items.keys()].filter((n) => started.items[n]!.form === 'choice')
    await answer(started, chosen!, rightOf(started, chosen!))
    expect(await last()).toMatchObject({ correct: true, fact: started.items[chosen!]!.fact })
    expect(await last()).not.toHaveProperty('grade')
    const wrong = started.items[other!]!.choices!.find((choice) => choice !== rightOf(started, other!))!
    await answer(started, other!, wrong)
    expect(await last()).toMatchObject({ correct: false, grade: 1 })
    expect(await last()).not.toHaveProperty('due')
  })

  it('does not tell the answers before they are given', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID] })
    for (const item of started.items.flatMap((one) => one.parts ?? [one])) {
      const words = JSON.stringify({ ...item, choices: [], prompt: '' })
      expect(words).not.toContain(factOf(item.fact!).answer)
      expect(item).not.toHaveProperty('truth')
    }
  })

  it('asks about a text once, however often it is named', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID, ID], count: 20 })
    expect(started.readings).toHaveLength(1)
    expect(new Set(started.items.map(({ fact }) => fact)).size).toBe(started.items.length)
  })

  it('leaves out what the reader dropped', async () => {
    await content.append([{ kind: 'del', of: 'note', ref: noteIdOf(ID, facts.key[0]!) }])
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID], count: 20 })
    expect(started.items.some(({ fact }) => fact === facts.key[0])).toBe(false)
  })
})

describe('a quiz after reading', () => {
  it('asks the kept notes, weakest first, and facts only where they are too few', async () => {
    const kept = await keep(facts.key.slice(0, 3))
    const few = await ask['quiz.start']({ kind: 'after', readings: [ID], count: 5 })
    expect(few.items.flatMap(({ note }) => note ?? []).sort()).toEqual([...kept].sort())
    expect(few.items).toHaveLength(5)
    const strong = few.items.findIndex(({ note }) => note !== undefined)
    now += DAY
    const known = await ask['quiz.start']({
      kind: 'learn',
      readings: [ID],
      notes: [few.items[strong]!.note!],
    })
    await answer(known, 0, rightOf(known, 0))
    now += DAY
    const weak = await ask['quiz.start']({ kind: 'after', readings: [ID], count: 2 })
    expect(weak.items.some(({ note }) => note === few.items[strong]!.note)).toBe(false)
    expect(weak.items.every(({ note }) => note !== undefined)).toBe(true)
  })

  it('leaves out what is suspended', async () => {
    const [first] = await keep(facts.key.slice(0, 2))
    await content.append([{ kind: 'put', of: 'card', ref: `${first}:0`, set: { suspended: true } }])
    const started = await ask['quiz.start']({ kind: 'after', readings: [ID], count: 1 })
    expect(started.items[0]?.note).not.toBe(first)
  })
})

describe('a quiz on several texts', () => {
  /** Texts of which only the notes are there: a text that is looked into cannot be opened. */
  async function shelf(texts: number, notes: number): Promise<string[]> {
    const ids = Array.from({ length: texts }, (_, n) => `r${n.toString(16).padStart(16, '0')}`)
    for (const [n, id] of ids.entries()) {
      const { id: _, ...reading } = (await createBuiltIns('resources').get(ID))!.reading
      const set = { ...reading, title: `Text ${n}`, file: 'a.md', addedAt: n }
      const made = facts.facts
        .slice(n * notes, (n + 1) * notes)
        .map((fact) => noteOfFact(fact, { id, title: `Text ${n}` }, now))
      await content.append([
        { kind: 'put', of: 'reading', ref: id, set },
        ...made.map((note) => ({ kind: 'put', of: 'note', ref: note.id, set: fieldsOfNote(note) }) as const),
      ])
    }
    return ids
  }

  it('asks about each of them, and says of each question whose it is', async () => {
    const ids = await shelf(3, 4)
    const started = await ask['quiz.start']({ kind: 'after', readings: ids, count: 10 })
    expect(started.items).toHaveLength(10)
    const shares = ids.map((id) => started.items.filter(({ reading }) => reading === id).length)
    expect(Math.min(...shares)).toBeGreaterThan(1)
    expect(started.readings.map(({ title }) => title)).toEqual(['Text 0', 'Text 1', 'Text 2'])
  })

  it('of more texts than questions asks about some, and names only those', async () => {
    const ids = await shelf(6, 3)
    const started = await ask['quiz.start']({ kind: 'after', readings: ids, count: 4 })
    expect(started.items).toHaveLength(4)
    expect(started.readings).toHaveLength(4)
    expect(new Set(started.items.map(({ reading }) => reading))).toEqual(
      new Set(started.readings.map(({ id }) => id)),
    )
  })

  it('is not kept from starting by a text that cannot be opened', async () => {
    const [, empty] = await shelf(2, 0)
    const started = await ask['quiz.start']({ kind: 'after', readings: [empty!, ID], count: 5 })
    expect(started.items).toHaveLength(5)
    expect(started.readings.map(({ id }) => id)).toEqual([ID])
  })

  it('asks what was missed again, of the texts it was missed in', async () => {
    const ids = await shelf(3, 2)
    const started = await ask['quiz.start']({ kind: 'after', readings: ids, count: 6 })
    for (const [n, { reading }] of started.items.entries()) {
      await answer(started, n, reading === ids[1] ? '' : rightOf(started, n))
    }
    const again = await ask['quiz.start']({ kind: 'again', readings: [], missedIn: started.id })
    expect(again.items.map(({ reading }) => reading)).toEqual([ids[1], ids[1]])
    expect(again.readings).toEqual([{ id: ids[1], title: 'Text 1' }])
  })
})

describe('wrong choices of other texts', () => {
  const put = (ref: string, reading: string, prompt: string, right: string) =>
    ({
      kind: 'put',
      of: 'note',
      ref,
      set: { reading, kind: 'cloze', prompt, answer: right, type: 'organisation', addedAt: 1 },
    }) as const
  const started = () => ask['quiz.start']({ kind: 'after', readings: ['r0000000000000001'] })

  it('are the answers of cards of the same type', async () => {
    const { id: _, ...reading } = (await createBuiltIns('resources').get(ID))!.reading
    const names = ['Brandt Salvage', 'Tegner Freight', 'Vane Marine']
    const own = (n: number) => `Ship ${'ABCDEFGHIJ'[n]} was saved by ____.`
    await content.append([
      ...['r0000000000000001', 'r0000000000000002'].map(
        (ref) =>
          ({ kind: 'put', of: 'reading', ref, set: { ...reading, file: 'a.md', addedAt: 1 } }) as const,
      ),
      ...Array.from({ length: 10 }, (_, n) => put(`n${n}`, 'r0000000000000001', own(n), 'Roose Shipping')),
    ])
    expect((await started()).items.every(({ form }) => form === 'typed')).toBe(true)
    await content.append(names.map((name, n) => put(`m${n}`, 'r0000000000000002', '____ towed it.', name)))
    const choices = (await started()).items.flatMap((item) => (item.choices ? [item.choices] : []))
    expect(choices).toHaveLength(3)
    for (const some of choices) expect([...some].sort()).toEqual([...names, 'Roose Shipping'].sort())
  })
})

describe('what was missed', () => {
  it('is asked again, from memory, in a quiz of its own', async () => {
    const started = await ask['quiz.start']({ kind: 'before', readings: [ID] })
    const missed = [...started.items.keys()].filter((n) => started.items[n]!.form !== 'typed')
    for (const n of started.items.keys())
      await answer(started, n, missed.includes(n) ? '' : rightOf(started, n))
    const again = await ask['quiz.start']({ kind: 'again', readings: [], missedIn: started.id })
    expect(again.items.map(({ fact }) => fact).sort()).toEqual(
      missed.flatMap((n) => (started.items[n]!.parts ?? [started.items[n]!]).map(({ fact }) => fact)).sort(),
    )
    for (const { form, fact, prompt, kind } of again.items) {
      expect([form, { prompt, kind }]).toEqual(['typed', factOf(fact!).forms[0]])
    }
    expect(again.readings).toEqual(started.readings)
    for (const n of again.items.keys()) await answer(again, n, rightOf(again, n))
    await expect(ask['quiz.start']({ kind: 'again', readings: [], missedIn: again.id })).rejects.toThrow(
      'missed',
    )
  })

  it('goes by the note as it is now', async () => {
    const started = await learn()
    await answer(started, 0, 'no idea')
    const note = started.items[0]!.note!
    await content.append([{ kind: 'put', of: 'note', ref: note, set: { prompt: 'In other words?' } }])
    const again = await ask['quiz.start']({ kind: 'again', readings: [], missedIn: started.id })
    expect(again.items).toMatchObject([{ note, prompt: 'In other words?' }])
  })
})

describe('facts asked about together', () => {
  const TEXT = 'r0000000000000000'
  const CARDS = [
    ['date', 'In ____, the fishermen of Marrow dug a basin.', '1612'],
    ['date', 'In ____, a storm destroyed the timber quay.', '1704'],
    ['date', 'In ____, the merchants paid for granite walls.', '1768'],
    ['date', 'In ____, the council lit a lamp.', '1843'],
    ['person', 'The engineer ____ drew the plans of the lighthouse on a tablecloth.', 'Odile Brandt'],
    ['person', 'The grocer ____ counted herring gulls on the chapel roof for the museum.', 'Jonas Tegner'],
    ['person', 'The sailmaker ____ painted the ceiling of the fish hall with whales.', 'Ingrid Vane'],
  ] as const

  /** A quiz that has an order and a match, where they are in it, and what is right for each of their parts. */
  async function begin() {
    const { id: _, ...reading } = (await createBuiltIns('resources').get(ID))!.reading
    const put = (n: number, type: string, prompt: string, right: string) =>
      ({
        kind: 'put',
        of: 'note',
        ref: `n${n}`,
        set: { reading: TEXT, kind: 'cloze', prompt, answer: right, type, addedAt: n },
      }) as const
    await content.append([
      {
        kind: 'put',
        of: 'reading',
        ref: TEXT,
        set: { ...reading, title: 'Harbour', file: 'a.md', addedAt: 1 },
      },
      ...CARDS.map(([type, prompt, right], n) => put(n, type, prompt, right)),
      ...Array.from({ length: 8 }, (_, n) =>
        put(20 + n, 'phrase', `Boat ${n} carries ____ home.`, `cargo ${n}`),
      ),
    ])
    const started = await ask['quiz.start']({ kind: 'after', readings: [TEXT] })
    const [order, match] = (['order', 'match'] as const).map((form) =>
      started.items.findIndex((item) => item.form === form),
    ) as [number, number]
    const answersOf = (n: number) =>
      started.items[n]!.parts!.map(({ note }) => CARDS[Number(note!.slice(1))]![2])
    const years = answersOf(order)
    const places = years.map((year) => `${[...years].sort().indexOf(year) + 1}`)
    return { started, order, match, years, places, people: answersOf(match) }
  }
  const swapped = <T>([a, b, ...rest]: T[]): T[] => [b!, a!, ...rest]
  const logged = async () => (await log.read())!.events

  it('are one question each, and show no answer before it is given', async () => {
    const { started, order, match, people } = await begin()
    expect(started.items).toHaveLength(10)
    expect(started.items[order]).toMatchObject({ form: 'order', kind: 'order', prompt: '', type: 'date' })
    expect(started.items[order]!.parts).toHaveLength(4)
    expect(JSON.stringify(started.items[order])).not.toMatch(/1612|1704|1768|1843|place/)
    expect([...started.items[match]!.choices!].sort()).toEqual([...people].sort())
    for (const { prompt } of started.items[match]!.parts!) expect(prompt).toContain('____')
    expect(JSON.stringify(started.items[match]!.parts)).not.toMatch(/Odile|Jonas|Ingrid/)
  })

  it('are right if all of it is, answered in one append, each to its card', async () => {
    const { started, order, match, places, people } = await begin()
    const before = (await logged()).length
    const { events, quiz: after } = await answer(started, order, places)
    expect(after.items[order]!.answered).toMatchObject({ verdict: 'right', correct: true })
    expect(after.items[order]!.parts!.map(({ answered }) => answered!.place)).toEqual(places.map(Number))
    const written = (await logged()).slice(before)
    expect(written.map(({ id }) => id)).toEqual(events)
    expect(written).toMatchObject(
      started.items[order]!.parts!.map(({ note }, n) => ({
        ...{ kind: 'answer', card: `${note}:0`, form: 'order', given: places[n], correct: true, ms: 500 },
      })),
    )
    await answer(started, match, people)
    expect(quiz.list()).toMatchObject([{ items: 10, answered: 2, right: 2 }])
    expect(memory.state.size).toBe(0)
  })

  it('say which parts were wrong: an order moves no card, a wrong match is a lapse', async () => {
    const { started, order, match, places, people } = await begin()
    const ordered = await answer(started, order, swapped(places))
    expect(ordered.quiz.items[order]!.answered).toMatchObject({ verdict: 'wrong', correct: false })
    expect(memory.state.size).toBe(0)
    const { quiz: after } = await answer(started, match, swapped(people))
    const parts = after.items[match]!.parts!
    expect(parts.map(({ answered }) => answered!.correct)).toEqual([false, false, true])
    expect(parts.map(({ answered }) => answered!.answer)).toEqual(people)
    expect([...memory.state].map(([card]) => card).sort()).toEqual(
      parts
        .slice(0, 2)
        .map(({ note }) => `${note}:0`)
        .sort(),
    )
    for (const [, card] of memory.state) expect(card).toMatchObject({ grade: 1, due: '2026-03-01' })
    expect(quiz.list()).toMatchObject([{ answered: 2, right: 0 }])
  })

  it('are answered once, and given up whole', async () => {
    const { started, match, people } = await begin()
    const { quiz: after } = await answer(started, match, '')
    expect(after.items[match]!.parts!.map(({ answered }) => answered!.given)).toEqual(['', '', ''])
    expect((await answer(started, match, people)).events).toEqual([])
    expect((await ask['quiz.get']({ id: started.id })).items[match]!.answered?.correct).toBe(false)
  })

  it('are taken back whole, and are as they were after a new start', async () => {
    const { started, match, people } = await begin()
    await ask['study.undo'](await answer(started, match, swapped(people)))
    expect((await ask['quiz.get']({ id: started.id })).items[match]).toEqual(started.items[match])
    expect(memory.state.size).toBe(0)
    const { quiz: after } = await answer(started, match, people)
    await stop()
    await start()
    expect(await ask['quiz.get']({ id: started.id })).toEqual(after)
  })

  it('are asked again part by part, from memory', async () => {
    const { started, order, match, places, people } = await begin()
    await answer(started, order, swapped(places))
    await answer(started, match, swapped(people))
    const wrong = (await ask['quiz.get']({ id: started.id })).items
      .flatMap(({ parts = [] }) => parts)
      .filter(({ answered }) => answered?.correct === false)
    const again = await ask['quiz.start']({ kind: 'again', readings: [], missedIn: started.id })
    expect(again.items.map(({ note }) => note).sort()).toEqual(wrong.map(({ note }) => note).sort())
    for (const { form, prompt, note } of again.items) {
      expect([form, prompt]).toEqual(['typed', CARDS[Number(note!.slice(1))]![1]])
    }
  })

  it('refuse what is no answer to all of it, and the reader’s word on it', async () => {
    const { started, order, match, places } = await begin()
    await expect(answer(started, match, 'Odile Brandt')).rejects.toThrow('several answers')
    await expect(answer(started, order, places.slice(1))).rejects.toThrow('asks for 4 answers')
    const typed = started.items.findIndex(({ form }) => form === 'typed')
    await expect(answer(started, typed, ['a', 'b'])).rejects.toThrow('asks for 1 answer')
    await answer(started, order, places)
    await expect(ask['quiz.overrule']({ id: started.id, item: order, correct: false })).rejects.toThrow(
      'in words',
    )
  })

  it('are left out where a damaged log has no such question', async () => {
    const part = (n: number, more: object) => ({
      ...{ fact: `f${n}`, kind: 'order', prompt: 'It rained.', answer: `180${n}`, type: 'date' },
      ...more,
    })
    const whole = { kind: 'order', prompt: '', answer: '', type: 'date' }
    const order = (...places: number[]) => ({
      ...{ ...whole, form: 'order' },
      parts: places.map((place, n) => part(n, { form: 'order', place })),
    })
    const match = (choices: string[], ...facts: string[]) => ({
      ...{ ...whole, form: 'match', choices },
      parts: facts.map((fact, n) => part(n, { form: 'match', fact })),
    })
    const items = [
      order(1),
      order(1, 1),
      order(1, 3),
      { ...whole, form: 'order' },
      match(['1800', '1801', '1802'], 'a', 'b'),
      match(['1800', '1809'], 'a', 'b'),
      match(['1800', '1801'], 'a', 'a'),
      order(2, 1),
      match(['1800', '1801'], 'f0', 'b'),
      match(['1801', '1800'], 'a', 'b'),
    ]
    await content.append([
      {
        ...{ kind: 'put', of: 'quiz', ref: 'q1' },
        set: { at: 1, day: '2026-03-01', kind: 'after', readings: [], items },
      },
    ])
    const shown = await ask['quiz.get']({ id: 'q1' })
    expect(shown.items.map(({ form, parts }) => [form, parts?.length])).toEqual([
      ['order', 2],
      ['match', 2],
    ])
    expect((await answer(shown, 0, ['2', '1'])).quiz.items[0]!.answered?.correct).toBe(true)
  })
})

describe('quizzes kept', () => {
  it('are there after a new start as they were, newest first, by reading too', async () => {
    const first = await learn()
    await answer(first, 0, rightOf(first, 0))
    const shown = await ask['quiz.get']({ id: first.id })
    now += DAY
    const second = await ask['quiz.start']({ kind: 'before', readings: [ID], count: 3 })
    await stop()
    await start()
    expect(await ask['quiz.get']({ id: first.id })).toEqual(shown)
    expect(quiz.list()).toMatchObject([
      { id: second.id, day: '2026-03-02', items: 3, answered: 0, right: 0 },
      { id: first.id, day: '2026-03-01', kind: 'learn', items: 10, answered: 1, right: 1 },
    ])
    expect(await ask['quiz.list']({ reading: 'r0' })).toEqual([])
    expect(await ask['quiz.list']({ reading: ID })).toHaveLength(2)
  })

  it('can be removed and brought back', async () => {
    const started = await learn()
    const change = await ask['quiz.remove']({ id: started.id })
    expect(quiz.list()).toEqual([])
    await ask['study.undo'](change)
    expect(quiz.list()).toMatchObject([{ id: started.id }])
  })

  it('outlive their text, without a place in it', async () => {
    const started = await learn()
    await answer(started, 0, 'no idea')
    await content.append([{ kind: 'del', of: 'reading', ref: ID }])
    const { answered } = (await ask['quiz.get']({ id: started.id })).items[0]!
    expect(answered?.sentence).not.toBe('')
    expect(answered).not.toHaveProperty('at')
  })

  it('lose what a damaged or hostile log put into them, and keep the rest', async () => {
    const put = (ref: string, set: Record<string, unknown>) =>
      content.append([{ kind: 'put', of: 'quiz', ref, set }])
    const good = {
      fact: 'f',
      form: 'typed',
      kind: 'what',
      prompt: 'What?',
      answer: 'This',
      accepts: [],
      type: 'term',
    }
    const whole = { at: 1, day: '2026-03-01', kind: 'after', readings: [] }
    await put('q1', { ...whole, items: 'none' })
    await put('q2', { ...whole, items: [{ ...good, form: 'dance' }, 7, null] })
    await put('q3', { ...whole, kind: 'exam', items: [good] })
    await put('__proto__', { ...whole, items: [good] })
    await put('q4', {
      ...whole,
      readings: 'none',
      items: [
        { ...good, fact: undefined },
        { ...good, form: 'choice', choices: ['That', 'Those'] },
        { ...good, form: 'true-false' },
        { ...good, type: 'riddle', span: { start: 0, end: 99 } },
        { ...good, prompt: 'The same fact again?' },
      ],
    })
    expect(quiz.list().map(({ id }) => id)).toEqual(['__proto__', 'q4'])
    const shown = await ask['quiz.get']({ id: 'q4' })
    expect(shown).toMatchObject({ readings: [], items: [{ prompt: 'What?', type: 'phrase', form: 'typed' }] })
    expect((await answer(shown, 0, 'this')).quiz.items[0]?.answered).toMatchObject({
      correct: true,
      sentence: '',
    })
    await expect(ask['quiz.get']({ id: 'q2' })).rejects.toThrow('no such quiz')
  })
})
