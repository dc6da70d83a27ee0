import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent, Handlers } from '#contract/api'
import type { Fact } from '#core/facts/fact'
import { indexText, makeRange } from '#core/text/places'
import { undoHandlers } from '#main/services/undo'
import { openServices, type Services } from '#main/texts/test-texts'
import { markHandlers } from './marks'
import { noteHandlers } from './note-handlers'
import { createNotes, type Notes } from './notes'
import { silenceHandlers } from './silences'
import { createStanding } from './standing'
import { createOptions } from './study-options'
import { createWheres } from './where'

const TEXT =
  '# The Tide\n\nBy Ada Marsh\n\nThe moon pulls the sea. Twice a day the water rises.\n\nNewton explained it in 1687.\n'

let data: string
let services: Services
let notes: Notes
let ask: Omit<ReturnType<typeof noteHandlers>, never> &
  ReturnType<typeof silenceHandlers> &
  ReturnType<typeof markHandlers> &
  Pick<Handlers, 'study.undo'> &
  ReturnType<typeof createOptions>['handlers']
let options: ReturnType<typeof createOptions>
let emitted: AppEvent[]
let id: string
let facts: Fact[]
/** Over when the facts have been looked for. */
let looked: Promise<void>
let n = 0

const bring = async (text: string, name = 'tide.md') =>
  (await services.importer({ name, bytes: new TextEncoder().encode(text) })).id

const span = (block: string, from: number, to: number) => ({
  from: { block, at: from },
  to: { block, at: to },
})

/** Newton, in the second paragraph. */
async function newton(): Promise<Fact> {
  const text = await services.texts().open(id)
  const index = indexText(await text.sections())
  const source = makeRange(index, text.reading.text, { block: 's1.1', at: 0 }, { block: 's1.1', at: 28 })
  return {
    id: 'f1',
    section: 's1',
    source,
    span: { start: 0, end: 6 },
    answer: 'Newton',
    accepts: ['Isaac Newton'],
    type: 'person',
    forms: [
      { kind: 'who', prompt: 'Who explained the tide in 1687?' },
      { kind: 'cloze', prompt: '____ explained it in 1687.' },
    ],
    distractors: ['Galileo', 'Kepler', 'Halley'],
    attributed: true,
    trueFalse: true,
    salience: 1,
  }
}

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-notes-'))
  services = await openServices(data)
  id = await bring(TEXT)
  facts = [await newton()]
  looked = Promise.resolve()
  emitted = []
  const texts = services.texts()
  const wheres = createWheres(texts)
  const { content, readings, log } = services
  const ports = { now: () => 5_000, randomId: () => `${++n}` }
  const emit = (event: AppEvent) => void emitted.push(event)
  notes = createNotes({ content, readings, wheres })
  options = createOptions(content, () => '2026-03-01', emit)
  const section = async () => {
    await looked
    return { facts, key: [] }
  }
  ask = {
    ...noteHandlers({
      notes,
      standing: createStanding({ content, notes }),
      texts,
      facts: { section, asksMore: async () => false },
      content,
      ports,
      emit,
    }),
    ...silenceHandlers({ content, notes, texts, emit }),
    ...markHandlers({ content, texts, wheres, ports, emit }),
    ...undoHandlers(content, log, emit),
    ...options.handlers,
  }
})
afterEach(async () => {
  await services.content.close()
  await services.log.close()
  await rm(data, { recursive: true, force: true })
})

describe('a question met again', () => {
  /** The same question of another sentence. */
  const twin = (): Fact => ({ ...facts[0]!, id: 'f2', accepts: [] })

  it('is known by the card that asks it already, and not learned twice', async () => {
    facts.push(twin())
    const { notes: made } = await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    expect((await ask['facts.standing']({ id, section: 's1' })).known).toEqual([
      { fact: 'f2', note: made[0] },
    ])
    const again = await ask['facts.keep']({ id, section: 's1', facts: ['f2'] })
    expect(again).toEqual({ events: [], notes: made })
    await ask['notes.remove']({ notes: made })
    expect((await ask['facts.standing']({ id, section: 's1' })).known).toEqual([])
  })

  it('of another text is named by that text’s title', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    const other = await bring('# Newton\n\nNewton explained it in 1687.\n', 'newton.md')
    expect(await ask['facts.standing']({ id: other, section: 's1' })).toEqual({
      silent: [],
      known: [{ fact: 'f1', note: `${id}.f1`, title: 'The Tide' }],
    })
  })

  it('is learned once when both are kept at once, and both when they are worded apart', async () => {
    facts.push(twin())
    const both = await ask['facts.keep']({ id, section: 's1', facts: ['f1', 'f2'] })
    expect(both.notes).toEqual([`${id}.f1`])
    await ask['facts.keep']({ id, section: 's1', facts: ['f2'], edit: { prompt: 'Who was it in 1687?' } })
    expect(notes.all()).toHaveLength(2)
  })
})

