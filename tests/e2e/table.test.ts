import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCards } from './browser-screens'
import { appPerFile, byKeyboard } from './under-test'

/** A table of somebody else's becomes cards: told column by column, by the keyboard alone. */
const app = appPerFile()
const { tabTo, tabToField, undo } = byKeyboard(app)

const cards = () => app.run(() => document.querySelectorAll('main [role="option"][data-card]').length)
const are = (count: number) => app.waitFor(`${count} cards`, async () => (await cards()) === count)
/** What each column holds, by the words chosen for it. */
const columns = () =>
  app.run(() =>
    [...document.querySelectorAll<HTMLSelectElement>('[role="dialog"] th select')].map(
      ({ selectedOptions: [one] }) => one!.text,
    ),
  )
const hold = (...words: string[]) =>
  app.waitFor(words.join(', '), async () => (await columns()).join() === words.join())
const isOpen = () => app.run(() => document.querySelector('[role="dialog"]') !== null)
async function closeSheet(): Promise<void> {
  await app.press('Escape')
  await app.waitFor('the sheet gone', async () => !(await isOpen()))
}

const ROWS =
  'Kapitel;Deutsch;Englisch\n1;die Ebbe;the ebb\n1;die Flut;"the flood,\nor high tide"\n2;das Watt;\n'

test('a table with names of its own is asked about, and nothing is written until it is brought in', async () => {
  await app.waitText('Comes with Lectern')
  await app.press('Shift', 'c')
  await app.waitText('You have no cards yet')
  const file = join(app.data, 'vocabulary.csv')
  await writeFile(file, Buffer.from(`\ufeff${ROWS}`, 'utf16le'))
  await app.drop(file)
  await app.waitText('vocabulary.csv: 4 rows')
  await hold('Question', 'Answer', 'Pass over')
  expect(await app.axe()).toEqual([])
  await tabToField('The first row holds names')
  await app.press('Space')
  await app.waitText('vocabulary.csv: 3 rows')
  await tabTo('Column 1, Kapitel, holds')
  await app.press('t', 'a')
  await tabTo('Column 2, Deutsch, holds')
  await app.press('q')
  await tabTo('Column 3, Englisch, holds')
  await app.press('a')
  await hold('Tags', 'Question', 'Answer')
  await app.waitText('2 new notes come in.')
  await app.waitText('1 row holds no card:')
  await app.waitText('Row 4: no answer')
  expect(await app.axe()).toEqual([])
  expect(await cards()).toBe(0)
  await closeSheet()
  expect(await cards()).toBe(0)
})

test('what is brought in lies in the deck that was named, and one undo takes it back', async () => {
  await app.drop(join(app.data, 'vocabulary.csv'))
  await app.waitText('vocabulary.csv: 4 rows')
  await tabToField('The first row holds names')
  await app.press('Space')
  await app.waitText('vocabulary.csv: 3 rows')
  await tabToField('Deck for new cards')
  await app.type('German::Sea')
  await tabTo('Column 1, Kapitel, holds')
  await app.press('Tab')
  await app.press('q')
  await app.press('Tab')
  await app.press('a')
  await hold('Pass over', 'Question', 'Answer')
  await app.waitText('2 new notes come in')
  await tabTo('Bring in 2 notes')
  await app.press('Enter')
  await app.waitText('2 new notes.')
  await app.waitText('Row 4 holds no card.')
  await closeSheet()
  await openCards(app, 'deck:"German::Sea"', 2)
  await are(2)
  await undo()
  await are(0)
})

test('cells copied from a spreadsheet are pasted among the cards, and are a text elsewhere', async () => {
  const copied = 'la mer\tthe sea\nla terre\tthe earth\n'
  await app.go('#/cards')
  await app.paste(copied)
  await app.waitText('Pasted table: 2 rows')
  await tabToField('Between two cells')
  await app.press('s')
  // A cell a row, and no answer to any of them.
  await app.waitText('Choose which column holds the question')
  await app.press('ArrowUp')
  await app.waitText('2 new notes come in')
  await tabTo('Bring in 2 notes')
  await app.press('Enter')
  await app.waitText('2 new notes.')
  await app.paste(copied)
  await app.waitText('2 are here already')
  expect(await app.has('Bring in')).toBe(true)
  // Back to where it was pasted.
  await app.press('Escape')
  await app.waitText('Cards in and out')
  await closeSheet()
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.paste(copied)
  await app.waitText('Add to my library')
  await closeSheet()
})

test('a table whose columns are all known by their names comes in without a question', async () => {
  await openCards(app, '', 2)
  const file = join(app.data, 'known.tsv')
  await writeFile(file, 'Front\tBack\tTags\nle vent\tthe wind\tair\n')
  await app.drop(file)
  await app.waitText('1 new note.')
  await closeSheet()
  await are(3)
})

test('an empty table says so', async () => {
  const file = join(app.data, 'empty.csv')
  await writeFile(file, '')
  await app.drop(file)
  await app.waitText('There is nothing to bring in.')
  expect(await app.axe()).toEqual([])
  await closeSheet()
})

test('a long table is said to be looked at, and is left by Escape before it is known what it holds', async () => {
  const file = join(app.data, 'long.csv')
  await writeFile(file, Array.from({ length: 100_000 }, (_, n) => `word ${n};Wort ${n}`).join('\n'))
  await app.drop(file)
  await app.waitText('Looking at long.csv')
  expect(await app.axe()).toEqual([])
  await closeSheet()
  await app.drop(file)
  await app.waitText('long.csv: 100,000 rows')
  // Of the one that was left nothing comes any more.
  await closeSheet()
})
