import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MarkFilter } from '#contract/marks'
import { openServices, type Services } from '#main/texts/test-texts'
import { markHandlers } from './marks'
import { createNotebook, type NotebookSource, notebookHandlers } from './notebook'
import { createWheres } from './where'

let data: string
let services: Services
let ask: ReturnType<typeof markHandlers> & ReturnType<typeof notebookHandlers>
let notebook: NotebookSource
let n = 0

const bring = async (text: string) =>
  (await services.importer({ name: 'text.md', bytes: new TextEncoder().encode(text) })).id

const span = (block: string, from: number, to: number) => ({
  from: { block, at: from },
  to: { block, at: to },
})

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-notebook-'))
  services = await openServices(data)
  const { content, readings, ports } = services
  const texts = services.texts()
  const wheres = createWheres(texts)
  notebook = createNotebook({ content, readings, texts, wheres })
  const randomId = () => `${++n}`
  ask = {
    ...markHandlers({ content, texts, wheres, ports: { ...ports, randomId }, emit: () => {} }),
    ...notebookHandlers(notebook),
  }
})
afterEach(async () => {
  await services.content.close()
  await services.log.close()
  await rm(data, { recursive: true, force: true })
})

const TIDE = '# The Tide\n\nThe moon pulls the sea. Twice a day the water rises.\n\nThe café is dry.\n'
const SALT = '# Salt\n\nSalt was money once.\n'

it('says of a text that stood on the web where', async () => {
  const page = [
    'Content-Type: multipart/related; boundary="part"',
    '',
    '--part',
    'Content-Type: text/html',
    'Content-Location: https://example.org/tides',
    '',
    '<html><body><p>The moon pulls the sea.</p></body></html>',
    '--part--',
  ].join('\r\n')
  const bytes = new TextEncoder().encode(page)
  const { id } = await services.importer({ name: 'tides.mhtml', bytes })
  await ask['marks.make']({ id, ...span('s1.0', 0, 5), kind: 'bookmark' })
  expect(await notebook.select({ reading: id })).toMatchObject([{ address: 'https://example.org/tides' }])
})

describe('marks', () => {
  it('are made with the pen last used, a bookmark with none', async () => {
    const id = await bring(TIDE)
    expect(ask['marks.pen']({})).toEqual({ colour: 'amber', style: 'fill' })
    const { mark } = await ask['marks.make']({ id, ...span('s1.0', 0, 8) })
    await ask['marks.make']({ id, ...span('s1.0', 0, 23), colour: 'rose', style: 'strike' })
    await ask['marks.make']({ id, ...span('s1.1', 0, 8), kind: 'bookmark' })
    expect(ask['marks.pen']({})).toEqual({ colour: 'rose', style: 'strike' })
    await ask['marks.edit']({ mark, style: 'underline' })
    expect(ask['marks.pen']({})).toEqual({ colour: 'amber', style: 'underline' })
    await ask['marks.make']({ id, ...span('s1.1', 4, 8) })
    expect((await ask['marks.list']({ id })).map(({ quote, kind, style }) => [quote, kind, style])).toEqual([
      ['The moon pulls the sea.', 'highlight', 'strike'],
      ['The moon', 'highlight', 'underline'],
      ['The café', 'bookmark', 'fill'],
      ['café', 'highlight', 'underline'],
    ])
    expect((await ask['marks.list']({ id, kind: 'bookmark' })).map(({ quote }) => quote)).toEqual([
      'The café',
    ])
  })

  it('of before there were kinds, styles and tags are filled highlights', async () => {
    const id = await bring(TIDE)
    const { mark } = await ask['marks.make']({ id, ...span('s1.0', 0, 8) })
    const { range } = services.content.content.mark.get(mark)!.fields
    const set = { reading: id, range, colour: 'blue', addedAt: 7 }
    await services.content.append([{ kind: 'put', of: 'mark', ref: 'old', set }])
    expect(await ask['marks.list']({ id })).toContainEqual({
      ...{ id: 'old', kind: 'highlight', colour: 'blue', style: 'fill', tags: [] },
      ...{ quote: 'The moon', addedAt: 7, at: { section: 's1', ...span('s1.0', 0, 8) } },
    })
  })

  it('are asked for by the sections they touch, not only the one they begin in', async () => {
    const part = (title: string) => `## ${title}\n\n${'The water rises and falls again. '.repeat(90)}\n\n`
    const id = await bring(`# Tides\n\n${part('One')}${part('Two')}${part('Three')}`)
    const across = { from: { block: 's1.1', at: 4 }, to: { block: 's2.1', at: 9 } }
    await ask['marks.make']({ id, ...across })
    await ask['marks.make']({ id, ...span('s3.1', 0, 9) })
    const of = async (section: string) => (await ask['marks.list']({ id, section })).map(({ at }) => at?.from)
    expect(await of('s1')).toEqual([across.from])
    expect(await of('s2')).toEqual([across.from])
    expect(await of('s3')).toEqual([{ block: 's3.1', at: 0 }])
  })
})