describe('asking nothing about an answer', () => {
  it('silences all facts with it, those to come as well, and takes their cards out of study', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    const silent = await ask['facts.silence']({ id, answer: 'newton' })
    expect(notes.all()).toEqual([])
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual(['f1'])
    facts = [
      { ...facts[0]!, id: 'f9' },
      { ...facts[0]!, id: 'f8', answer: 'Kepler' },
    ]
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual(['f9'])
    await ask['study.undo'](silent)
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual([])
    expect(notes.all()).toHaveLength(1)
  })

  it('is listed, and taken back at any later time with the cards it took out', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    await ask['facts.silence']({ id, answer: 'newton' })
    await ask['facts.silence']({ id, answer: '1687' })
    expect(await ask['facts.silences']({ id })).toEqual([{ answer: '1687' }, { answer: 'newton' }])
    await ask['facts.unsilence']({ id, answer: 'Newton' })
    expect(await ask['facts.silences']({ id })).toEqual([{ answer: '1687' }])
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual([])
    expect(notes.all().map((one) => one.id)).toEqual([`${id}.f1`])
    await expect(ask['facts.unsilence']({ id, answer: 'Newton' })).rejects.toThrow('asked about already')
  })

  it('holds where its id was made when answers were compared otherwise', async () => {
    facts = [{ ...facts[0]!, answer: 'الجزيرة' }]
    const set = { reading: id, answer: 'الجزيرة', notes: [] }
    await services.content.append([{ kind: 'put', of: 'silence', ref: `${id} الجزيرة`, set }])
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual(['f1'])
    await ask['facts.silence']({ id, answer: 'الجزيره' })
    expect(await ask['facts.silences']({ id })).toHaveLength(1)
    await ask['facts.unsilence']({ id, answer: 'الجزيرة' })
    expect((await ask['facts.standing']({ id, section: 's1' })).silent).toEqual([])
  })

  it('said twice keeps the cards of the first time, and leaves out those dropped before it', async () => {
    facts.push({
      ...facts[0]!,
      id: 'f2',
      forms: [{ kind: 'cloze', prompt: 'It was ____ who explained it.' }],
    })
    await ask['facts.keep']({ id, section: 's1', facts: ['f1', 'f2'] })
    await ask['facts.drop']({ id, facts: ['f2'] })
    await ask['facts.silence']({ id, answer: 'Newton' })
    await ask['facts.silence']({ id, answer: 'Newton' })
    await ask['facts.unsilence']({ id, answer: 'Newton' })
    expect(notes.all().map((one) => one.id)).toEqual([`${id}.f1`])
  })

  it('is about that text only, and leaves the reader’s own cards', async () => {
    const { note } = await ask['notes.make']({ id, ...span('s1.1', 0, 6) })
    await ask['facts.silence']({ id, answer: 'Newton' })
    expect(notes.all().map((one) => one.id)).toEqual([note])
    const other = await bring('# Newton\n\nNewton explained it in 1687.\n', 'newton.md')
    expect((await ask['facts.standing']({ id: other, section: 's1' })).silent).toEqual([])
  })
})

describe('keeping facts', () => {
  const keep = () => ask['facts.keep']({ id, section: 's1', facts: ['f1'] })

  it('makes one note of a fact, with all that it needs without its reading', async () => {
    const { notes: made } = await keep()
    expect(notes.get(made[0]!)).toMatchObject({
      reading: id,
      prompt: 'Who explained the tide in 1687?',
      kind: 'who',
      answer: 'Newton',
      accepts: ['Isaac Newton'],
      choices: ['Galileo', 'Kepler', 'Halley'],
      attributed: 'The Tide',
      fact: 'f1',
    })
    expect((await keep()).events).toEqual([])
    expect(notes.all()).toHaveLength(1)
    expect(emitted).toContainEqual({ type: 'changed', topics: ['study', 'library'] })
  })

  it('takes the reader’s own wording, which may ask in another way', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'], edit: { prompt: 'When was it explained?' } })
    expect(notes.all()[0]).toMatchObject({ prompt: 'When was it explained?', kind: 'when', answer: 'Newton' })
  })

  it('knows what is kept and what is dropped, before and after an undo', async () => {
    const states = () => ask['facts.states']({ id })
    const kept = await keep()
    expect(await states()).toEqual({
      kept: [{ fact: 'f1', note: `${id}.f1` }],
      dropped: [],
      suspended: [],
      more: false,
    })
    await ask['study.undo'](kept)
    expect(await states()).toEqual({ kept: [], dropped: [], suspended: [], more: false })
    const dropped = await ask['facts.drop']({ id, facts: ['f1'] })
    expect(await states()).toEqual({ kept: [], dropped: ['f1'], suspended: [], more: false })
    await ask['study.undo'](dropped)
    await keep()
    await ask['notes.remove']({ notes: [`${id}.f1`] })
    expect(await states()).toEqual({ kept: [], dropped: ['f1'], suspended: [], more: false })
    expect(notes.all()).toEqual([])
  })

  it('knows whose cards are suspended', async () => {
    const suspend = (suspended: boolean) =>
      services.content.append([{ kind: 'put', of: 'card', ref: `${id}.f1:0`, set: { suspended } }])
    await keep()
    await suspend(true)
    expect((await ask['facts.states']({ id })).suspended).toEqual([`${id}.f1`])
    await suspend(false)
    expect((await ask['facts.states']({ id })).suspended).toEqual([])
  })

  it('refuses a fact that the text has not', async () => {
    await expect(ask['facts.keep']({ id, section: 's1', facts: ['f2'] })).rejects.toThrow('no such fact')
  })
})

