import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { JobId } from '#contract/jobs'
import { blockText } from '#core/text/blocks'
import { MODEL_VERSION, type ReadingId } from '#core/text/document'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { makePdf } from '#tests/fixtures/pdfs/make-pdf'
import { jpegOf, pictureObject } from '#tests/fixtures/pdfs/picture'
import { below, PROSE, setIn } from '#tests/fixtures/pdfs/set'

// An older model: it gave a PDF's words, and none of its pictures.
const older = vi.hoisted(() => ({ is: true }))
vi.mock('#core/text/document', async (original) => {
  const now = await original<typeof import('#core/text/document')>()
  return {
    ...now,
    get MODEL_VERSION() {
      return older.is ? now.MODEL_VERSION - 1 : now.MODEL_VERSION
    },
  }
})
vi.mock('#main/formats/pdf/figures', async (original) => {
  const now = await original<typeof import('#main/formats/pdf/figures')>()
  const withFigures: typeof now.withFigures = (placed, figures) =>
    now.withFigures(placed, older.is ? [] : figures)
  return { ...now, withFigures }
})

let data: string
let app: App
let ids = 0

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
  return reply.value as Out<M>
}

async function start(): Promise<void> {
  const ports = {
    now: () => Date.parse('2026-03-01T20:00:00Z'),
    zone: () => 60,
    randomId: (length: number) => (ids++).toString(36).padStart(length, '0'),
    log: () => {},
  }
  app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
}

/** The same library under the model of today. */
async function startNewer(): Promise<void> {
  await app.close()
  older.is = false
  await start()
}

beforeEach(async () => {
  older.is = true
  data = await mkdtemp(join(tmpdir(), 'lectern-newer-'))
  await start()
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

/** Where what a job brings in has come in. */
async function broughtBy({ id }: { id: JobId }): Promise<ReadingId> {
  const job = async () => (await ask('jobs.list', {})).find((one) => one.id === id)!
  await expect.poll(async () => (await job()).state).toBe('done')
  return (await job()).items[0]!.id!
}

async function upload(bytes: Uint8Array) {
  const handed = await app.uploads.put('harbour.pdf', Readable.from([bytes]))
  return ask('imports.start', { sources: [handed] })
}

const blocksOf = async (id: ReadingId) => {
  const { sections } = await ask('reading.open', { id })
  const all = []
  for (const { id: section } of sections) all.push(...(await ask('reading.section', { id, section })).blocks)
  return all
}
const shownOf = async (id: ReadingId) =>
  (await blocksOf(id)).map((block) => (block.kind === 'figure' ? 'the ferry' : blockText(block)))

const { harbour, keeper, museum } = PROSE
const WHOLE = { x: 50, y: 520, width: 300 }
const top = below(setIn(harbour, WHOLE), 10)
const PDF = makePdf({
  pages: [[...setIn(harbour, WHOLE), ...setIn(keeper, { ...WHOLE, y: top - 130 })], setIn(museum, WHOLE)],
  objects: [pictureObject(jpegOf(640, 480), 640, 480)],
  resources: '/XObject << /ferry 1000 0 R >>',
  content: `q 133 0 0 100 50 ${top - 100} cm /ferry Do Q`,
})

it('a text of an older model is made anew when it is opened, and nothing that was made in it is lost', async () => {
  const id = await broughtBy(await upload(PDF))
  expect(await shownOf(id)).toEqual([harbour, keeper, museum])
  const stretch = async (words: string) => {
    const block = (await blocksOf(id)).find((one) => blockText(one).includes(words))!
    const at = blockText(block).indexOf(words)
    return { id, from: { block: block.id, at }, to: { block: block.id, at: at + words.length } }
  }
  const marked = [harbour.slice(0, 30), keeper.slice(20, 70), museum.slice(-40)]
  for (const words of marked) await ask('marks.make', await stretch(words))
  await ask('marks.make', { ...(await stretch(museum.slice(0, 20))), kind: 'bookmark' })
  const { note } = await ask('notes.make', await stretch(keeper.slice(0, 12)))
  await ask('reading.place', { id, place: (await stretch(museum.slice(51))).from, progress: 0.8 })
  await ask('library.change', { ids: [id], change: { details: { title: 'My harbour' } } })
  const before = await ask('reading.open', { id })
  const marks = await ask('marks.list', { id })

  await startNewer()
  expect((await ask('library.list', {})).map((item) => item.title)).toContain('My harbour')
  const after = await ask('reading.open', { id })
  expect(after.reading).toMatchObject({ title: 'My harbour', modelVersion: MODEL_VERSION })
  expect(after.reading.text).not.toBe(before.reading.text)
  expect(await shownOf(id)).toEqual([harbour, 'the ferry', keeper, museum, 'the ferry'])
  const blocks = new Map((await blocksOf(id)).map((block) => [block.id, blockText(block)]))
  expect(after.place!.at).toBe(before.place!.at)
  expect(blocks.get(after.place!.block)).toBe(museum)

  const now = await ask('marks.list', { id })
  expect(now.map((mark) => ({ ...mark, at: null }))).toEqual(marks.map((mark) => ({ ...mark, at: null })))
  const found = now.map(({ at }) => at && blocks.get(at.from.block)!.slice(at.from.at, at.to.at))
  expect(found).toEqual(expect.arrayContaining(marked))
  expect(found).not.toContain(undefined)
  expect((await ask('notes.list', { reading: id })).map((one) => one.id)).toEqual([note])
  const lost = await ask('cards.browse', { query: 'is:stale or is:orphan', offset: 0, limit: 9 })
  expect(lost.lines).toEqual([])
})

it('a text of an older model stays as it is where its file opens with a password only, or is gone', async () => {
  const { id } = await upload(makePdf({ pages: [setIn(harbour, WHOLE)], password: 'quay nine' }))
  const isLocked = async () =>
    (await ask('jobs.list', {})).some((job) => job.id === id && job.items[0]!.locked)
  await expect.poll(isLocked).toBe(true)
  const locked = await broughtBy(await ask('imports.unlock', { id, item: 0, password: 'quay nine' }))
  const gone = await broughtBy(await upload(makePdf({ pages: [setIn(keeper, WHOLE)] })))
  await startNewer()
  await rm(join(data, 'readings', gone, 'original.pdf'))
  expect(await shownOf(locked)).toEqual([harbour])
  expect(await shownOf(gone)).toEqual([keeper])
})
