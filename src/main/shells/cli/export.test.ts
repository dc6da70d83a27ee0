import { mkdtemp, readFile, rm } from 'node:fs/promises'
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
