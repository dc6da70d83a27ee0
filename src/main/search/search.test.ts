import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppEvent, In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { systemPorts } from '#main/shells/ports'

let data: string
let app: App
let events: AppEvent[]

async function open(): Promise<void> {
  app = await createApp({
    ...{
      data,
      resources: data,
      ports: systemPorts(() => {}),
      version: '1',
      shell: 'host',
      acceptPaths: true,
    },
  })
  events = []
  app.events.subscribe((event) => events.push(event))
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-search-'))
  await open()
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
  return reply.value as Out<M>
}

async function add(name: string, text: string): Promise<string> {
  const path = join(data, name)
  await writeFile(path, text)
  await app.openPaths([path])
  return (await ask('library.list', {}))[0]!.id
}

/** Searches until every text is ready. */
async function search(query: string) {
  await vi.waitUntil(async () => (await ask('search.all', { query })).waiting === 0, { timeout: 10_000 })
  return ask('search.all', { query })
}
const titles = async (query: string) => (await search(query)).readings.map(({ title }) => title.line)
/** All lines of what was found, with what fits in brackets. */
const lines = async (query: string) =>
  (await search(query)).readings.flatMap(({ hits, made }) =>
    [...hits, ...made].map(({ line, spans }) =>
      spans.reduceRight(
        (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
        line,
      ),
    ),
  )

const ROCK = '# The Rock\n\nBy Ada Brandt\n\nThe café by the lighthouse is shut.\n\nA keeper slept.\n'
const COAST = '# Coasts\n\nTwo lighthouses stand here.\n\nNobody keeps a lighthouse any more.\n'

it('finds words in every text, those as asked first, and says where they stand', async () => {
  const rock = await add('rock.md', ROCK)
  await add('coast.md', COAST)
  expect(await titles('lighthouse')).toEqual(['Coasts', 'The Rock'])
  expect(await lines('CAFE lightho')).toEqual(['The [café] by the [lighthouse] is shut.'])
  const [hit] = (await search('cafe')).readings[0]!.hits
  const section = await ask('reading.section', { id: rock, section: hit!.section })
  const block = section.blocks.find(({ id }) => id === hit!.from.block)!
  expect(JSON.stringify(block)).toContain('café by')
  expect([hit!.from.at, hit!.to.at]).toEqual([4, 8])
})

it('takes words in quotes as a phrase, within one paragraph', async () => {
  await add('rock.md', ROCK)
  await add('coast.md', COAST)
  expect(await lines('"two lighthouses stand"')).toEqual(['[Two lighthouses stand] here.'])
  expect(await lines('"lighthouses two"')).toEqual([])
  expect(await lines('"shut a keeper"')).toEqual([])
})

it('forgives slips in titles and in words that are nowhere', async () => {
  await add('rock.md', ROCK)
  await add('coast.md', COAST)
  expect(await titles('caosts')).toEqual(['Coasts'])
  expect(await titles('bradnt keeper')).toEqual(['The Rock'])
  const { instead, readings } = await search('lihgthouses')
  expect(instead).toEqual([{ word: 'lihgthouses', words: ['lighthouses'] }])
  expect(readings.map(({ title }) => title.line)).toEqual(['Coasts'])
  expect(await titles('zzzz')).toEqual([])
})

it('finds highlights with their notes, and cards, with the place where they stand', async () => {
  const id = await add('rock.md', ROCK)
  const { sections } = await ask('reading.open', { id })
  const { blocks } = await ask('reading.section', { id, section: sections[0]!.id })
  const block = blocks.at(-1)!.id
  const [from, to] = [
    { block, at: 2 },
    { block, at: 8 },
  ]
  const { mark } = await ask('marks.make', { id, from, to })
  await ask('marks.edit', { mark, note: 'Remember the oil ledger' })
  await ask('notes.make', { id, from, to, edit: { prompt: 'Who slept on duty?' } })
  expect(await lines('ledger')).toEqual(['Remember the oil [ledger]'])
  expect((await search('ledger')).readings[0]!.made).toMatchObject([{ kind: 'highlight', at: { from, to } }])
  expect(await lines('duty')).toEqual(['Who slept on [duty]? · keeper'])
  const [card] = (await search('duty')).readings[0]!.made
  expect(card).toMatchObject({ kind: 'card', at: { from: { block } } })
  await ask('marks.remove', { mark })
  expect(await lines('ledger')).toEqual([])
})

it('knows of texts that come, go and come back', async () => {
  const id = await add('rock.md', ROCK)
  expect(await titles('keeper')).toEqual(['The Rock'])
  await add('coast.md', COAST)
  expect(await titles('stand')).toEqual(['Coasts'])
  await ask('library.remove', { ids: [id] })
  expect(await titles('keeper')).toEqual([])
  await ask('library.restore', { ids: [id] })
  expect(await titles('keeper')).toEqual(['The Rock'])
})

it('keeps its files for the next start, and does without them', async () => {
  await add('rock.md', ROCK)
  expect(await titles('keeper')).toEqual(['The Rock'])
  const folder = join(data, 'snapshots', 'search')
  await app.close()
  expect(await readdir(folder)).toHaveLength(1)
  await open()
  const first = await ask('search.all', { query: 'keeper' })
  expect([first.waiting, first.readings.length]).toEqual([0, 1])
  for (const damage of [
    () => rm(folder, { recursive: true }),
    async () => writeFile(join(folder, (await readdir(folder))[0]!), 'not an index'),
  ]) {
    await app.close()
    await damage()
    await open()
    expect(await titles('keeper')).toEqual(['The Rock'])
  }
})

it('searches names while words are not ready, and says so when they are', async () => {
  const path = join(data, 'rock.md')
  await writeFile(path, ROCK)
  await app.openPaths([path])
  const early = await ask('search.all', { query: 'rock' })
  expect(early.waiting).toBe(1)
  expect(early.readings.map(({ title }) => title.line)).toEqual(['The Rock'])
  await vi.waitUntil(() =>
    events.some((event) => event.type === 'changed' && event.topics.includes('search')),
  )
  expect(await lines('keeper')).toEqual(['A [keeper] slept.'])
})

it('tells more hits of one text in reading order', async () => {
  const words = `word ${'filler '.repeat(2600)}`
  const id = await add(
    'long.md',
    `# Long\n\n${Array.from({ length: 6 }, (_, n) => `## Part ${n}\n\n${words}`).join('\n\n')}`,
  )
  const [found] = (await search('word')).readings
  expect([found!.hits.length, found!.more]).toEqual([3, 3])
  const all = await ask('search.reading', { query: 'word', id })
  expect(all.map(({ section }) => section)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6'])
})

it('finds a number however its thousands are set off', async () => {
  await add(
    'ferry.md',
    '# The ferry of 1998\n\nIt carried 4,300 people over the sound.\n\nIt burned 9500 logs.',
  )
  expect(await lines('4300')).toEqual(['It carried [4,300] people over the sound.'])
  expect(await lines('4.300 people')).toEqual(['It carried [4,300] [people] over the sound.'])
  expect(await lines('9,500')).toEqual(['It burned [9500] logs.'])
  expect(await titles('1,998')).toEqual(['The ferry of 1998'])
})
