import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Numbering } from '#core/study/numbering'
import { readLog, type Scanned, type SegmentId } from './read-ahead'
import { segmentFile } from './segments'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ahead-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** A log of two devices, long enough for a thread of its own, with a segment of the first damaged. */
async function longLog(): Promise<SegmentId[]> {
  const segments: SegmentId[] = []
  for (const device of ['aaaaaaaa', 'bbbbbbbb']) {
    for (let seq = 1; seq <= 60; seq += 1) {
      segments.push({ device, seq })
      const head = { at: seq, day: '2026-01-01' }
      const said = { form: 'typed', mode: 'due', correct: true, ms: 5, grade: 3, due: '2026-02-01' }
      const events = [
        { id: `${device}-${2 * seq}`, ...head, kind: 'answer', card: `${device}${seq % 7}:0`, ...said },
        { id: `${device}-${2 * seq + 1}`, ...head, kind: 'reset', card: 'a:0' },
      ]
      const text = JSON.stringify({ v: 1, device, seq, tz: 0, rollover: 4, events })
      const file = segmentFile(dir, device, seq)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, device === 'aaaaaaaa' && seq === 20 ? text.slice(0, -9) : text)
    }
  }
  return segments
}

async function read(segments: readonly SegmentId[], worker: URL | null) {
  const cards = new Numbering()
  const scanned: Scanned[] = []
  for await (const each of readLog(dir, segments, worker, cards)) scanned.push(each)
  return { scanned, cards: cards.words }
}

describe('reading a log', () => {
  it('gives each segment in its order, a damaged one without entries', async () => {
    const segments = await longLog()
    const { scanned, cards } = await read(segments, null)
    expect(scanned.map(({ device, seq }) => ({ device, seq }))).toEqual(segments)
    expect(scanned.filter(({ entries }) => !entries).map(({ seq }) => seq)).toEqual([20])
    expect(scanned[80]!.entries).toMatchObject([
      { kind: 'plain', device: 'bbbbbbbb', n: 42, card: cards.indexOf('bbbbbbbb0:0') },
      { id: 'bbbbbbbb-43', kind: 'reset' },
    ])
  })

  it.each([
    ['exits', 'process.exit(3)'],
    ['throws', 'throw new Error("out of the blue")'],
    ['is not there', null],
  ])('goes on in this thread where another %s', async (_, source) => {
    const file = join(dir, 'worker.mjs')
    if (source !== null) await writeFile(file, source)
    const segments = await longLog()
    expect(await read(segments, pathToFileURL(file))).toEqual(await read(segments, null))
  })

  it('goes on where another thread left it', async () => {
    const file = join(dir, 'worker.mjs')
    const batch = { device: 'aaaaaaaa', cards: ['aaaaaaaa1:0'], pieces: [{ seq: 1, answers: 1, others: [] }] }
    await writeFile(
      file,
      `import { parentPort } from 'node:worker_threads'
       const answers = new Float64Array([9, 1, 20454, 0, 1, 5, 3, NaN, NaN, NaN])
       parentPort.postMessage({ answers, ...${JSON.stringify(batch)} })`,
    )
    const segments = await longLog()
    const { scanned } = await read(segments, pathToFileURL(file))
    expect(scanned[0]!.entries).toMatchObject([{ n: 9, isDue: true, correct: false, due: Number.NaN }])
    expect(scanned.slice(1)).toEqual((await read(segments, null)).scanned.slice(1))
  })
})
