import { expect, test } from 'vitest'
import { blockText } from '#core/text/blocks'
import { BOOK_TITLE, longBook } from './long-book'
import { inThePast, type Past } from './past'
import { openReading } from './screens'
import { appPerFile } from './under-test'

const MARKS = 5_000

/** The long book eight times over: more sections than are ever on the page. */
const volumes = () =>
  [
    `# ${BOOK_TITLE}`,
    ...Array.from({ length: 8 }, (_, n) => longBook().replace(/^# .*/, `## Volume ${n + 1}`)),
  ].join('\n\n')

/** Marks all over a book, taken in as annotations. */
async function mark(past: Past, id: string): Promise<void> {
  const { sections, reading } = await past.call('reading.open', { id })
  const blocks = []
  for (const { id: section } of sections) {
    const { blocks: own } = await past.call('reading.section', { id, section })
    blocks.push(...own.map((block) => ({ block: block.id, text: blockText(block) })))
  }
  const long = blocks.filter(({ text }) => text.length > 40)
  const items = Array.from({ length: MARKS }, (_, n) => {
    const { block, text } = long[Math.floor((n * long.length) / MARKS)]!
    const at = (n * 13) % (text.length - 30)
    const [from, to] = [
      { block, at },
      { block, at: at + 20 },
    ]
    return {
      id: `urn:lectern:mark:m${n}`,
      created: '2026-02-03T04:05:06Z',
      body: n % 2 === 0 ? { type: 'TextualBody', value: `Note ${n}` } : [],
      target: {
        source: { id: `urn:lectern:reading:${id}` },
        selector: [
          { type: 'TextQuoteSelector', exact: text.slice(at, at + 20) },
          {
            type: 'lectern:PlaceSelector',
            'lectern:text': reading.text,
            'lectern:from': from,
            'lectern:to': to,
          },
        ],
      },
    }
  })
  const report = await past.call('notebook.import', { source: { text: JSON.stringify(items) } })
  expect(report).toMatchObject({ added: MARKS, orphans: 0 })
}

const app = appPerFile(async (driver) => {
  await inThePast(driver.data, async (past) => mark(past, await past.bring('ledger.md', volumes())))
  await driver.start()
})

const count = (selector: string) =>
  app.run((wanted: string) => document.querySelectorAll(wanted).length, selector)

test('of 5,000 marks in one book the reader has those on the page, and the panel those in sight', async () => {
  await openReading(app, BOOK_TITLE)
  const painted = () =>
    app.run(() =>
      [...CSS.highlights].reduce((sum, [name, all]) => sum + (/^line-/.test(name) ? all.size : 0), 0),
    )
  await app.waitFor('marks', async () => (await painted()) > 0)
  expect(await painted()).toBeLessThan(MARKS / 2)
  await app.waitFor('notes in the margin', async () => (await count('[data-page] button')) > 0)
  await app.press('n')
  await app.waitText('5,000 marks')
  await app.waitFor('rows', async () => (await count('aside [data-row]')) > 0)
  expect(await count('aside [data-row]')).toBeLessThan(200)
})

test('the notebook draws what is near sight, to the last of them', async () => {
  await app.go('#/notebook')
  await app.waitText('5,000 marks')
  await app.waitFor('rows', async () => (await count('[data-row]')) > 0)
  const last = () => app.run(() => document.querySelector('[aria-posinset="5000"]') !== null)
  expect(await last()).toBe(false)
  await app.waitFor('the last', async () => {
    await app.run(() => document.querySelector('main')!.parentElement!.scrollBy(0, 1e7))
    return last()
  })
  expect(await count('[data-row]')).toBeLessThan(200)
  await app.run(() => document.querySelector<HTMLElement>('[aria-posinset="5000"] [data-open]')!.focus())
  await app.press('Delete')
  await app.waitText('4,999 marks')
  await app.press('Control', 'z')
  await app.waitText('5,000 marks')
})