describe('a reader’s own cards', () => {
  it('hides the selection in its sentence, and no more', async () => {
    await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    expect(notes.all()[0]).toMatchObject({
      kind: 'cloze',
      prompt: 'The ____ pulls the sea.',
      answer: 'moon',
      source: { quote: { exact: 'The moon pulls the sea.' } },
    })
  })

  it('drafts the question a fact asks of the same words, else the sentence with a blank', async () => {
    expect(await ask['notes.draft']({ id, ...span('s1.1', 0, 6) })).toEqual({
      cloze: '____ explained it in 1687.',
      answer: 'Newton',
      question: 'Who explained the tide in 1687?',
    })
    const { question } = await ask['notes.draft']({ id, ...span('s1.0', 24, 35) })
    expect(question).toBe('____ the water rises.')
  })

  it('is made while facts are still being looked for', async () => {
    looked = new Promise(() => {})
    await ask['notes.make']({ id, ...span('s1.1', 0, 6) })
    expect(notes.all()[0]).toMatchObject({
      prompt: '____ explained it in 1687.',
      answer: 'Newton',
      accepts: [],
    })
  })

  it('may span paragraphs, and then has no blank within one', async () => {
    const from = { block: 's1.0', at: 24 }
    await ask['notes.make']({
      id,
      from,
      to: { block: 's1.1', at: 6 },
      edit: { prompt: 'What does Newton say?' },
    })
    const [view] = await ask['notes.list']({ reading: id })
    expect(view).toMatchObject({ kind: 'what', at: { from, answer: null }, orphan: false })
  })

  it('refuses a place that the text has not', async () => {
    await expect(ask['notes.make']({ id, ...span('s1.9', 0, 1) })).rejects.toThrow('no such place')
  })

  it('changes field by field, and an empty hint is none', async () => {
    const { note } = await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    await ask['notes.edit']({ note, edit: { hint: 'It is not the sun', accepts: ['Luna'] } })
    expect(notes.get(note)).toMatchObject({ hint: 'It is not the sun', accepts: ['Luna'], answer: 'moon' })
    await ask['notes.edit']({ note, edit: { hint: '' } })
    expect(notes.get(note)).not.toHaveProperty('hint')
  })
})

describe('where notes stand', () => {
  it('lists them in reading order with the places of sentence and answer', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    const views = await ask['notes.list']({ reading: id })
    expect(views.map(({ answer, at }) => [answer, at?.answer])).toEqual([
      ['moon', span('s1.0', 4, 8)],
      ['Newton', span('s1.1', 0, 6)],
    ])
    expect(views[0]).toMatchObject({ readingTitle: 'The Tide', at: { section: 's1' }, orphan: false })
  })

  it('finds them again in a changed text, and says which have no place any more', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    const { note } = await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    const moved = (ref: string, text: string, exact: string) => {
      const { source } = notes.get(ref)
      const set = { source: { ...source!, text, quote: { ...source!.quote, exact } } }
      return services.content.append([{ kind: 'put', of: 'note', ref, set }])
    }
    await moved(`${id}.f1`, 'f'.repeat(32), notes.get(`${id}.f1`).source!.quote.exact)
    await moved(note, 'f'.repeat(32), 'A sentence that no text of ours has ever had in it.')
    const views = await ask['notes.list']({ reading: id })
    expect(views.map(({ orphan, at }) => [orphan, at?.from])).toEqual([
      [false, { block: 's1.1', at: 0 }],
      [true, undefined],
    ])
  })

  it('leaves study with their reading, unless they were to stay', async () => {
    await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    const { note } = await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    await services.content.append([{ kind: 'put', of: 'note', ref: note, set: { detached: true } }])
    await services.content.append([{ kind: 'del', of: 'reading', ref: id }])
    expect(notes.all().map((one) => one.id)).toEqual([note])
    const [view] = await notes.views(notes.all())
    expect(view).toMatchObject({ orphan: false, readingTitle: 'The Tide' })
    expect(view).not.toHaveProperty('at')
  })

  it('passes over what is no note: a damaged log, a newer version', async () => {
    await services.content.append([{ kind: 'put', of: 'note', ref: 'x', set: { prompt: 7 } }])
    expect(notes.all()).toEqual([])
    expect(() => notes.get('x')).toThrow('no such card')
  })
})