describe('the notebook', () => {
  let tide: string
  let salt: string
  const rows = async (filter: MarkFilter = {}, from = 0, count = 100) =>
    (await ask['notebook.rows']({ ...filter, from, count })).map(({ quote }) => quote)

  beforeEach(async () => {
    salt = await bring(SALT)
    tide = await bring(TIDE)
    await ask['marks.make']({ id: tide, ...span('s1.0', 24, 52), colour: 'green', note: 'Why twice?' })
    await ask['marks.make']({ id: salt, ...span('s1.0', 0, 20), colour: 'blue', tags: ['Money', 'sea'] })
    await ask['marks.make']({ id: tide, ...span('s1.1', 0, 16), kind: 'bookmark' })
    await ask['marks.make']({ id: tide, ...span('s1.0', 0, 8), colour: 'blue', tags: ['SEA'] })
  })

  it('has the text marked last first, each in reading order, and tells what to filter by', async () => {
    const { groups, ...more } = await ask['notebook.list']({})
    expect(groups.map(({ title, count, here }) => [title, count, here])).toEqual([
      ['The Tide', 3, true],
      ['Salt', 1, true],
    ])
    expect(more).toMatchObject({ total: 4, found: 4, tags: ['Money', 'SEA'] })
    expect(await rows()).toEqual([
      'The moon',
      'Twice a day the water rises.',
      'The café is dry.',
      'Salt was money once.',
    ])
  })

  it('is asked for piece by piece', async () => {
    expect(await rows({}, 1, 1)).toEqual(['Twice a day the water rises.'])
    expect(await rows({}, 2, 2)).toEqual(['The café is dry.', 'Salt was money once.'])
    expect(await rows({}, 4, 2)).toEqual([])
  })

  it.each([
    [{ query: 'CAFE' }, ['The café is dry.']],
    [{ query: 'twice why' }, ['Twice a day the water rises.']],
    [{ query: 'salt' }, ['Salt was money once.']],
    [{ query: 'tide moon' }, ['The moon']],
    [{ tag: 'sea' }, ['The moon', 'Salt was money once.']],
    [{ colour: 'blue', query: 'moon' }, ['The moon']],
    [{ colour: 'amber' }, []],
    [{ kind: 'bookmark' }, ['The café is dry.']],
    [{ kind: 'note' }, ['Twice a day the water rises.']],
  ] satisfies [MarkFilter, string[]][])('filtered by %j has %j', async (filter, quotes) => {
    expect(await rows(filter)).toEqual(quotes)
    expect((await ask['notebook.list'](filter)).found).toBe(quotes.length)
  })

  it('has of one text only what is its own', async () => {
    expect(await rows({ reading: salt })).toEqual(['Salt was money once.'])
  })

  it('leaves out a text in the trash, until it comes back', async () => {
    await services.content.append([{ kind: 'del', of: 'reading', ref: tide }])
    expect(await rows()).toEqual(['Salt was money once.'])
    expect((await ask['notebook.list']({})).total).toBe(1)
    await services.content.append([{ kind: 'put', of: 'reading', ref: tide, set: {} }])
    expect(await rows()).toHaveLength(4)
  })

  it('tells of a mark whose words are gone that it has no place', async () => {
    const range = {
      ...{ text: 'old', from: { block: 's1.0', at: 0 }, to: { block: 's1.0', at: 9 } },
      quote: { exact: 'Neap tides are the lowest of all.', prefix: '', suffix: '' },
    }
    await services.content.append([{ kind: 'put', of: 'mark', ref: 'x', set: { reading: salt, range } }])
    const found = await ask['notebook.rows']({ reading: salt, from: 0, count: 9 })
    expect(found.map(({ quote, at }) => [quote, at !== undefined])).toEqual([
      ['Salt was money once.', true],
      ['Neap tides are the lowest of all.', false],
    ])
  })
})
