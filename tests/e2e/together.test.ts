import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Event, Segment } from '#core/study/events'
import { togetherBefore, type WaitingTogether } from './together'
import { appPerTest } from './under-test'

let waiting: Record<'order' | 'match', WaitingTogether>

const app = appPerTest(async (app) => {
  waiting = await togetherBefore(app.data)
  await app.start()
})

/** The answers to the parts of a quiz's question in the log. */
async function answersIn(form: 'order' | 'match'): Promise<(Event & { kind: 'answer' })[]> {
  const found: Event[] = []
  for (const device of await readdir(join(app.data, 'log'))) {
    for (const file of await readdir(join(app.data, 'log', device))) {
      if (!file.endsWith('.json')) continue
      const text = await readFile(join(app.data, 'log', device, file), 'utf8')
      found.push(...(JSON.parse(text) as Segment).events)
    }
  }
  return found
    .filter((event) => event.kind === 'answer')
    .filter((event) => event.quiz === waiting[form].id && event.form === form)
}

const rows = () =>
  app.run(() => [...document.querySelectorAll('[role="option"]')].map((row) => row.textContent ?? ''))
/** Which row the keys are about; the list has the focus. */
const current = () =>
  app.run(() => {
    const list = document.activeElement
    return [...(list?.children ?? [])].findIndex(
      ({ id }) => id === list?.getAttribute('aria-activedescendant'),
    )
  })
const goTo = async (row: number) => {
  for (let n = 0; (await current()) !== row; n++) {
    if (n > 4) throw new Error(`row ${row} cannot be reached`)
    await app.press('ArrowDown')
  }
}

test('events are put in order by keys, counted as one question, and kept as an answer to each', async () => {
  const { id, answers } = waiting.order
  await app.go(`#/quiz/${id}`)
  await app.waitText('Put these in the order they happened.')
  await app.waitFor('the list with the focus', async () => (await current()) === 0)
  const events = (await rows()).map((row) => row.replace(/^\d/, ''))
  const sorted = [...answers].sort().map((year) => events[answers.indexOf(year)]!)
  expect(await rows()).not.toEqual(sorted.map((event, n) => `${n + 1}${event}`))

  for (const [place, event] of sorted.entries()) {
    await goTo((await rows()).findIndex((row) => row.endsWith(event)))
    await app.press(`${place + 1}`)
    await app.waitFor(
      `${event} at ${place + 1}`,
      async () => (await rows())[place] === `${place + 1}${event}`,
    )
  }
  // A step out of its place and back.
  await goTo(0)
  await app.press('Alt', 'ArrowDown')
  await app.waitFor('the first as second', async () => (await rows())[1] === `2${sorted[0]}`)
  expect(await app.text()).toContain(`Number 2 of ${answers.length}: ${sorted[0]}`)
  await app.press('Alt', 'ArrowUp')
  await app.waitFor('it back again', async () => (await rows())[0] === `1${sorted[0]}`)
  await app.press('Enter')
  await app.waitText('Right')
  for (const year of answers) expect(await app.text()).toContain(year)

  const written = await answersIn('order')
  expect(written.map(({ given, correct, grade }) => ({ given, correct, grade }))).toEqual(
    answers.map((year) => ({
      given: `${[...answers].sort().indexOf(year) + 1}`,
      correct: true,
      grade: undefined,
    })),
  )
  await app.press('Control', 'z')
  await app.waitText('Earlier')
})

test('answers are matched by number; what was wrong is shown, and asked again from memory', async () => {
  const { id, answers } = waiting.match
  await app.go(`#/quiz/${id}`)
  await app.waitText('Match each with its answer.')
  await app.waitFor('the list with the focus', async () => (await current()) === 0)
  const choices = await app.run(() =>
    [...document.querySelectorAll('ul[aria-label="Answers"] li')].map((one) => one.textContent!.slice(1)),
  )
  expect([...choices].sort()).toEqual([...answers].sort())
  await app.press('Enter')
  await app.waitText('still have no answer')

  // The first two the wrong way round.
  const given = [answers[1]!, answers[0]!, ...answers.slice(2)]
  for (const [row, answer] of given.entries()) {
    await goTo(row)
    await app.press(`${choices.indexOf(answer) + 1}`)
    await app.waitFor(`${answer} in its row`, async () => (await rows())[row]!.includes(answer))
  }
  await app.press('Enter')
  await app.waitText('Not this time')
  await app.waitText(`You answered “${answers[1]}”.`)
  const parts = await app.run(() =>
    [...document.querySelectorAll('main ol > li')].map((part) => part.getAttribute('data-correct')),
  )
  expect(parts).toEqual(given.map((_, n) => `${n > 1}`))
  const written = await answersIn('match')
  expect(written.map(({ given, correct, grade }) => ({ given, correct, grade }))).toEqual(
    given.map((answer, n) => ({ given: answer, correct: n > 1, grade: n > 1 ? undefined : 1 })),
  )

  await app.close('SIGKILL')
  await app.start()
  await app.go(`#/quiz/${id}`)
  await app.waitText('The questions')
  await app.waitText(`You answered “${answers[1]}”.`)
  const missed = await app.run(() => document.querySelectorAll('ol ol > [data-correct="false"]').length)
  expect(missed).toBeGreaterThanOrEqual(2)
  await app.waitText('facts again')
  await app.press('g')
  await app.waitText(`1 of ${missed}`)
  await app.waitField()
})

test('a quiz is printed to be handed out: its questions, and what is right on a page of its own', async () => {
  await app.go(`#/quiz/${waiting.order.id}`)
  await app.waitText('Put these in the order they happened.')
  await app.run(() => {
    window.print = () => {
      const [questions, key] = document.querySelectorAll('body > [data-paper] > section')
      document.body.dataset.printed = JSON.stringify([questions!.textContent, key!.textContent])
    }
  })
  await app.press('Control', 'p')
  await app.waitFor('what is printed', () => app.run(() => document.body.dataset.printed !== undefined))
  const [questions, key] = await app.run(() => JSON.parse(document.body.dataset.printed!) as [string, string])
  expect(questions).toContain('Put these in the order they happened.')
  for (const year of waiting.order.answers) expect(questions).not.toContain(year)
  expect(key).toMatch(/^Answers.*1\. .*2\. .*3\. /)
  // It takes no part in the screen, and goes once the printer's dialog has.
  expect(await app.text()).not.toContain('Name')
  await app.run(() => void dispatchEvent(new Event('afterprint')))
  await app.waitFor('no paper', () => app.run(() => document.querySelector('[data-paper]') === null))
})
