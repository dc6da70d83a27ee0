import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electron } from './processes'
import { ARTICLE_TITLE, fill, openReading, pasteText } from './screens'
import { appPerFile } from './under-test'

const app = appPerFile(async (app) => {
  await app.start()
  await fill(app)
})

const place = () => app.run(() => location.hash)
const settle = () => new Promise((done) => setTimeout(done, 500))

test('find counts its hits, goes from one to the next and paints them', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('/')
  await app.waitField()
  await app.type('AALTO')
  await app.waitText('1 of ')
  const painted = () => app.run(() => CSS.highlights.get('find')?.size ?? 0)
  await app.waitFor('painted hits', async () => (await painted()) > 0)
  await app.press('Enter')
  await app.waitText('2 of ')
  await app.press('Shift', 'Enter')
  await app.waitText('1 of ')
  await app.type('zzzz')
  await app.waitText('Not found')
  await app.press('Escape')
  expect(await painted()).toBe(0)
})

test('a jump to a heading can be taken back', async () => {
  await openReading(app, 'The Lamp on Gannet Rock'.toUpperCase()).catch(() => openReading(app, 'Gannet Rock'))
  await settle()
  const before = await place()
  await app.press('t')
  await app.waitText('Beginning')
  const heading = await app.run(() => {
    const last = [...document.querySelectorAll<HTMLElement>('nav li button')].at(-1)!
    last.click()
    return last.querySelector('span')!.textContent
  })
  await app.waitFor('the heading at the top', () =>
    app.run((words: string) => {
      const found = [...document.querySelectorAll('main :is(h2, h3)')].find((h) => h.textContent === words)
      return found !== undefined && found.getBoundingClientRect().top < 200
    }, heading ?? ''),
  )
  await settle()
  expect(await place()).not.toBe(before)
  await app.press('Alt', 'ArrowLeft')
  await app.waitFor('the place before', async () => (await place()) === before)
})

test('pages turn to the end and back, and keep the place when switched to scrolling', async () => {
  // One column: more pages than two would make of so short a text.
  await app.resize({ width: 800 })
  await openReading(app, ARTICLE_TITLE)
  await app.press('f')
  await app.waitFor('pages', () => app.run(() => document.querySelector('[data-pages]') !== null))
  await app.press('Home')
  await settle()
  const seen = new Set<string>()
  for (let n = 0; n < 40; n++) {
    seen.add(await place())
    if ((await app.text()).includes('Read to the end')) break
    await app.press('ArrowRight')
    await settle()
  }
  expect(seen.size).toBeGreaterThan(3)
  expect(await app.text()).toContain('Read to the end')
  await app.press('ArrowLeft')
  await settle()
  const [, , , block] = (await place()).split('/')
  await app.press('f')
  await app.waitFor('scrolling', () => app.run(() => document.querySelector('[data-pages]') === null))
  await app.waitFor('the same block in sight', () =>
    app.run(
      (id: string) => {
        const box = document.querySelector(`[data-block="${id}"]`)?.getBoundingClientRect()
        return box !== undefined && box.bottom > 0 && box.top < 300
      },
      decodeURIComponent(block ?? ''),
    ),
  )
  await app.resize({})
})

test('it opens where it was left, however often it is left in one session', async () => {
  const blockNow = async () => (await place()).split('/')[3]
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  await settle()
  for (let n = 0; n < 3; n++) {
    const before = await blockNow()
    await app.press('PageDown')
    await app.waitFor('another place', async () => (await blockNow()) !== before)
    await settle()
    const left = await blockNow()
    await openReading(app, ARTICLE_TITLE)
    await settle()
    expect(await blockNow()).toBe(left)
  }
})

test('whoever selects all of it has the words of the text, and none of what stands around them', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.waitText('Quiz me')
  await app.press('Control', 'a')
  const words = await app.run(() => getSelection()!.toString())
  expect(words).toContain('floating book barge')
  for (const ours of ['Quiz me', 'key facts', 'You have reached the end', 'Page 1 of'])
    expect(words).not.toContain(ours)
  await app.run(() => getSelection()!.removeAllRanges())
})