describe('highlights', () => {
  it('keep their colour, their note and their place', async () => {
    const { mark } = await ask['marks.make']({ id, ...span('s1.0', 0, 8), colour: 'amber' })
    const edited = await ask['marks.edit']({ mark, colour: 'rose', note: 'Why?' })
    expect(await ask['marks.list']({ id })).toEqual([
      {
        id: mark,
        kind: 'highlight',
        colour: 'rose',
        style: 'fill',
        note: 'Why?',
        tags: [],
        addedAt: 5_000,
        quote: 'The moon',
        at: { section: 's1', ...span('s1.0', 0, 8) },
      },
    ])
    await ask['study.undo'](edited)
    expect((await ask['marks.list']({ id }))[0]).toMatchObject({ colour: 'amber' })
    await ask['marks.remove']({ mark })
    expect(await ask['marks.list']({ id })).toEqual([])
    await expect(ask['marks.edit']({ mark, colour: 'blue' })).rejects.toThrow('no such mark')
  })

  it('may span paragraphs', async () => {
    const to = { block: 's1.1', at: 6 }
    await ask['marks.make']({ id, from: { block: 's1.0', at: 0 }, to, colour: 'green' })
    expect((await ask['marks.list']({ id }))[0]?.at?.to).toEqual(to)
  })
})

describe('study options', () => {
  it('are as usual until set, and what is damaged is as usual again', async () => {
    const usual = {
      ...{ retention: 0.9, newPerDay: 20, reviewsPerDay: 200, learningSteps: [1, 10], relearningSteps: [10] },
      ...{ easyDays: [1, 1, 1, 1, 1, 1, 1], order: 'retrievability' },
      ...{ typing: false, confidence: false, sitting: 0 },
    }
    expect(options.options()).toEqual(usual)
    const change = await ask['study.setOptions']({ newPerDay: 5 })
    expect(options.options().newPerDay).toBe(5)
    await ask['study.undo'](change)
    expect(options.options().newPerDay).toBe(20)
    const set = { retention: 'high', reviewsPerDay: -1, learningSteps: [0], easyDays: [1], order: 'best' }
    await services.content.append([{ kind: 'put', of: 'options', ref: 'study', set }])
    expect(options.options()).toEqual(usual)
  })

  it('of a deck are only what it has of its own', async () => {
    expect(options.ofDeck('own')).toEqual({})
    const set = { retention: 0.8, newPerDay: 7, reviewsPerDay: 'many', name: 'Mine' }
    await services.content.append([{ kind: 'put', of: 'deck', ref: 'own', set }])
    expect(options.ofDeck('own')).toEqual({ retention: 0.8, newPerDay: 7 })
  })

  it('know the day of the exam, and that there is none', async () => {
    expect(options.exam()).toBeNull()
    await ask['study.setExam']({ day: '2026-06-01' })
    expect(options.exam()).toBe('2026-06-01')
    await ask['study.setExam']({ day: null })
    expect(options.exam()).toBeNull()
    expect(await ask['study.exam']({})).toEqual({ day: null, days: null })
  })

  it('count the days to the exam, until it is over', async () => {
    for (const [day, days] of [
      ['2026-03-01', 0],
      ['2026-03-02', 1],
      ['2026-06-01', 92],
      ['2026-02-28', null],
    ] as const) {
      await ask['study.setExam']({ day })
      expect(await ask['study.exam']({})).toEqual({ day, days })
    }
  })
})

describe('undo', () => {
  it('takes back all of a change, and refuses what never was, whole', async () => {
    const kept = await ask['facts.keep']({ id, section: 's1', facts: ['f1'] })
    const made = await ask['notes.make']({ id, ...span('s1.0', 4, 8) })
    const never = { events: [...kept.events, 'laptop-99'] }
    await expect(ask['study.undo'](never)).rejects.toThrow('nothing to undo')
    expect(notes.all()).toHaveLength(2)
    const undone = await ask['study.undo']({ events: [...kept.events, ...made.events] })
    expect(notes.all()).toEqual([])
    await ask['study.undo'](undone)
    expect(notes.all()).toHaveLength(2)
  })
})
