import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Numbering } from '#core/study/numbering'
import { blockText } from '#core/text/blocks'
import { readLog, type Scanned } from '#main/storage/read-ahead'
import { segmentFile } from '#main/storage/segments'
import { onePage, stream } from '#tests/fixtures/pdfs/hostile'
import { createPool } from './pool'
import type { Runner } from './runner'
import { tasks } from './tasks'

/** The worker as the app builds it: one file apart from the app, run in a thread of its own. */
let folder: string
let pool: Runner
const entry = () => pathToFileURL(join(folder, 'worker.mjs'))
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-worker-'))
  const alias = Object.fromEntries(
    ['core', 'contract', 'main'].map((room) => [`#${room}`, resolve('src', room)]),
  )
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src/main/jobs/worker.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  pool = createPool(entry())
})
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

const bytes = () => new TextEncoder().encode('# The Moon\n\nThe moon is *round*.\n')

describe('the worker', () => {
  it('makes of a file what this thread makes of it', async () => {
    const here = await tasks.parse({ name: 'moon.md', bytes: bytes() })
    expect(await pool.run('parse', { name: 'moon.md', bytes: bytes() })).toEqual(here)
    expect(here.text).toMatch(/^[0-9a-f]{32}$/)
  })

  it('reads a PDF, with a map of characters that is part of the build', async () => {
    const shown = 'BT /F 12 Tf 60 500 Td <93fa967b8cea> Tj ET'
    const kanji =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>'
    const below =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 >> >>'
    const made = onePage(shown, [below], kanji)
    const { sections, format } = await pool.run('parse', { name: 'a.pdf', bytes: made })
    expect([format, sections.flatMap(({ blocks }) => blocks.map(blockText))]).toEqual(['pdf', ['日本語']])
  })

  it('gives a PDF up that would unpack to a thousand times its size', async () => {
    const small = createPool(entry(), { memory: 100 })
    const bomb = onePage(stream(Buffer.alloc(400 * 1024 * 1024, ' '), 2))
    expect(bomb.length).toBeLessThan(10_000)
    await expect(small.run('parse', { name: 'a.pdf', bytes: bomb })).rejects.toThrow(
      /more memory|took too long/,
    )
    await small.close()
  })

  it('refuses in the words of the format, and goes on', async () => {
    const empty = pool.run('parse', { name: 'a.txt', bytes: new Uint8Array() })
    await expect(empty).rejects.toMatchObject({
      name: 'ImportError',
      message: 'There is no text in this file.',
    })
    await pool.run('parse', { name: 'moon.md', bytes: bytes() })
  })

  it('reads a long log ahead, as this thread would, and not too far', async () => {
    const log = join(folder, 'log')
    const segments = Array.from({ length: 300 }, (_, n) => ({ device: 'aaaaaaaa', seq: n + 1 }))
    await mkdir(join(log, 'aaaaaaaa'), { recursive: true })
    const said = { form: 'typed', mode: 'due', correct: true, ms: 5, given: 'Zürich' }
    for (const { device, seq } of segments) {
      const id = `${device}-${seq}`
      const events = [{ id, at: seq, day: '2026-01-01', kind: 'answer', card: `c${seq % 9}:0`, ...said }]
      const text = JSON.stringify({ v: 1, device, seq, tz: 0, rollover: 4, events })
      await writeFile(segmentFile(log, device, seq), text)
    }
    const all = async (worker: URL | null, meanwhile = async () => {}) => {
      const scanned: Scanned[] = []
      for await (const each of readLog(log, segments, worker, new Numbering())) {
        if (scanned.push(each) === 1) await meanwhile()
      }
      return scanned
    }
    const here = await all(null)
    expect(await all(entry())).toEqual(here)
    const late = await all(entry(), async () => {
      await setTimeout(200)
      await rm(segmentFile(log, 'aaaaaaaa', 300))
    })
    expect(late).toEqual([...here.slice(0, -1), { device: 'aaaaaaaa', seq: 300, entries: null }])
  })
})
