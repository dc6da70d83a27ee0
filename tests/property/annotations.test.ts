import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { MarkView, NotebookRow } from '#contract/marks'
import { MARK_COLOURS, MARK_STYLES } from '#core/study/marks'
import type { Place } from '#core/text/document'
import { fold } from '#core/text/fold'
import { indexText, type TextIndex } from '#core/text/places'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { type Chance, chance } from './edits'

const SEED = 20261126

/** Right-to-left writing, characters of two units, a table, a list, code: all that offsets may stumble over. */
const TEXTS = [
  `# The Tide 🌊

By Ada Marsh

Twice a day the water rises; 𝒳 marks the harbour 👩‍🚀 and the café’s naïve clock.

> المد والجزر يتبعان القمر، والبحر يعلو مرتين في اليوم.

| Port | Height |
| --- | --- |
| Almeira 🛳 | 2.6 metres |
| אשדוד | שני מטרים |

- low water 𐍈
- high water

\`\`\`
rise = 2 * moon
\`\`\`

Twice a day the water rises; then it falls.`,
  `# Salt

הים עולה פעמיים ביום, והמלח נשאר על החול.

潮の満ち引きは月による。𠮷野家の前で塩を売る。

Salt was money once. Salt was money once.`,
]

const opened: { app: App; data: string }[] = []

async function openApp(): Promise<<M extends Method>(method: M, input: In<M>) => Promise<Out<M>>> {
  const data = await mkdtemp(join(tmpdir(), 'lectern-annotations-'))
  let ids = 0
  const at = Date.parse('2026-03-01T20:00:00Z')
  const ports = {
    now: () => at + ids,
    zone: () => 60,
    randomId: (length: number) => `${opened.length}${ids++}`.padStart(length, '0'),
    log: () => {},
  }
  const app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
  opened.push({ app, data })
  return async (method, input) => {
    const reply = await app.dispatch(method, input)
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
    return reply.value as never
  }
}

type Ask = Awaited<ReturnType<typeof openApp>>

async function bring(ask: Ask): Promise<string[]> {
  const { id } = await ask('imports.start', { sources: TEXTS.map((text) => ({ text })) })
  const job = async () => (await ask('jobs.list', {})).find((one) => one.id === id)!
  await vi.waitFor(
    async () => {
      if ((await job()).state !== 'done') throw new Error('the texts are not here yet')
    },
    { timeout: 20_000, interval: 20 },
  )
  return (await job()).items.map((item) => item.id!)
}

async function indexOf(ask: Ask, id: string): Promise<TextIndex> {
  const { sections } = await ask('reading.open', { id })
  return indexText(await Promise.all(sections.map((one) => ask('reading.section', { id, section: one.id }))))
}

const NOTES = ['', '', 'Why?', 'Two lines,\nand "quotes" 🌕', '=1+1', 'שאלה']
const TAGS = [[], [], ['sea'], ['sea', 'to read'], ['ملح']]

async function mark(ask: Ask, id: string, index: TextIndex, random: Chance): Promise<void> {
  const start = random.below(index.text.length - 2)
  const end = Math.min(index.text.length, start + 1 + random.below(random.below(4) === 0 ? 300 : 40))
  const [from, to] = [index.place(start), index.place(end)] as [Place, Place]
  const note = random.pick(NOTES)
  await ask('marks.make', {
    ...{ id, from, to, tags: random.pick(TAGS) },
    ...{ colour: random.pick(MARK_COLOURS), style: random.pick(MARK_STYLES) },
    kind: random.below(5) === 0 ? 'bookmark' : 'highlight',
    ...(note && { note }),
  })
}

const everything = async (ask: Ask, ids: string[]): Promise<MarkView[][]> =>
  Promise.all(ids.map((id) => ask('marks.list', { id })))

let first: Ask
let ids: string[]

beforeAll(async () => {
  first = await openApp()
  ids = await bring(first)
  const random = chance(SEED)
  for (const id of ids) {
    const index = await indexOf(first, id)
    for (let n = 0; n < 60; n++) await mark(first, id, index, random)
  }
})

afterAll(async () => {
  for (const { app, data } of opened) {
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
})

describe('annotations taken to a new data folder', () => {
  test('stand in the same places, with the same words byte for byte, and change nothing when they come again', async () => {
    const { text, count } = await first('notebook.text', { as: 'annotations' })
    expect(count).toBe(120)
    const second = await openApp()
    expect(await bring(second)).toEqual(ids)
    const report = await second('notebook.import', { source: { text } })
    expect(report).toMatchObject({ added: 120, known: 0, orphans: 0, missing: [], refused: 0 })
    expect(await everything(second, ids)).toEqual(await everything(first, ids))
    expect((await second('notebook.text', { as: 'annotations' })).text).toBe(text)
    const again = await second('notebook.import', { source: { text } })
    expect(again).toEqual({ added: 0, known: 120, orphans: 0, missing: [], refused: 0, events: [] })
    await second('study.undo', { events: report.events })
    expect((await everything(second, ids)).flat()).toEqual([])
  })

  test('wait where their text is not there yet, and find their places when it comes', async () => {
    const { text } = await first('notebook.text', { as: 'annotations' })
    const third = await openApp()
    const report = await third('notebook.import', { source: { text } })
    expect(report).toMatchObject({ added: 120, orphans: 120 })
    expect(report.missing.sort()).toEqual(['Salt', 'The Tide 🌊'])
    const before = await third('notebook.list', {})
    expect(before.groups.map(({ title, here }) => [title, here])).toContainEqual(['Salt', false])
    await bring(third)
    expect(await everything(third, ids)).toEqual(await everything(first, ids))
  })

  test('of another reader, without our places, land on the same words wherever these are told apart', async () => {
    const { text } = await first('notebook.text', { as: 'annotations' })
    const foreign = JSON.parse(text, (key, value) =>
      key === 'selector' ? value.slice(0, 1) : key === 'source' ? { 'dc:title': value['dc:title'] } : value,
    )
    const fourth = await openApp()
    await bring(fourth)
    await fourth('notebook.import', { source: { text: JSON.stringify(foreign) } })
    const wanted = new Map((await everything(first, ids)).flat().map((one) => [one.id, one]))
    const rows = await fourth('notebook.rows', { from: 0, count: 500 })
    const placed = rows.filter((row): row is NotebookRow & Required<Pick<NotebookRow, 'at'>> => !!row.at)
    const plain = (quote: string) => fold(quote).text.trim()
    for (const row of placed) expect(plain(row.quote)).toBe(plain(wanted.get(row.id)!.quote))
    // A letter or two said in many places is an orphan rather than in a wrong one.
    expect(placed.length).toBeGreaterThan(90)
    expect(rows).toHaveLength(120)
  })
})