test.each(['scrolled', 'in pages'])('on paper the text stands alone, whole and in ink: %s', async (way) => {
  await openReading(app, ARTICLE_TITLE)
  const isPaged = () => app.run(() => document.querySelector('[data-pages]') !== null)
  if ((await isPaged()) !== (way === 'in pages')) await app.press('f')
  await app.waitFor(way, async () => (await isPaged()) === (way === 'in pages'))
  await settle()
  await app.theme('dark')
  await app.paper(true)
  const printed = await app.run(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].some((one) => one.checkVisibility())
    const blocks = [
      ...document.querySelectorAll('[data-side="shown"] [data-block], section > article [data-block]'),
    ]
    const root = document.documentElement
    return {
      ours: seen('header button') || seen('footer'),
      ink: getComputedStyle(blocks[0]!).color,
      isWhole: blocks.every((block) => {
        const { left, right, bottom, height } = block.getBoundingClientRect()
        return height > 0 && left >= 0 && right <= innerWidth && bottom <= root.scrollHeight + 1
      }),
      length: root.scrollHeight > innerHeight,
    }
  })
  await app.paper(false)
  await app.theme('light')
  if (way === 'in pages') await app.press('f')
  expect(printed).toEqual({ ours: false, ink: 'rgb(0, 0, 0)', isWhole: true, length: true })
})

test('whoever scrolls while fonts come in late is not taken back', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  await settle()
  const moved = await app.run(async () => {
    const scroller = document.querySelector<HTMLElement>('[data-block]')!.closest('section[tabindex="0"]')!
    const begun = scroller.scrollTop
    scroller.scrollTop += 500
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    document.fonts.dispatchEvent(new Event('loadingdone'))
    await frame()
    await frame()
    return scroller.scrollTop - begun
  })
  expect(moved).toBeGreaterThan(400)
})

test('a larger type keeps the first words in sight', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  for (let n = 0; n < 3; n++) await app.press('PageDown')
  await settle()
  const before = (await place()).split('/')[3]
  await app.press('+')
  await app.press('+')
  await settle()
  expect((await place()).split('/')[3]).toBe(before)
  await app.press('-')
  await app.press('-')
})

test('type settings reach the text and outlive the app', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.click('Type and theme')
  await app.click('Dark')
  await app.click('Legible')
  await app.press('Escape')
  const style = () =>
    app.run(() => {
      const article = getComputedStyle(document.querySelector('article')!)
      return { theme: document.documentElement.dataset.theme, family: article.fontFamily }
    })
  const isChanged = async () => {
    const { theme, family } = await style()
    return theme === 'dark' && family.includes('Atkinson')
  }
  await app.waitFor('the dark theme and the legible face', isChanged)
  await app.close('SIGKILL')
  await app.start()
  await openReading(app, ARTICLE_TITLE)
  await app.waitFor('the same after a start', isChanged)
})

// How far it is read is asked for beside the window: one of few texts says no more than how much of it.
test.skipIf(electron)('a text that fits into the window is not read because it was opened', async () => {
  const line = 'The lamp was lit at dusk, and it burned until the boats were home. '
  await pasteText(app, `A short one\n\n${line.repeat(8)}`)
  const id = await app.run(() => decodeURIComponent(location.hash.split('/')[2]!))
  const state = async () =>
    (await app.elsewhere('library.browse', { offset: 0, limit: 50 })).items.find((item) => item.id === id)
      ?.state
  await app.waitFor('it begun', async () => (await state()) === 'reading')
  await app.go('#/')
  await settle()
  expect(await state()).toBe('reading')
  await app.go(`#/read/${id}`)
  // Time alone does not read it: somebody has to be there.
  await app.waitFor('it read', async () => {
    await app.press('Shift')
    return (await state()) === 'finished'
  })
})

// The loopback host that is tested has no way to a browser, as a machine without one.
test.skipIf(electron)(
  'a link that cannot be opened stays in sight, and its address can be copied',
  async () => {
    await app.go('#/')
    await app.waitText('Comes with Lectern')
    const folder = await mkdtemp(join(tmpdir(), 'lectern-link-'))
    const file = join(folder, 'links.md')
    await writeFile(
      file,
      'See [the office](https://example.org/harbour), or write [to them](mailto:a@example.org).',
    )
    await app.drop(file)
    await app.click('the office')
    await app.waitText('Open example.org?')
    await app.click('Open in my browser')
    await app.waitText('It could not be opened')
    expect(await app.text()).toContain('https://example.org/harbour')
    await app.click('Copy the address')
    await app.waitText('Address copied')
    await app.press('Escape')
    await app.click('to them')
    await app.waitText('Write to a@example.org?')
    await app.press('Escape')
    await rm(folder, { recursive: true })
  },
)
