import { expect, test } from 'vitest'
import { ARTICLE, ARTICLE_TITLE, openReading, pasteText } from './screens'
import { appPerFile } from './under-test'

const app = appPerFile(async (app) => {
  await app.start()
  await app.drop(ARTICLE)
  await app.waitText('Odile Brandt')
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** Until the text stands still, however slowly this machine draws, and its place has been told. */
async function settle(): Promise<void> {
  await pause(500)
  let before: number
  do {
    before = await left()
    await pause(250)
  } while ((await left()) !== before)
}
const left = () =>
  app.run(() => {
    const moves = document.querySelector('[data-pages]') ?? document.querySelector('main section')!
    return moves.scrollTop + moves.scrollLeft
  })
const place = async () => {
  const [, , , block = '', at = '0'] = (await app.run(() => location.hash)).split('/')
  return { block: decodeURIComponent(block), at: Number(at) }
}
const scrollTop = () => app.run(() => document.querySelector('main section')!.scrollTop)
const inPages = () => app.run(() => document.querySelector('[data-pages]') !== null)

async function choosePages(wanted: boolean): Promise<void> {
  if ((await inPages()) !== wanted) await app.press('f')
  await app.waitFor('the other way of turning', async () => (await inPages()) === wanted)
  await app.press('Home')
  await settle()
}

test('every page begins with a whole word, to the last, and the last is the end', async () => {
  await openReading(app, ARTICLE_TITLE)
  await choosePages(true)
  for (let page = 0; page < 20; page++) {
    const { block, at } = await place()
    const before = await app.run(
      (id: string, end: number) => document.querySelector(`[data-block="${id}"]`)!.textContent!.slice(0, end),
      block,
      at,
    )
    expect(before).toMatch(/(^|[\s\u00ad-])$/)
    if ((await app.text()).includes('Read to the end')) break
    await app.press('ArrowRight')
    await settle()
  }
  expect(await app.text()).toContain('Read to the end')
  await choosePages(false)
})

test('a right-to-left text has pages that turn with the left arrow', async () => {
  const line = 'كان البحر هادئا في ذلك الصباح، وكانت السفن تنتظر الريح عند مدخل الميناء القديم. '
  const paragraphs = Array.from({ length: 14 }, () => line.repeat(6))
  await pasteText(app, ['ميناء الصباح', ...paragraphs].join('\n\n'))
  await choosePages(true)
  const first = await place()
  await app.press('ArrowLeft')
  await settle()
  expect(await place()).not.toEqual(first)
  expect(await app.text()).not.toContain('Read to the end')
  await app.press('ArrowRight')
  await settle()
  expect(await place()).toEqual(first)
  await choosePages(false)
})

test('the arrow keys work at once, and quick page keys all count', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  await settle()
  await app.press('ArrowDown')
  await app.waitFor('a line further', async () => (await scrollTop()) > 0)
  // The browser's own smooth step would go on past Home.
  await settle()
  const pageBy = async (slowly: boolean) => {
    await app.press('Home')
    await settle()
    for (let n = 0; n < 3; n++) {
      await app.press('PageDown')
      if (slowly) await settle()
    }
    await settle()
    return scrollTop()
  }
  const slow = await pageBy(true)
  expect(Math.abs((await pageBy(false)) - slow)).toBeLessThan(2)
})

test('a page on, the first line is the one that was cut off, and whole', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  await settle()
  await app.press('PageDown')
  await settle()
  const { top, line } = await app.run(() => {
    const root = document.querySelector('main section')!
    const edge = root.getBoundingClientRect().top
    const boxes = [...root.querySelectorAll('[data-block]')].flatMap((block) => {
      const range = document.createRange()
      range.selectNodeContents(block)
      return [...range.getClientRects()]
    })
    const first = boxes.find((box) => box.top >= edge)!
    return { top: first.top - edge, line: first.height }
  })
  expect(top).toBeLessThan(line * 1.2)
  expect(top).toBeGreaterThanOrEqual(0)
})

test('a search is one step back, however many hits were looked at', async () => {
  await openReading(app, ARTICLE_TITLE)
  await app.press('Home')
  await settle()
  const before = await place()
  await app.press('/')
  await app.waitField()
  await app.type('library')
  await app.waitText('1 of ')
  for (let n = 0; n < 3; n++) await app.press('Enter')
  await app.waitText('4 of ')
  await app.press('Escape')
  await settle()
  await app.press('Alt', 'ArrowLeft')
  await app.waitFor('the place before the search', async () => {
    const { block, at } = await place()
    return block === before.block && at === before.at
  })
})

test('quick presses of the size keys all count', async () => {
  await openReading(app, ARTICLE_TITLE)
  const size = () =>
    app.run(() => Number.parseFloat(getComputedStyle(document.querySelector('article')!).fontSize))
  const before = await size()
  for (let n = 0; n < 4; n++) await app.press('+')
  await app.waitFor('four sizes up', async () => (await size()) === before + 4)
  for (let n = 0; n < 4; n++) await app.press('-')
  await app.waitFor('four sizes down', async () => (await size()) === before)
})

test('a stray Escape keeps what was pasted', async () => {
  await app.go('#/')
  await app.press('p')
  await app.click('The text; a title on the first line, if it has one')
  await app.type('Half a page of notes')
  await app.press('Escape')
  await app.waitNoText('Add to my library')
  await app.press('p')
  await app.waitText('Add to my library')
  expect(await app.run(() => document.querySelector('textarea')!.value)).toBe('Half a page of notes')
})
