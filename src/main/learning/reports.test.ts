import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'

const id = 'builtin-digest'
const section = 's1'
let data: string
let app: App
let now = Date.parse('2026-03-01T20:00:00Z')

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`)
  return reply.value as Out<M>
}

async function start() {
  let ids = 0
  const ports = {
    now: () => now++,
    zone: () => 0,
    randomId: (length: number) => (ids++).toString(36).padStart(length, '0'),
    log: () => {},
  }
  app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
}

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-reports-'))
  await start()
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

const factsOf = async () => (await ask('facts.section', { id, section })).facts
const states = () => ask('facts.states', { id })

test('a report holds its question, drops it in the same change, and is still there after a start', async () => {
  const [fact] = await factsOf()
  const { events } = await ask('reports.make', {
    of: { reading: id, section, fact: fact!.id },
    reason: 'revealing',
  })
  expect(events).toHaveLength(2)
  const [report] = await ask('reports.list', {})
  expect(report).toMatchObject({
    title: (await ask('reading.open', { id })).reading.title,
    sentence: fact!.source.quote.exact,
    question: fact!.forms[0].prompt,
    answer: fact!.answer,
    reason: 'revealing',
    words: '',
    day: '2026-03-01',
  })
  expect((await states()).dropped).toEqual([fact!.id])
  await app.close()
  await start()
  expect(await ask('reports.list', {})).toEqual([report])
  await ask('study.undo', { events })
  expect(await ask('reports.list', {})).toEqual([])
  expect((await states()).dropped).toEqual([])
})

test('a question is asked on when the reader says so, and a second report of it says it better', async () => {
  const [fact] = await factsOf()
  const { notes } = await ask('facts.keep', { id, section, facts: [fact!.id] })
  const of = { note: notes[0]! }
  await ask('reports.make', { of, reason: 'other', words: ' Two of them were there. ', keep: true })
  expect((await states()).kept).toHaveLength(1)
  expect((await ask('reports.list', {}))[0]).toMatchObject({
    reason: 'other',
    words: 'Two of them were there.',
  })
  await ask('reports.make', { of: { reading: id, section, fact: fact!.id }, reason: 'ambiguous' })
  expect(await ask('reports.list', {})).toMatchObject([{ reason: 'ambiguous', words: '' }])
  expect(await states()).toMatchObject({ kept: [], dropped: [fact!.id], suspended: [] })
})

test('a report is taken back at any later time, and what it dropped is asked again', async () => {
  const [first, second] = await factsOf()
  const { notes } = await ask('facts.keep', { id, section, facts: [first!.id] })
  await ask('reports.make', { of: { note: notes[0]! }, reason: 'wrong' })
  await ask('reports.make', { of: { reading: id, section, fact: second!.id }, reason: 'wrong' })
  const before = await ask('reports.list', {})
  await app.close()
  await start()
  const [newer, older] = before
  await ask('reports.takeBack', { id: newer!.id })
  expect(await states()).toMatchObject({ kept: [], dropped: [first!.id] })
  const { events } = await ask('reports.takeBack', { id: older!.id })
  expect(await ask('reports.list', {})).toEqual([])
  expect(await states()).toMatchObject({ kept: [{ fact: first!.id }], dropped: [] })
  await expect(ask('reports.takeBack', { id: older!.id })).rejects.toThrow('NOT_FOUND')
  await ask('study.undo', { events })
  expect(await ask('reports.list', {})).toEqual([older])
  expect(await states()).toMatchObject({ kept: [], dropped: [first!.id] })
})

test('a report that was made better is taken back whole', async () => {
  const [fact] = await factsOf()
  const of = { reading: id, section, fact: fact!.id }
  await ask('reports.make', { of, reason: 'wrong' })
  await ask('reports.make', { of, reason: 'unclear' })
  const [report] = await ask('reports.list', {})
  await ask('reports.takeBack', { id: report!.id })
  expect(await states()).toMatchObject({ kept: [], dropped: [] })
})

test('what was dropped by itself after it was reported, or kept again, stays so when the report is taken back', async () => {
  const [first, second] = await factsOf()
  for (const { id: fact } of [first!, second!])
    await ask('reports.make', {
      of: { reading: id, section, fact },
      reason: 'wrong',
      keep: fact === first!.id,
    })
  await ask('facts.drop', { id, facts: [first!.id] })
  await ask('facts.keep', { id, section, facts: [second!.id] })
  for (const report of await ask('reports.list', {})) await ask('reports.takeBack', { id: report.id })
  expect(await states()).toMatchObject({ kept: [{ fact: second!.id }], dropped: [first!.id] })
})

test('a question of a quiz is reported as it was put, with its choices', async () => {
  const quiz = await ask('quiz.start', { kind: 'before', readings: [id], count: 10 })
  const item = quiz.items.findIndex(({ form }) => form === 'choice')
  const { prompt, choices, fact } = quiz.items[item]!
  await ask('reports.make', { of: { quiz: quiz.id, item }, reason: 'choices' })
  const [report] = await ask('reports.list', {})
  expect(report!.question).toBe(prompt)
  expect([...report!.choices, report!.answer].sort()).toEqual([...choices!].sort())
  expect((await states()).dropped).toEqual([fact])
  // The quiz stays as it was asked.
  expect((await ask('quiz.get', { id: quiz.id })).items).toHaveLength(10)
})

test('what is not there cannot be reported', async () => {
  for (const of of [{ reading: id, section, fact: 'none' }, { note: 'none' }, { quiz: 'none', item: 0 }])
    await expect(ask('reports.make', { of, reason: 'wrong' })).rejects.toThrow('NOT_FOUND')
  expect(await ask('reports.list', {})).toEqual([])
})

test('the reports are written to a file, newest first, without anything that is nobody’s business', async () => {
  const [first, second] = await factsOf()
  await ask('reports.make', { of: { reading: id, section, fact: first!.id }, reason: 'trivial' })
  await ask('reports.make', {
    of: { reading: id, section, fact: second!.id },
    reason: 'other',
    words: 'Why?',
  })
  const { file, count } = await ask('reports.save', {})
  expect([file, count]).toEqual([join(data, 'reports-2026-03-01.json'), 2])
  const saved = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>[]
  expect(saved.map(({ answer }) => answer)).toEqual([second!.answer, first!.answer])
  expect(saved[0]).toMatchObject({ reason: 'other', words: 'Why?', date: '2026-03-01' })
  expect(Object.keys(saved[1]!)).toEqual([
    'title',
    'sentence',
    'question',
    'answer',
    'choices',
    'reason',
    'date',
  ])
})
