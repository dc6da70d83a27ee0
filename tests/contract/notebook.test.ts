import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MarkEdit } from '#contract/marks'
import { type Connection, overBridge, overHttp } from './connections'
import { add, bytesOf, call, refusal } from './helpers'

const TEXT =
  '# The Tide\n\nBy Ada Marsh\n\nThe moon pulls the sea. Twice a day the water rises.\n\nIt falls again.'
const stretch = { from: { block: 's1.0', at: 4 }, to: { block: 's1.0', at: 8 } }

describe.each([
  ['Electron’s bridge', overBridge],
  ['the loopback host', overHttp],
])('marks and the notebook over %s', (_, open) => {
  let to: Connection
  let id: string
  const rows = () => call(to, 'notebook.rows', { from: 0, count: 100 })

  beforeEach(async () => {
    to = await open()
    id = await add(to, TEXT)
  })
  afterEach(() => to.close())

  it('keeps a mark with all it has, over a restart too', async () => {
    const look = { colour: 'rose', style: 'underline', note: 'Why?', tags: ['sea'] } satisfies MarkEdit
    const { mark } = await call(to, 'marks.make', { id, ...stretch, ...look })
    await call(to, 'marks.edit', { mark, tags: ['#sea', ' SEA ', 'moon'], note: ' Why so? ' })
    const kept = [
      { id: mark, quote: 'moon', ...look, note: 'Why so?', tags: ['sea', 'moon'], kind: 'highlight' },
    ]
    expect(await rows()).toMatchObject(kept)
    const { data } = to
    await to.close()
    to = await open({ data })
    expect(await rows()).toMatchObject(kept)
    expect(await call(to, 'marks.list', { id, section: 's1' })).toMatchObject(kept)
  })

  it('tells only those who look at marks of a change in them', async () => {
    to.events.length = 0
    await call(to, 'marks.make', { id, ...stretch })
    await expect.poll(() => to.events, { timeout: 10_000 }).toEqual([{ type: 'changed', topics: ['marks'] }])
  })

  it('saves itself in three ways, and takes in a file of annotations', async () => {
    const { mark } = await call(to, 'marks.make', { id, ...stretch, note: 'Why?' })
    for (const [as, part] of [
      ['markdown', '> moon'],
      ['csv', 'The Tide,Ada Marsh,'],
      ['annotations', '"exact": "moon"'],
    ] as const) {
      const { file, count } = await call(to, 'notebook.save', { as })
      expect(count).toBe(1)
      const text = await readFile(file, 'utf8')
      expect(text).toContain(part)
      expect(text.startsWith('\ufeff')).toBe(as === 'csv')
    }
    const before = await rows()
    const { file } = await call(to, 'notebook.save', { as: 'annotations' })
    await call(to, 'marks.remove', { mark })
    const source = await to.source('annotations.jsonld', await readFile(file))
    expect(await call(to, 'notebook.import', { source })).toMatchObject({ added: 1, orphans: 0 })
    expect(await rows()).toEqual(before)
  })

  it('puts annotations of an unknown text where it is told to', async () => {
    const selector = { type: 'TextQuoteSelector', exact: 'the water rises' }
    const set = {
      type: 'AnnotationSet',
      items: [{ id: 'urn:uuid:1', target: { source: 'x.xhtml', selector } }],
    }
    const source = () => to.source('mine.annotation', bytesOf(JSON.stringify(set)))
    expect(await call(to, 'notebook.import', { source: await source() })).toMatchObject({ orphans: 1 })
    const found = await call(to, 'notebook.import', { source: await source(), reading: id })
    expect(found).toMatchObject({ added: 0, known: 1, orphans: 0 })
    expect(await rows()).toMatchObject([{ reading: id, quote: 'the water rises', at: { section: 's1' } }])
  })

  it.each<[string, unknown, string]>([
    ['notebook.rows', { from: 0, count: 1_000_000 }, 'BAD_INPUT'],
    ['notebook.rows', { from: -1, count: 1 }, 'BAD_INPUT'],
    ['notebook.list', { colour: 'mauve' }, 'BAD_INPUT'],
    ['notebook.text', { as: 'exe' }, 'BAD_INPUT'],
    ['notebook.import', { source: { text: 'no JSON' } }, 'FAILED'],
    ['notebook.import', { source: { text: '['.repeat(100_000) } }, 'FAILED'],
    ['notebook.import', { source: { upload: '../../settings.json' } }, 'NOT_FOUND'],
    ['marks.make', { id: 'none', ...stretch }, 'NOT_FOUND'],
    ['marks.edit', { mark: '__proto__', note: 'x' }, 'NOT_FOUND'],
    ['marks.edit', { mark: 'm1', tags: Array(51).fill('x') }, 'BAD_INPUT'],
  ])('refuses %s with %j', async (method, input, code) => {
    expect(await refusal(to, method, input)).toBe(code)
  })

  it('takes a file by its path only where the window may name one', async () => {
    const input = { source: { path: '/nowhere/annotations.jsonld' } }
    expect(await refusal(to, 'notebook.import', input)).toBe(to.acceptsPaths ? 'FAILED' : 'DENIED')
  })
})
