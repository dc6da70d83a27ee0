import { expect, test } from 'vitest'
import type { NoteView } from '#contract/facts'
import type { MarkView } from '#contract/marks'
import { BLANK } from '#core/text/blank'
import { BOOK_TITLE, bookOfKinds, KINDS } from './book-of-kinds'
import { inThePast } from './past'
import { openReading } from './screens'
import { appPerFile } from './under-test'

let id = ''
const app = appPerFile(async (app) => {
  await inThePast(app.data, async ({ bring }) => {
    id = await bring('lamp.epub', bookOfKinds())
  })
  await app.start()
  await app.waitText('Comes with Lectern')
})

/** Selects words of the text as a pointer would, from the first place they stand at to the end of others. */
const select = (from: string, to = from) =>
  app.run(
    (first: string, last: string) => {
      const find = (words: string) => {
        const walker = document.createTreeWalker(
          document.querySelector('main section')!,
          NodeFilter.SHOW_TEXT,
        )
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(words)
          if (at >= 0 && node.parentElement?.closest('[data-block]')) return { node, at }
        }
        throw new Error(`“${words}” is not on the page`)
      }
      const [start, end] = [find(first), find(last)]
      getSelection()!.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length)
    },
    from,
    to,
  )
const selected = () => app.run(() => String(getSelection()))
const undone = async () => {
  await app.press('Control', 'z')
  await app.waitText('Undone')
}
/** What the app has kept, asked of it once its window is closed. */
async function kept(): Promise<{ notes: NoteView[]; marks: MarkView[] }> {
  await app.close()
  const found = { notes: [] as NoteView[], marks: [] as MarkView[] }
  await inThePast(app.data, async ({ call }) => {
    found.notes = await call('notes.list', { reading: id })
    found.marks = await call('marks.list', { id })
  })
  await app.start()
  await app.waitText('Comes with Lectern')
  return found
}
const painted = (layer: string) =>
  app.run((name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), layer)

test('in every kind of block the keys make a card, a question and a highlight of the words selected', async () => {
  await openReading(app, BOOK_TITLE)
  for (const [, words] of KINDS) {
    await select(words)
    await app.press('c')
    await app.waitText(`Card made, with the answer “${words}”.`)
    await app.waitFor('the words marked', async () => (await painted('fact-kept')).includes(words))
    await select(words)
    await app.press('q')
    await app.waitText('A question of your own')
    await app.press('Escape')
    await app.waitNoText('A question of your own')
    await select(words)
    await app.press('h')
    await app.waitFor('a highlight', async () => (await painted('mark-amber')).includes(words))
  }
  const { notes, marks } = await kept()
  for (const [kind, words, sentence] of KINDS) {
    const note = notes.find(({ answer }) => answer === words)
    expect(note?.prompt.replace(BLANK, words), kind).toBe(sentence)
    expect(note?.at?.answer?.from.block, kind).toBe(note?.at?.answer?.to.block)
    expect(note!.at!.answer!.to.at - note!.at!.answer!.from.at, kind).toBe(words.length)
    const mark = marks.find(({ quote }) => quote === words)
    expect(mark?.at?.from, kind).toEqual(note?.at?.answer?.from)
    expect(mark?.at?.to, kind).toEqual(note?.at?.answer?.to)
  }
})

test('a question is written over the sentence it begins with, and sent from where it is written', async () => {
  await openReading(app, BOOK_TITLE)
  const [, words] = KINDS[0]!
  await select(words)
  await app.press('q')
  await app.waitField('TEXTAREA')
  await app.type('What is in the lamp?')
  await app.press('Control', 'Enter')
  await app.waitText('Card made')
  const { notes } = await kept()
  expect(notes.map(({ prompt }) => prompt)).toContain('What is in the lamp?')
})

test('words over several blocks are highlighted as they were selected, and need a question to be a card', async () => {
  await openReading(app, BOOK_TITLE)
  await select('slept.', 'Do not')
  await app.press('h')
  await app.waitFor('a highlight', async () =>
    (await painted('mark-amber')).some((words) => words.startsWith('slept.') && words.endsWith('Do not')),
  )
  await select('slept.', 'Do not')
  await app.press('c')
  await app.waitText('A question of your own')
  await app.press('Escape')
  const { marks } = await kept()
  const mark = marks.find(({ quote }) => quote.startsWith('slept.'))
  expect(mark?.quote).toBe('slept.\nDo not')
  expect(mark?.at?.from.block).not.toBe(mark?.at?.to.block)
})

test('by keyboard alone a sentence is selected, another one, and more or fewer words; a card is made of them', async () => {
  await openReading(app, BOOK_TITLE)
  await app.press('Home')
  await app.settled()
  await app.press('v')
  await app.waitFor('a sentence', async () => (await selected()) === 'A lamp on Gannet Rock')
  await app.press('ArrowDown')
  await app.waitFor('the next one', async () => (await selected()) === 'It was cold.')
  await app.press('ArrowRight')
  await app.waitFor('a word', async () => (await selected()) === 'The')
  await app.press('ArrowRight')
  await app.press('Shift', 'ArrowRight')
  await app.waitFor('two words', async () => (await selected()) === 'keeper counted')
  await app.press('Shift', 'ArrowLeft')
  await app.waitFor('one word', async () => (await selected()) === 'keeper')
  expect(await app.run(() => document.querySelector('main [role="status"]')?.textContent)).toBe('keeper')
  await app.press('c')
  await app.waitText('Card made, with the answer “keeper”.')
  await undone()
  await app.press('v')
  await app.waitFor('a sentence', async () => (await selected()) !== '')
  await app.press('Escape')
  await app.waitFor('nothing selected', async () => (await selected()) === '')
  // The arrows turn pages again, and Escape leads out.
  await app.press('Escape')
  await app.waitText('Comes with Lectern')
})
