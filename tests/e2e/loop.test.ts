import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryProjection } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import { addDays, daysBetween } from '#core/study/day'
import type { Event, Segment } from '#core/study/events'
import { type CardId, noteOf } from '#core/study/notes'
import { refold } from '#core/study/projection'
import { ARTICLE, ARTICLE_TITLE } from './screens'
import { appPerTest } from './under-test'

/** The first ten minutes and the next day, counted and checked against the log itself. */
const app = appPerTest(() => open(TODAY))

const TODAY = '2026-03-10'
const open = (day: string) => app.start({ LECTERN_NOW: `${day}T10:00:00` })

/** Everything in the log, in the order it was written. */
async function log(): Promise<Event[]> {
  const events: Event[] = []
  const folder = join(app.data, 'log')
  for (const device of await readdir(folder)) {
    for (const file of (await readdir(join(folder, device))).sort()) {
      if (!file.endsWith('.json')) continue
      events.push(...(JSON.parse(await readFile(join(folder, device, file), 'utf8')) as Segment).events)
    }
  }
  return events
}

interface Item {
  prompt: string
  answer: string
  card: string
}

/** The questions of the quiz started last, with their answers, as the log has them. */
async function askedLast(): Promise<Item[]> {
  const put = (await log()).findLast((event) => event.kind === 'put' && event.of === 'quiz')
  return (put as unknown as { set: { items: Item[] } }).set.items
}

/** The notes made so far, with the words of the text that each is from. */
const made = async () =>
  (await log()).flatMap((event) =>
    event.kind === 'put' && event.of === 'note'
      ? [{ id: event.ref, quote: (event.set as { source: { quote: { exact: string } } }).source.quote.exact }]
      : [],
  )

/** Three questions none of which is from another's sentence: such cards are kept apart, and come on other days. */
async function threeApart(items: readonly Item[]): Promise<number[]> {
  const quotes = new Map((await made()).map(({ id, quote }) => [id as string, quote]))
  const found: number[] = []
  const quoteOf = (n: number) => quotes.get(noteOf(items[n]!.card as CardId))!
  for (const n of items.keys())
    if (found.every((other) => !quoteOf(other).includes(quoteOf(n)) && !quoteOf(n).includes(quoteOf(other))))
      found.push(n)
  return found.slice(0, 3)
}

const isReading = () => app.run(() => document.querySelector('main [data-block]') !== null)
const inQuiz = () => app.run(() => location.hash.startsWith('#/quiz/'))
const toEnd = () =>
  app.run(() => {
    const text = document.querySelector('main section')!
    text.scrollTop = text.scrollHeight
  })

/** Does what a reader does, and counts it. */
class Reader {
  actions = 0
  click(name: string): Promise<void> {
    this.actions++
    return app.click(name)
  }
  press(...keys: string[]): Promise<void> {
    this.actions++
    return app.press(...keys)
  }
  drop(file: string): Promise<void> {
    this.actions++
    return app.drop(file)
  }
  /** As Mod+V does with a text on the clipboard. */
  paste(text: string): Promise<void> {
    this.actions++
    return app.run((words: string) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, text)
  }
}

test('the first question is a few actions away, by pointer', async () => {
  const stranger = new Reader()
  await app.waitText('Start here')
  await stranger.click('Read')
  await app.waitFor('the digest', isReading)
  expect(stranger.actions).toBeLessThanOrEqual(2)
  stranger.actions = 0
  await stranger.click('Quiz me first')
  await app.waitFor('a question', inQuiz)
  expect(stranger.actions).toBeLessThanOrEqual(3)

  await app.go('#/')
  await app.waitText('Add your own text')
  stranger.actions = 0
  await stranger.drop(ARTICLE)
  await app.waitText('Odile Brandt')
  await stranger.click('Quiz me first')
  await app.waitFor('a question', inQuiz)
  expect(stranger.actions).toBeLessThanOrEqual(3)
})

test('the first question is a few actions away, by keyboard', async () => {
  const stranger = new Reader()
  await app.waitText('Start here')
  await stranger.press('r')
  await app.waitFor('the digest', isReading)
  expect(stranger.actions).toBeLessThanOrEqual(2)
  stranger.actions = 0
  await stranger.press('g')
  await app.waitFor('a question', inQuiz)
  expect(stranger.actions).toBeLessThanOrEqual(3)

  await app.go('#/')
  await app.waitText('Add your own text')
  stranger.actions = 0
  await stranger.paste(await readFile(ARTICLE, 'utf8'))
  await app.waitText('Odile Brandt')
  await stranger.press('g')
  await app.waitFor('a question', inQuiz)
  expect(stranger.actions).toBeLessThanOrEqual(3)
})

