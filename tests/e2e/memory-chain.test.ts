import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ankiPackage, BASIC } from '#tests/fixtures/anki/packages'
import { openCards } from './browser-screens'
import { select } from './fact-screens'
import { pasteText } from './screens'
import { appPerFile, byKeyboard } from './under-test'

/** From a package of Anki's to what one knows, by keyboard: each step finds what the one before it left. */
const app = appPerFile()
const { tabTo, undo } = byKeyboard(app)

const DAY = 86_400_000
const now = Date.now()
const PACKAGE = ankiPackage(
  {
    created: Math.floor((now - 100 * DAY) / 1_000),
    models: { 1: BASIC },
    decks: { 1: 'Default', 7: 'Sea::Tides' },
    notes: [
      {
        id: 1_700_000_000_001,
        guid: 'ebb',
        model: 1,
        tags: 'sea',
        fields: ['What falls twice?', 'the tide'],
      },
      { id: 1_700_000_000_002, guid: 'buoy', model: 1, tags: 'sea', fields: ['What floats red?', 'a buoy'] },
    ],
    cards: [
      { id: 1, nid: 1_700_000_000_001, did: 7, type: 2, due: 90, ivl: 5, factor: 2_500, reps: 2 },
      { id: 2, nid: 1_700_000_000_002, did: 7, type: 2, due: 95, ivl: 5, factor: 2_500, reps: 2 },
    ],
    reviews: [1, 2].flatMap((cid) => [
      { id: now - 17 * DAY + cid, cid, type: 0, ivl: 2 },
      { id: now - 15 * DAY + cid, cid, ivl: 5 },
    ]),
  },
  'anki21b',
)

const TEXT = [
  'The Beacon of Skarne',
  'For many winters nothing at all marked the reef before the harbour of Skarne.',
  'The first beacon was lit in 1774 by the widow of a pilot who had drowned there.',
  'Herring boats that came home from the north could see its fire over nine miles of water.',
].join('\n\n')

const prompt = () => app.run(() => document.querySelector('main p[data-length]')?.textContent ?? '')

test('a package of Anki’s comes in with its history', async () => {
  await app.waitText('Comes with Lectern')
  const file = join(app.data, 'tides.apkg')
  await writeFile(file, PACKAGE)
  await app.drop(file)
  await app.waitText('2 new notes, 4 answers.')
  await app.press('Escape')
  await openCards(app, 'deck:"Sea::Tides" is:due', 2)
})

test('its cards are reviewed, one answer is taken back, and one card is suspended', async () => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.press('s')
  await app.waitText('2 left')
  const first = await prompt()
  await app.press('Space')
  await app.waitText('Easy')
  await app.press('3')
  await app.waitText('1 left')
  await app.press('Control', 'z')
  await app.waitText('2 left')
  expect(await prompt()).toBe(first)
  await app.press('!')
  await app.waitText('1 left')
  expect(await prompt()).not.toBe(first)
})

test('the other is put in other words, and what was asked so is answered', async () => {
  await app.press('e')
  await app.waitField('TEXTAREA')
  await app.press('Control', 'a')
  await app.type('What do you mean by it?')
  await app.press('Control', 'Enter')
  await app.waitText('Card changed.')
  await app.waitText('What do you mean by it?')
  await app.press('Space')
  await app.waitText('Easy')
  await app.press('Enter')
  await app.waitText('That was all for today.')
  await app.waitText('1 remembered')
})

test('a query finds each by what became of it', async () => {
  await openCards(app, 'is:suspended tag:sea')
  await app.waitText('1 card')
  await openCards(app, 'answered:1 rated:good mean')
  await app.waitText('What do you mean by it?')
  await openCards(app, 'tag:sea', 2)
})

test('a text that is replaced leaves its card stale, and the card takes the new sentence', async () => {
  await pasteText(app, TEXT)
  await select(app, '1774')
  await app.press('c')
  await app.waitText('Card made')
  await pasteText(app, TEXT.replace('1774', '1775').replace('Beacon', 'beacon'))
  await app.press('Shift', 'v')
  await app.waitText('takes the place of')
  await tabTo('Replace it')
  await app.press('Enter')
  await app.waitText('Its text has changed')
  await tabTo('Take the new sentence')
  await app.press('Enter')
  await app.waitText('The card has the new sentence')
})

test('progress tells of all of it', async () => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.press('Shift', 'p')
  await app.waitText('3 cards')
  await app.go('#/cards')
  await app.waitText('3 cards')
  await undo()
})
