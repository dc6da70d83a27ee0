import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from './io'
import { run } from './run'
import { withApp } from './with-app'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

let out = ''
beforeEach(() => {
  out = ''
})
const io: Io = {
  out: (text) => {
    out += text
  },
  err: () => {},
  version: '1.2.3',
  resources: 'resources',
  renderer: 'none',
  stop: async () => {},
}

describe('export', () => {
  it('prints the notebook, or writes it to the file that is named', async () => {
    const data = join(folder, 'data')
    const file = join(folder, 'marks.jsonld')
    await withApp(io, data, async (_, call) => {
      const stretch = { from: { block: 's1.1', at: 0 }, to: { block: 's1.1', at: 9 } }
      await call('marks.make', { id: 'builtin-digest', ...stretch, note: 'Look this up' })
    })
    expect(await run(['export', 'marks-markdown', '--data', data], io)).toBe(0)
    expect(out).toContain('Look this up')
    out = ''
    expect(await run(['export', 'annotations', '--out', file, '--data', data], io)).toBe(0)
    expect(out).toBe(`1 mark written to ${file}\n`)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 'AnnotationCollection', total: 1 })
  })

  it('writes cards for Anki, which another folder takes in, once', async () => {
    const [data, other] = [join(folder, 'data'), join(folder, 'other')]
    const file = join(folder, 'cards.apkg')
    await withApp(io, data, async (_, call) => {
      const { note } = await call('notes.add', { edit: { prompt: 'What falls?', answer: 'the ebb' } })
      await call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 1_000 })
    })
    expect(await run(['export', 'anki', '--out', file, '--data', data], io)).toBe(0)
    expect(out).toBe(`1 note, 1 card, 1 answer written to ${file}\n`)
    for (const [added, known, reviews] of [
      [1, 0, 1],
      [0, 1, 0],
    ]) {
      out = ''
      expect(await run(['import', file, '--data', other], io)).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ file, added, known, reviews, cards: 1, warnings: [] })
    }
    out = ''
    expect(await run(['export', 'markdown', '--data', other], io)).toBe(0)
    expect(out).toBe('# Cards\n\nWhat falls? :: the ebb\n')
    out = ''
    expect(await run(['export', 'json', '--data', other], io)).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ notes: [{ prompt: 'What falls?' }], history: [{ grade: 3 }] })
  })
})

describe('export text', () => {
  const lines = () => out.trim().split('\n')
  const TEXT = '# The Pier\n\nThe pier of Vellmar was built in 1871 by Ida Brandt.\n\nIt burnt down twice.\n'

  it('hands a text on with its notes: new cards there, no answers, and marks where they are wanted', async () => {
    const [data, other] = [join(folder, 'data'), join(folder, 'other')]
    await writeFile(join(folder, 'pier.md'), TEXT)
    await run(['import', join(folder, 'pier.md'), '--data', data], io)
    const { id } = JSON.parse(out)
    await withApp(io, data, async (_, call) => {
      const stretch = { from: { block: 's1.1', at: 0 }, to: { block: 's1.1', at: 8 } }
      await call('marks.make', { id, ...stretch, note: 'Where?' })
      const edit = { prompt: 'Who built the pier?', answer: 'Ida Brandt', tags: ['people'] }
      const { note } = await call('notes.make', { id, ...stretch, edit })
      await call('notes.add', { edit: { prompt: 'Of no text?', answer: 'this' } })
      await call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 1_000 })
      await call('cards.change', { cards: [`${note}:0`], change: { suspended: true } })
    })
    const file = (name: string) => join(folder, name)
    out = ''
    expect(await run(['export', 'text', id, '--out', file('plain.zip'), '--data', data], io)).toBe(0)
    expect(await run(['export', 'text', id, '--marks', '--out', file('all.zip'), '--data', data], io)).toBe(0)
    expect(lines()).toEqual([
      `The text with 1 note, 1 card written to ${file('plain.zip')}`,
      `The text with 1 note, 1 card, 1 mark written to ${file('all.zip')}`,
    ])
    out = ''
    for (const name of ['plain.zip', 'plain.zip', 'all.zip'])
      expect(await run(['import', file(name), '--data', other], io)).toBe(0)
    expect(lines().map((line) => JSON.parse(line))).toMatchObject([
      { id, title: 'The Pier', came: { notes: 1, marks: 0 }, warnings: [] },
      { id, came: { notes: 0, marks: 0 }, warnings: [] },
      { id, came: { notes: 0, marks: 1 }, warnings: [] },
    ])
    out = ''
    await run(['export', 'json', '--data', other], io)
    const kept = JSON.parse(out)
    expect(kept.notes).toMatchObject([
      { prompt: 'Who built the pier?', reading: id, tags: ['people'], title: 'The Pier' },
    ])
    expect(kept.cards).toMatchObject([{ suspended: false, flag: 0 }])
    expect(kept.cards[0]).not.toHaveProperty('memory')
    expect(kept.history).toEqual([])
    await withApp(io, other, async (_, call) => {
      expect(await call('marks.list', { id })).toMatchObject([
        { note: 'Where?', at: { from: { block: 's1.1', at: 0 } } },
      ])
    })
  })

  it('does not hand on what comes with Lectern, or what is not there', async () => {
    const said: string[] = []
    const telling = { ...io, err: (text: string) => void said.push(text) }
    const data = join(folder, 'data')
    for (const id of ['builtin-digest', 'r0'])
      expect(await run(['export', 'text', id, '--out', join(folder, 'x.zip'), '--data', data], telling)).toBe(
        1,
      )
    expect(said.join('')).toContain('This text comes with Lectern')
    expect(said.join('')).toContain('This text is not in the library.')
    expect(await readdir(folder)).toEqual(['data'])
  })
})
