import { expect, test } from 'vitest'
import { showTexts } from './library-screens'
import { inThePast } from './past'
import { appPerFile } from './under-test'

/** The bar over every screen, and a list whose titles run both ways. */
const TITLES = ['Amber Roads', 'بئر القرية القديمة', 'Bells of Holm', 'The Crossing']

const app = appPerFile(async (app) => {
  await inThePast(app.data, async (past) => {
    for (const [n, title] of TITLES.entries())
      await past.bring(`${n}.md`, `---\ntitle: ${title}\n---\n\nThe lamp was lit at dusk in 18${40 + n}.\n`)
  })
  await app.start()
})

/** How many lines the bar has, and what of it runs out of the window. */
const bar = () =>
  app.run(() => {
    const all = [...document.querySelectorAll('header :is(a, button)')].map((one) =>
      one.getBoundingClientRect(),
    )
    const middles = all.map(({ top, bottom }) => Math.round((top + bottom) / 20))
    return { lines: new Set(middles).size, out: all.filter(({ right }) => right > innerWidth).length }
  })
const current = () =>
  app.run(() =>
    [...document.querySelectorAll('header [aria-current]')].map((one) => one.textContent.trim()).join(),
  )

test('the keys that the menu of a text shows are about that text once it is closed', async () => {
  await showTexts(app)
  await app.click('More for “Bells of Holm”')
  await app.waitFor('the menu', () => app.run(() => document.activeElement?.role === 'menuitem'))
  await app.press('Escape')
  await app.waitNoText('Mark as finished')
  await app.press('t')
  await app.waitText('Tags of “Bells of Holm”')
  await app.press('Escape')
})

test('the bar says where one is, leads to the library from everywhere, and stays one line', async () => {
  await showTexts(app)
  expect(await current()).toBe('Library')
  for (const place of ['Notebook', 'Cards', 'Progress']) {
    await app.click(place)
    await app.waitFor(`${place} marked`, async () => (await current()) === place)
    await app.click('Library')
    await app.waitFor('the library', async () => (await current()) === 'Library')
  }
  for (const view of [{ width: 800 }, { width: 640 }, { width: 1280, zoom: 2 }]) {
    await app.resize(view)
    await app.settled()
    expect(await bar(), JSON.stringify(view)).toEqual({ lines: 1, out: 0 })
  }
  await app.resize({})
})

test('titles in every script begin where their column does', async () => {
  await showTexts(app)
  const starts = await app.run(() =>
    [...document.querySelectorAll('[data-row] a')].map((title) => {
      const words = document.createRange()
      words.selectNodeContents(title)
      return Math.round(words.getBoundingClientRect().left - title.getBoundingClientRect().left)
    }),
  )
  expect(starts).toEqual(TITLES.map(() => 0))
})
