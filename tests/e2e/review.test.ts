import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Event, Segment } from '#core/study/events'
import { inThePast, stretch } from './past'
import { appPerTest } from './under-test'
import { lastSaid, useVoices } from './voices'

/** A review that teaches: forms of asking, hints, confidence, flags and notes, minutes, and its end; by keyboard. */
const app = appPerTest(async () => {})

const TEXT = `# The Sluice at Harrow Fen

The sluice at Harrow Fen was drawn by Wilma Tarrant.

The keepers of the sluice count every barge in a green ledger.
`
const NAME = 'Wilma Tarrant'
const LEDGER = 'green ledger'

interface Wanted {
  typing?: boolean
  confidence?: boolean
  sitting?: number
  learningSteps?: number[]
}

/** Two cards, the second with choices, asked as is wanted; and the screen where they are studied. */
async function begin(wanted: Wanted = {}, form: 'choice' | 'basic' = 'basic'): Promise<void> {
  await inThePast(app.data, async (past) => {
    await past.call('study.setOptions', { learningSteps: [], relearningSteps: [], ...wanted })
    const id = await past.bring('sluice.md', TEXT)
    const made: string[] = []
    for (const words of [NAME, LEDGER]) {
      made.push((await past.call('notes.make', { id, ...(await stretch(past, id, words)) })).note)
    }
    const choices = ['red notebook', 'blue calendar', 'brass bell']
    await past.call('notes.edit', { note: made[1]!, edit: { form, choices } })
  })
  await app.start()
  await app.go('#/study')
  await app.waitText('2 left')
}

/** The answers in the log that were not taken back, in their order. */
async function answers(): Promise<Extract<Event, { kind: 'answer' }>[]> {
  const events: Event[] = []
  for (const device of await readdir(join(app.data, 'log'))) {
    for (const name of await readdir(join(app.data, 'log', device))) {
      if (!/^\d+\.json$/.test(name)) continue
      const segment = JSON.parse(await readFile(join(app.data, 'log', device, name), 'utf8')) as Segment
      events.push(...segment.events)
    }
  }
  return events.flatMap((event) => (event.kind === 'answer' ? [event] : [])).sort((a, b) => a.at - b.at)
}

/** Waits for the n-th answer of the log. */
async function answered(n: number) {
  await app.waitFor(`answer ${n}`, async () => (await answers()).length >= n)
  return (await answers())[n - 1]
}

const write = async (words: string) => {
  await app.waitField()
  await app.type(words)
  await app.press('Enter')
}
/** The number of a choice. */
const placeOf = (words: string) =>
  app.run(
    (wanted: string) =>
      [...document.querySelectorAll('main ul button')].findIndex((one) => one.textContent!.endsWith(wanted)) +
      1,
    words,
  )
/** The button that Enter presses: the one that stands out. */
const usual = () =>
  app.run(() => document.querySelector('main [class*="usual"] [class*="name"]')?.textContent ?? '')

/** Nothing that keeps a reader with other eyes or hands out; `state` says where. */
async function isSound(state: string): Promise<void> {
  await app.settled()
  expect(await app.axe(), state).toEqual([])
}

test('a typed answer is judged, its slips are shown, and the reader has the last word', async () => {
  await begin({ typing: true })
  await write('Wilma Tarant')
  await app.waitText('Almost')
  await app.waitText('a slip of the pen')
  expect(await app.run(() => document.querySelector('main ins')?.textContent)).toBe('r')
  expect(await usual()).toBe('Hard')
  await isSound('almost')
  await app.press('3')
  await app.waitText('1 left')
  expect(await answered(1)).toMatchObject({
    ...{ form: 'typed', given: 'Wilma Tarant', grade: 3, correct: true },
  })
  await app.press('Control', 'z')
  await app.waitText('2 left')
  await write('wilma tarrant')
  await app.waitText('Right')
  expect(await usual()).toBe('Good')
  await app.press('Enter')
  await app.waitText('1 left')
  expect(await answered(2)).toMatchObject({ grade: 3, given: 'wilma tarrant' })

  await app.waitField()
  await app.press('Control', 'Enter')
  await app.waitText('Not this time')
  await app.waitText(LEDGER)
  expect(await usual()).toBe('Again')
  await app.press('Space')
  expect(await answered(3)).toMatchObject({ form: 'typed', grade: 1, correct: false })
  expect(await answered(3)).not.toHaveProperty('given')
})

test('a hint makes it hard; the keys of the card are one Escape away from the line', async () => {
  await begin()
  await app.press('h')
  await app.waitText('It begins with “W” and has 12 letters in 2 words.')
  await app.press('Space')
  await app.waitText('Easy')
  expect(await usual()).toBe('Hard')
  await app.press('Enter')
  expect(await answered(1)).toMatchObject({ form: 'flashcard', grade: 2 })

  await app.waitText('1 left')
  await app.press('f')
  await app.waitField()
  await app.press('F2')
  await app.waitText('It begins with “g”')
  await app.press('Escape')
  await app.press('f')
  await app.waitText(LEDGER)
  await app.waitText('brass bell')
})

