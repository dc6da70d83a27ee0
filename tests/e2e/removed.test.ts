import { afterEach, beforeEach, expect, test } from 'vitest'
import { Driver, newData } from './driver'
import { LEARNED_TITLE, learnBefore } from './past'

let data: Awaited<ReturnType<typeof newData>>
let app: Driver

const GUIDE = 'How to read so that it stays'

beforeEach(async () => {
  data = await newData()
  await learnBefore(data.path)
  app = await Driver.open({ data: data.path })
  await app.waitText('Comes with Lectern')
})
afterEach(async () => {
  const complaints = await app.complaints().catch(() => [])
  await app.close()
  await data.remove()
  expect(complaints).toEqual([])
})

const inTrash = () =>
  app.run(() =>
    [...document.querySelectorAll('[role="dialog"] li p:first-child')].map((one) => one.textContent),
  )
const dialogGone = () => app.run(() => document.querySelector('[role="dialog"]') === null)

test('what was removed is listed days later, and comes back without its file', async () => {
  expect(await app.text()).not.toContain('Removed texts')
  await app.click(`Remove “${LEARNED_TITLE}”`)
  await app.click('Remove, and its 18 cards too')
  await app.click(`Remove “${GUIDE}”`)
  await app.waitText('Removed texts (2)')

  await app.close('SIGKILL')
  app = await Driver.open({ data: data.path })
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
