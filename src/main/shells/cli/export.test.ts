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
    expect(await run(['export', 'markdown', '--data', data], io)).toBe(0)
    expect(out).toContain('Look this up')
    out = ''
    expect(await run(['export', 'annotations', '--out', file, '--data', data], io)).toBe(0)
    expect(out).toBe(`1 mark written to ${file}\n`)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 'AnnotationCollection', total: 1 })
  })
})
