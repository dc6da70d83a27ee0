import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ankiPackage, BASIC, CLOZE } from '#tests/fixtures/anki/packages'
import { openCards } from './browser-screens'
import { appPerFile, byKeyboard } from './under-test'

/** Ten years in Anki brought along, and taken elsewhere again. */
const app = appPerFile()
const { focuses, tabTo, undo } = byKeyboard(app)

const DAY = 86_400_000
const tides = () => {
  const now = Date.now()
  const created = Math.floor((now - 100 * DAY) / 1_000)
  return ankiPackage(
    {
      created,
      models: { 1: BASIC, 2: CLOZE },
      decks: { 1: 'Default', 7: 'Sea::Tides' },
      notes: [
        {
          id: 1_700_000_000_001,
          guid: 'ebb',
          model: 1,
          tags: 'sea',
          fields: ['What falls twice a day?', 'the tide'],
        },
        {
          id: 1_700_000_000_002,
          guid: 'pull',
          model: 2,
          fields: ['The {{c1::moon}} pulls the {{c2::sea}}.', ''],
        },
      ],
      cards: [
        { id: 1, nid: 1_700_000_000_001, did: 7, type: 2, due: 90, ivl: 5, factor: 2_500, reps: 2 },
        { id: 2, nid: 1_700_000_000_002, did: 7 },
        { id: 3, nid: 1_700_000_000_002, did: 7, ord: 1, queue: -1 },
      ],
      reviews: [
        { id: now - 17 * DAY, cid: 1, type: 0, ivl: 2 },
        { id: now - 15 * DAY, cid: 1, ivl: 5 },
      ],
    },
    'anki21b',
  )
}

const cards = () => app.run(() => document.querySelectorAll('main [role="option"][data-card]').length)
/** What the part of the sheet that saves says. */
const said = () =>
  app.run(() => document.querySelector('[role="dialog"] section:last-of-type [role="status"]')!.textContent)
/** Closes the sheet once it has come up: what is dropped opens it. */
async function closeSheet(): Promise<void> {
  const isOpen = () => app.run(() => document.querySelector('[role="dialog"]') !== null)
  await app.waitFor('the sheet', isOpen)
  await app.press('Escape')
  await app.waitFor('the sheet gone', async () => !(await isOpen()))
}
const are = (count: number) => app.waitFor(`${count} cards`, async () => (await cards()) === count)

test('a package dropped on the window brings its cards, says what came, and is taken back at once', async () => {
  await app.waitText('Comes with Lectern')
  const file = join(app.data, 'tides.apkg')
  await writeFile(file, tides())
  await app.drop(file)
  await app.waitText('2 new notes, 2 answers.')
  await closeSheet()
  await are(3)
  await openCards(app, 'is:suspended deck:"Sea::Tides"')
  await are(1)
  await openCards(app)
  await are(3)
  await undo()
  await are(0)
  await app.drop(file)
  await closeSheet()
  await are(3)
})

test('X opens the way in and out; the same file again changes nothing', async () => {
  await app.press('x')
  await app.waitText('the same file twice changes nothing')
  expect(await app.axe()).toEqual([])
  await closeSheet()
  await app.drop(join(app.data, 'tides.apkg'))
  await app.waitText('2 notes were here already.')
})

test('cards are saved for Anki, as a table, as Markdown and as JSON', async () => {
  for (const [name, file, begins] of [
    ['For Anki', '.apkg', 'PK'],
    ['Table', '.csv', 'question,answer'],
    ['Markdown', '.md', '# Cards'],
    ['Everything', '.json', '{'],
  ] as const) {
    await tabTo(name)
    await app.press('Enter')
    await app.waitFor(`a file ${file}`, async () => (await said()).endsWith(file))
    expect(await said()).toMatch(/^2 notes saved to /)
    const bytes = await readFile((await said()).replace('2 notes saved to ', ''))
    expect(bytes.toString('latin1', 0, begins.length)).toBe(begins)
  }
  // Where nothing can be shown, as here, it says so.
  await tabTo('Show in folder')
  await app.press('Enter')
  await app.waitText('The folder could not be opened.')
  await tabTo('All decks')
  await app.press('s')
  await tabTo('Table')
  await app.press('Enter')
  await app.waitFor('a file of the deck', async () => (await said()).endsWith('-Sea-Tides.csv'))
  await app.press('Escape')
  await focuses('')
})

test('a table is cards wherever it is dropped, and a text only away from the cards', async () => {
  const words = join(app.data, 'words.csv')
  await writeFile(words, 'term,definition\nla mer,the sea\n')
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.drop(words)
  await app.waitText('1 new note')
  await closeSheet()
  const lines = join(app.data, 'more words.txt')
  await writeFile(lines, 'la terre\tthe earth\n')
  await app.drop(lines)
  // Nothing in it says what its columns hold.
  await app.waitText('1 new note comes in')
  await tabTo('Bring in 1 note')
  await app.press('Enter')
  await app.waitText('1 new note.')
  await closeSheet()
  await are(5)
  for (let n = 0; n < 2; n++) await undo()
  await are(3)
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.drop(lines)
  await app.waitFor('a text', () => app.run(() => location.hash.startsWith('#/read/')))
  await app.go('#/cards')
  await are(3)
})

test('a file that is no package is refused in words', async () => {
  const file = join(app.data, 'broken.apkg')
  await writeFile(file, 'no package at all')
  await app.drop(file)
  await app.waitText('This is no package of cards')
})
