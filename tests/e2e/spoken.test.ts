import { expect, test } from 'vitest'
import { BOOK_TITLE, bookOfKinds } from './book-of-kinds'
import { inThePast } from './past'
import { openReading } from './screens'
import { type Said, spoken } from './spoken'
import { appPerFile } from './under-test'

/** The text as assistive software is given it, in order, with what the reader made of it. */
const app = appPerFile(async (app) => {
  await inThePast(app.data, async ({ bring, call }) => {
    const id = await bring('lamp.epub', bookOfKinds())
    const block = 's1.1'
    await call('marks.make', { id, from: { block, at: 13 }, to: { block, at: 35 }, note: 'Count again.' })
  })
  await app.start()
  await app.waitText('Comes with Lectern')
})

const ROLES =
  /^(?:text|heading|button|doc-|image|figure|blockquote|code|list|table|columnheader|cell|Figcaption)/

/** Key facts are told too, but which they are is not what is looked at here. */
const isText = ({ role, words }: Said) => ROLES.test(role) && !words.startsWith('Key fact')

/** What is said of the section, from its heading to the words of its note. */
const SECTION = [
  'heading2: A lamp on Gannet Rock',
  'text: A lamp on Gannet Rock',
  'text: It was cold. The keeper counted forty-one ships that night.',
  'doc-noteref: Note 1',
  'text: 1',
  'text:  Then he slept.',
  'button: Highlight: The keeper counted for: Count again.',
  'blockquote: ',
  'text: Do not wait. Light it at the fourth bell. Then rest.',
  'text: The lamp is low,\nthe rock is grey,\nand no one comes.',
  'list: ',
  'listitem: ',
  'text: Bread. Two barrels of oil. Rope.',
  'listitem: ',
  'text: A clock.',
  'table: ',
  'columnheader: Lamp',
  'text: Lamp',
  'columnheader: Lit',
  'text: Lit',
  'cell: North lamp',
  'text: North lamp',
  'cell: 1884',
  'text: 1884',
  'code: ',
  'text: open(lamp)\n  trim(wick)\nlight(lamp)',
  'figure: ',
  'button: Enlarge the picture: A lamp',
  'Figcaption: ',
  'text: The lamp as seen from the harbour. Drawn by hand.',
  'text: The last paragraph stands here, after all kinds of other things.',
  'doc-footnote: ',
  'text: He counted twice. So says Mr. Ames in his log.',
]

/** All that is said of the text, once the highlight is there. */
async function read(): Promise<string[]> {
  await app.waitFor('the highlight', async () =>
    (await spoken(app, 'article')).some(({ words }) => words.startsWith('Highlight')),
  )
  const said = (await spoken(app, 'article')).filter(isText)
  return said.map(({ role, words, level }) => `${role}${level ?? ''}: ${words}`)
}

for (const way of ['scrolled', 'in pages']) {
  test(`a section is read in order, ${way}: headings, lists, tables, pictures, notes and highlights are told`, async () => {
    await openReading(app, BOOK_TITLE)
    if (way === 'in pages') await app.press('f')
    const said = await read()
    const from = said.indexOf(SECTION[0]!)
    expect(said.slice(from, from + SECTION.length)).toEqual(SECTION)
  })
}
