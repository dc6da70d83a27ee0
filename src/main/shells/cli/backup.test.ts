import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from './io'
import { run } from './run'
import { withApp } from './with-app'

let folder: string
let [out, err] = ['', '']
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-backup-'))
  ;[out, err] = ['', '']
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const io: Io = {
  out: (text) => {
    out += text
  },
  err: (message) => {
    err += message
  },
  version: '1.2.3',
  resources: 'resources',
  renderer: 'none',
  stop: async () => {},
}
const lines = () => {
  const said = out.trim().split('\n')
  out = ''
  return said.map((line) => JSON.parse(line))
}

describe('backup and restore', () => {
  it('take a folder, in use as it may be, into another, after saying what there is', async () => {
    const [data, other, file] = [join(folder, 'data'), join(folder, 'other'), join(folder, 'all.zip')]
    await withApp(io, data, async (_, call) => {
      await call('notes.add', { edit: { prompt: 'What falls?', answer: 'the ebb' } })
      expect(await run(['backup', '--out', file, '--data', data], io)).toBe(0)
    })
    const { size } = await stat(file)
    expect(lines()).toEqual([{ file, bytes: size, texts: 0, cards: 1, answers: 0 }])
    const missing = { texts: 0, cards: 1, answers: 0, entries: 1, files: 0 }
    expect(await run(['restore', file, '--look', '--data', other], io)).toBe(0)
    expect(lines()).toMatchObject([{ version: '1.2.3', cards: 1, missing, problems: [] }])
    expect(await run(['restore', file, '--data', other], io)).toBe(0)
    expect(lines()).toMatchObject([{ missing }, { entries: 1, files: 0, problems: [] }])
    expect(await run(['restore', file, '--data', other], io)).toBe(0)
    expect(lines()[1]).toEqual({ entries: 0, files: 0, problems: [] })
  })

  it('refuse in words what they cannot use, and leave nothing behind', async () => {
    const data = join(folder, 'data')
    const file = join(folder, 'all.zip')
    expect(await run(['backup', '--out', file, '--data', data], io)).toBe(1)
    expect(err).toBe('There is no such data folder.')
    await mkdir(data)
    await writeFile(join(data, 'version.json'), '{"version":2}')
    err = ''
    expect(await run(['backup', '--out', file, '--data', data], io)).toBe(1)
    expect(err).toContain('newer version of Lectern')
    await writeFile(join(data, 'version.json'), '{"version":1}')
    await writeFile(join(data, 'settings.json'), '{}')
    err = ''
    expect(await run(['backup', '--out', join(folder, 'no', 'all.zip'), '--data', data], io)).toBe(1)
    expect(err).toBe('There is no such folder to write to.')
    err = ''
    expect(await run(['restore', join(folder, 'none.zip'), '--data', data], io)).toBe(1)
    expect(err).toBe('There is no such file.')
    expect(await readdir(folder)).toEqual(['data'])
  })

  it.each([
    [['backup'], 'To which file?'],
    [['restore'], 'Which backup?'],
    [['restore', 'a.zip', 'b.zip'], 'Which backup?'],
    [['backup', 'x', '--out', 'y'], 'backup does not take x.'],
  ])('%j is not understood', async (words, why) => {
    expect(await run([...words, '--data', folder], io)).toBe(2)
    expect(err).toContain(why)
  })
})
