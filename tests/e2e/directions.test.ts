import { expect, test } from 'vitest'
import { pasteText } from './screens'
import { appPerFile } from './under-test'

/** A text from right to left in the English window: what belongs together stands together, also on paper. */
const app = appPerFile()

const TITLE = 'תחנת הרכבת של העמק'
const TEXT = `${TITLE}

Miriam Alon הגיעה לתחנת הרכבת בשנת 1921, וכתבה בה את הרומן "לילה על הרציף". הספר תורגם ל-14 שפות.

תחנת הרכבת נבנתה בשנת 1905 על ידי המהנדס דוד לוינסון. בשנת 1987 הפכה התחנה למוזיאון, ובו 640 תצלומים.

בשנת 2019 ביקר במוזיאון המלחין יוסי כרמלי. 45% מן המבקרים מגיעים מחוץ לארץ.`

const directions = (selector: string) =>
  app.run(
    (found: string) => [
      ...new Set([...document.querySelectorAll(found)].map((one) => getComputedStyle(one).direction)),
    ],
    selector,
  )

test('its questions and answers are set as one, its hits as the text, and a quiz on paper keeps its numbers', async () => {
  await pasteText(app, TEXT)
  await app.press('k')
  const asked = 'aside li button > span[dir]'
  await app.waitFor('rows', async () => (await directions(asked)).length > 0)
  expect(await app.run((spans: string) => document.querySelectorAll(spans).length, asked)).toBeGreaterThan(5)
  expect(await directions(asked)).toEqual(['rtl'])
  await app.press('Escape')

  await app.press('Control', 'f')
  await app.waitField()
  await app.type('הרכבת')
  const hits = '[data-hit] > span'
  await app.waitFor('hits', async () => (await directions(hits)).length > 0)
  expect(await directions(hits)).toEqual(['rtl'])
  await app.press('Escape')

  await app.press('g')
  await app.waitText('I do not know')
  await app.run(() => {
    window.print = () => {
      const lists = [...document.querySelectorAll('[data-paper] > section > ol')]
      document.body.dataset.printed = lists.map((list) => getComputedStyle(list).direction).join()
    }
  })
  await app.press('Control', 'p')
  // Numbers stand in the room a list keeps at its beginning: that of a left-to-right one is at the other edge.
  await app.waitFor(
    'the quiz on paper',
    async () => (await app.run(() => document.body.dataset.printed)) === 'rtl,rtl',
  )
})
