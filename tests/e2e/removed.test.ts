import { expect, test } from 'vitest'
import { fromMenu } from './library-screens'
import { LEARNED_TITLE, learnBefore } from './past'
import { appPerTest } from './under-test'

const app = appPerTest(async (app) => {
  await learnBefore(app.data)
  await app.start()
  await app.waitText('Comes with Lectern')
})

const GUIDE = 'How to read so that it stays'

const inTrash = () =>
  app.run(() =>
    [...document.querySelectorAll('[role="dialog"] li p:first-child')].map((one) => one.textContent),
  )
const dialogGone = () => app.run(() => document.querySelector('[role="dialog"]') === null)

test('what was removed is listed days later, and comes back without its file', async () => {
  expect(await app.text()).not.toContain('Removed texts')
  await fromMenu(app, LEARNED_TITLE, 'Remove, and its 18 cards too')
  await fromMenu(app, GUIDE, 'Remove')
  await app.waitText('Removed texts (2)')

  await app.close('SIGKILL')
  await app.start()
  await app.waitText('Removed texts (2)')
  expect(await app.text()).not.toContain(LEARNED_TITLE)
  await app.click('Removed texts (2)')
  await app.waitText('18 cards with it')
  expect(await inTrash()).toEqual([GUIDE, LEARNED_TITLE])

  // The keys stay in the list: two presses bring two texts back, and the list closes with the last.
  await app.run((name: string) => {
    document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.focus()
  }, `Bring back “${GUIDE}”`)
  await app.press('Enter')
  await app.waitFor('the other alone', async () => (await inTrash()).length === 1)
  await app.press('Enter')
  await app.waitFor('the list to close', dialogGone)
  await app.waitText('% remembered')
  await app.waitNoText('Removed texts (')
  await app.press('Control', 'z')
  await app.waitText(`Undone: “${LEARNED_TITLE}” brought back.`)
  await app.waitText('Removed texts (1)')
})
