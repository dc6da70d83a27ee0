import { expect, test } from 'vitest'
import { inThePast, stretch } from './past'
import { appPerTest } from './under-test'

const app = appPerTest(async () => {})

const TEXT = `# The Mill at Oosterlo

The first mill at Oosterlo was raised of oak by Hanne Verbeek.

Its wheel turned in 1874 and has never stood still since.

Every autumn the parish counts the grey herons.
`

test('what has piled up is told in plain words, and a sitting asks today’s share of it', async () => {
  await inThePast(app.data, async (past) => {
    past.goTo(28)
    const id = await past.bring('mill.md', TEXT)
    for (const words of ['Hanne Verbeek', '1874', 'grey herons']) {
      const { note } = await past.call('notes.make', { id, ...(await stretch(past, id, words)) })
      await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade: 4, ms: 2_000 })
    }
    await past.call('study.setOptions', { reviewsPerDay: 1 })
  })
  await app.start()
  await app.waitText('You were away for 4 weeks. With 1 minute a day you will have caught up in 3 days.')
  await app.press('s')
  await app.waitText('1 left')
})

test('steps, the week and the order of reviews are set, and hold after a restart', async () => {
  const steps = () =>
    app.run(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[autocomplete="off"]')].map((one) => one.value),
    )
  const toSettings = async () => {
    await app.go('#/settings')
    await app.waitText('When cards come back')
  }
  await app.start()
  await toSettings()
  expect(await steps()).toEqual(['1m 10m', '10m'])
  // The minutes of a sitting stand in full rows: none of them by itself, as wide as all others together.
  const widths = await app.run(() => {
    const all = [...document.querySelectorAll<HTMLElement>('[role="radiogroup"] label')]
    return all.flatMap((one) => (one.textContent.endsWith(' min') ? [one.getBoundingClientRect().width] : []))
  })
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2)

  await app.click('Steps of a new card')
  await app.press('Control', 'a')
  await app.type('soon')
  await app.waitText('Write times such as 1m 10m')
  await app.press('Control', 'a')
  await app.type('5 2h')
  await app.press('Enter')
  await app.waitFor('the steps', async () => (await steps())[0] === '5m 2h')

  await app.click('Sun: a usual day')
  await app.waitFor('half a day', () =>
    app.run(() => document.querySelector('[aria-label="Sun: half a usual day"]') !== null),
  )
  await app.press('Space')
  await app.waitFor('a free day', () =>
    app.run(() => document.querySelector('[aria-label="Sun: no reviews"]') !== null),
  )
  await app.click('As in the text')

  await app.close('SIGKILL')
  await app.start()
  await toSettings()
  expect(await steps()).toEqual(['5m 2h', '10m'])
  expect(await app.run(() => document.querySelector('[aria-label="Sun: no reviews"]') !== null)).toBe(true)
  const order = () =>
    app.run(() => document.querySelector<HTMLInputElement>('input[value="reading"]')?.checked)
  expect(await order()).toBe(true)
})

test('all that is due can be put off and taken back, and cards can be studied ahead of their day', async () => {
  await inThePast(app.data, async (past) => {
    past.goTo(10)
    const id = await past.bring('mill.md', TEXT)
    for (const words of ['Hanne Verbeek', '1874', 'grey herons']) {
      const { note } = await past.call('notes.make', { id, ...(await stretch(past, id, words)) })
      await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 2_000 })
    }
  })
  await app.start()
  await app.press('s')
  await app.waitText('3 left')
  await app.press('g')
  await app.waitText('Too much today?')
  await app.click('A week later')
  await app.waitText('Put off by a week.')
  await app.waitText('Nothing is due.')
  await app.waitText('Next: 3 cards in 7 days.')
  await app.press('Control', 'z')
  await app.waitText('3 left')

  await app.press('g')
  await app.click('A day later')
  await app.waitText('Next: 3 cards tomorrow.')
  await app.press('a')
  await app.waitText('3 left')
  await app.press('Control', 'z')
  await app.waitText('Nothing is due.')
})