/** Answers the quiz on the screen: right, but for the questions numbered in `wrong`. */
async function answerAll(items: readonly Item[], wrong: readonly number[]): Promise<void> {
  for (const [n, { answer }] of items.entries()) {
    await app.waitText(`${n + 1} of ${items.length}`)
    await app.waitField()
    if (wrong.includes(n)) await app.press('Control', 'Enter')
    else {
      await app.type(answer)
      await app.press('Enter')
    }
    // The right answer and its sentence come after every answer.
    await app.waitText(wrong.includes(n) ? 'Not this time' : 'Right')
    expect(await app.text()).toContain(answer)
    await app.press('Enter')
  }
}

/** The cards due on a day and how each is recalled, folded from the log by itself. */
async function expected(day: string) {
  const memory = refold(memoryProjection, await log()).state
  const cards = [...memory]
  return {
    due: cards.filter(([, card]) => card.due <= day).map(([card]) => card),
    recall: new Map(cards.map(([card, known]) => [noteOf(card), recallOn(known, day)])),
    seen: new Map(cards.map(([card, known]) => [noteOf(card), daysBetween(known.last, day)])),
  }
}

test('drop, read, learn the key facts, quiz, flashcards, a crash, and the next day', async () => {
  await app.drop(ARTICLE)
  await app.waitText('Odile Brandt')
  const keyFacts = async () => Number(/facts, (\d+) key/.exec(await app.text())?.[1] ?? 0)
  await app.waitFor('its facts', async () => (await keyFacts()) > 0)
  // Ten at most; fewer where a text has no more that are sure.
  const count = await keyFacts()
  expect(count).toBeGreaterThanOrEqual(8)
  expect(count).toBeLessThanOrEqual(10)
  await toEnd()
  await app.click(`Learn the ${count} key facts`)
  await app.waitFor('the quiz', inQuiz)
  const items = await askedLast()
  expect(items).toHaveLength(count)
  await answerAll(items, await threeApart(items))
  await app.waitText(`${count - 3} of ${count}`)

  await app.click('Ask the three again')
  await app.waitText('1 of 3')
  await answerAll(await askedLast(), [2])
  await app.waitText('2 of 3')

  // One is still not known, and comes as a flashcard today.
  expect((await expected(TODAY)).due).toHaveLength(1)
  await app.go('#/')
  await app.press('s')
  await app.waitText('Show answer')
  await app.press(' ')
  // Still in its first step; known for good, it leaves them.
  await app.waitText('in 1 min')
  await app.press('4')
  await app.waitText('That was all for today.')
  expect((await expected(TODAY)).due).toEqual([])

  const tomorrow = addDays(TODAY, 1)
  const then = await expected(tomorrow)
  expect(then.due.length).toBeGreaterThan(0)
  await app.close('SIGKILL')
  await open(tomorrow)

  await app.waitText(`${then.due.length} card${then.due.length > 1 ? 's' : ''}, `)
  await app.go('#/progress')
  await app.waitText(`${then.due.length} card${then.due.length > 1 ? 's are' : ' is'} due now`)
  expect(await app.text()).toContain(`${count - 3} of ${count}`)
  expect(await app.text()).toContain('2 of 3')

  await app.click(`Memory map of “${ARTICLE_TITLE}”`)
  await app.waitText('Today you would recall')
  const told = await app.run(() =>
    [...document.querySelectorAll('[data-sentence]')].map((button) => button.textContent ?? ''),
  )
  // Every card of the sentence was seen yesterday; a sentence says the mean of its cards. Of a quote of two sentences it
  // is the last, which has the answer.
  const lastOf = (quote: string) => quote.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1)!
  const notes = (await made()).map(({ id, quote }) => ({ id, sentence: lastOf(quote) }))
  for (const sentence of new Set(notes.map((note) => note.sentence))) {
    const own = notes.filter((note) => note.sentence === sentence).map(({ id }) => then.recall.get(id)!)
    const percent = Math.round((own.reduce((sum, one) => sum + one, 0) / own.length) * 100)
    const words = told.find((one) => one.includes(sentence))
    expect(words).toContain('last seen yesterday')
    expect(words).toContain(`${percent}\u00a0%`)
  }

  await app.press('s')
  const asked = new Set<string>()
  for (let left = then.due.length; left > 0; left--) {
    await app.waitText(`${left} left`)
    asked.add(await app.run(() => document.querySelector('main')!.innerText))
    await app.press(' ')
    await app.waitText('in 10 min')
    await app.press('3')
  }
  await app.waitText('That was all for today.')
  expect(asked.size).toBe(then.due.length)
  const answered = (await log()).filter((event) => event.kind === 'answer' && event.day === tomorrow)
  expect(answered.map((event) => (event as { card: string }).card).sort()).toEqual(then.due.sort())
})