test('how sure the reader is goes into the log, said before anything is shown', async () => {
  await begin({ confidence: true })
  await app.waitText('How sure are you?')
  await app.press('2')
  await app.waitText('Easy')
  await app.press('3')
  expect(await answered(1)).toMatchObject({ sure: 2, grade: 3 })

  await app.waitText('1 left')
  await app.press('f')
  await write('green ledgr')
  await app.waitText('How sure are you?')
  await isSound('sure')
  expect(await app.text()).not.toContain('Almost')
  await app.press('3')
  await app.waitText('Almost')
  await app.press('Enter')
  expect(await answered(2)).toMatchObject({ sure: 3, form: 'typed', given: 'green ledgr', grade: 2 })
})

test('a right choice moves no card: it comes again without choices; a wrong one is forgotten', async () => {
  await begin({}, 'choice')
  await app.press('Space')
  await app.waitText('Easy')
  await app.press('4')
  await app.waitText('brass bell')
  await app.press(`${await placeOf(LEDGER)}`)
  await app.waitText('your answer, right')
  await app.waitText('Recognised.')
  await isSound('recognised')
  await app.press('Space')
  expect(await answered(2)).toMatchObject({ form: 'choice', given: LEDGER, correct: true })
  expect(await answered(2)).not.toHaveProperty('grade')

  await app.waitText('Show answer')
  await app.waitText('1 left')
  expect(await app.text()).not.toContain('brass bell')
  await app.press('f')
  await app.press('Escape')
  await app.press('f')
  await app.waitText('brass bell')
  await app.press(`${await placeOf('brass bell')}`)
  await app.waitText('Not this time')
  await isSound('wrong choice')
  await app.press('Enter')
  expect(await answered(3)).toMatchObject({ form: 'choice', grade: 1, correct: false })
})

test('a flag, a note to oneself and an edit while reviewing, each taken back', async () => {
  await begin()
  await app.press('Control', '2')
  await app.waitText('Flag 2')
  await app.press('Control', 'z')
  await app.waitText('Undone')

  await app.press('n')
  await app.waitField('TEXTAREA')
  await isSound('comment')
  await app.type('She also drew the mill.')
  await app.press('Control', 'Enter')
  await app.waitText('Note kept.')
  await app.press('Space')
  await app.waitText('She also drew the mill.')
  await isSound('commented')
  await app.press('Control', 'z')
  await app.waitNoText('She also drew the mill.')

  await app.press('!')
  await app.waitText('1 left')
  await app.press('Control', 'z')
  await app.waitText('2 left')
})

test('after a menu the keys are the card’s again, and an edit begins behind the words', async () => {
  await begin()
  await app.click('Flag')
  await app.press('ArrowDown')
  await app.press('Enter')
  await app.waitText('Flag 1')
  await app.waitFor('no menu', () => app.run(() => document.querySelector('[role="menu"]') === null))
  await app.press('Space')
  await app.waitText('Easy')
  await app.click('More')
  await app.waitText('Note to yourself')
  await app.press('Escape')
  await app.waitNoText('Note to yourself')
  await app.press('e')
  await app.waitField('TEXTAREA')
  await app.type(' Who?')
  expect(await app.run(() => (document.activeElement as HTMLTextAreaElement).value)).toMatch(/\. Who\?$/)
  await app.press('Escape')
  await app.waitNoText('Edit this card')
})

test('a card is read aloud, first what it asks and then what it answers', async () => {
  await begin()
  await useVoices(app)
  await app.go('#/')
  await app.go('#/study')
  await app.waitText('Show answer')
  await app.press('r')
  await app.waitFor('the question said', async () => (await lastSaid(app))?.text.includes('blank') === true)
  expect((await lastSaid(app))?.text).not.toContain(NAME)
  await app.press('Space')
  await app.waitText('Easy')
  await app.press('r')
  await app.waitFor('the answer said', async () => (await lastSaid(app))?.text.startsWith(NAME) === true)
})

test('when the minutes set for a sitting are over, the reader may stop or go on; the end says what was hard', async () => {
  await begin({ sitting: 1, learningSteps: [1] })
  await app.waitText('0 of 1 min')
  await app.press('Space')
  await app.waitText('Easy')
  // The clock of the page goes on by a minute.
  await app.run(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 60_000
  })
  await app.press('1')
  await app.waitText('Your minute is over.')
  await app.waitText('None remembered, 1 forgotten')
  await isSound('paused')
  await app.press('Space')
  await app.waitText('2 left')
  for (const left of ['2 left', '1 left']) {
    await app.waitText(left)
    await app.press('Space')
    await app.waitText('Easy')
    await app.press('4')
  }
  await app.waitText('That was all for today.')
  await app.waitText('1 remembered, 1 forgotten')
  await app.waitText('What was hard')
  await isSound('end')
  await app.waitText(NAME)
  // The ways on come before a list that may be long.
  const words = await app.text()
  expect(words.indexOf('To the library')).toBeLessThan(words.indexOf('What was hard'))
  await app.click(`In the text: The sluice at Harrow Fen was drawn by ${NAME}.`)
  await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
})

test('how and how long to study is set where one studies, and taken back', async () => {
  await begin()
  await app.press('g')
  await app.waitText('Answer by typing')
  await app.click('Answer by typing')
  await app.press('Escape')
  await app.waitField()
  await app.press('Escape')
  await app.press('Control', 'z')
  await app.waitText('Show answer')
})
