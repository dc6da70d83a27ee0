import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ankiPackage, BASIC } from '#tests/fixtures/anki/packages'
import { openCards } from './browser-screens'
import { picture } from './page-book'
import { appPerFile } from './under-test'

/** Cards that are seen and heard, as many in Anki are. */
const app = appPerFile()

/** A tenth of a second of silence: 8 bits, one channel, 8,000 a second. */
function silence(): Buffer {
  const head = Buffer.alloc(44)
  const samples = Buffer.alloc(800, 128)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.set([1, 0, 1, 0], 20)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.set([1, 0, 8, 0], 32)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const PACKAGE = ankiPackage(
  {
    models: { 1: BASIC },
    decks: { 1: 'Default' },
    notes: [
      {
        id: 1_700_000_000_001,
        guid: 'gauge',
        model: 1,
        fields: ['<img src="gauge.png">', 'the north gauge<img src="mole.png">[sound:bell.wav]'],
      },
    ],
    cards: [{ id: 1, nid: 1_700_000_000_001 }],
    media: { 'gauge.png': picture(320, 200), 'mole.png': picture(160, 90), 'bell.wav': silence() },
  },
  'anki21b',
)

/** How wide the pictures in sight are by themselves; 0 for one that is not there yet. */
const widths = () =>
  app.run(() => [...document.querySelectorAll<HTMLImageElement>('main img')].map((one) => one.naturalWidth))
const shows = (...wanted: number[]) =>
  app.waitFor(`pictures ${wanted}`, async () => `${await widths()}` === `${wanted}`)

test('a card asks with a picture, and answers with words, a picture and a sound', async () => {
  await app.waitText('Comes with Lectern')
  const file = join(app.data, 'gauge.apkg')
  await writeFile(file, PACKAGE)
  await app.drop(file)
  await app.waitText('1 new note')
  await app.press('Escape')
  await app.go('#/study')
  await shows(320)
  expect(await app.run(() => document.body.textContent.includes('the north gauge'))).toBe(false)
  expect(await app.axe()).toEqual([])
  await app.press('Space')
  await shows(320, 160)
  await app.waitText('the north gauge')
  await app.click('Play')
  expect(await app.axe()).toEqual([])
  expect(await app.run(() => document.body.textContent.includes('cannot be played'))).toBe(false)
})

test('the list of cards says that there is something to see, and shows it beside', async () => {
  await openCards(app, '', 1)
  await app.waitText('(picture or sound)')
  await app.press('ArrowDown')
  await shows(320, 160)
})
