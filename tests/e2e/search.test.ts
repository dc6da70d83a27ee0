import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { select } from './fact-screens'
import { fromMenu } from './library-screens'
import { ARTICLE_TITLE, fill, openReading } from './screens'
import { findIn, searchFor } from './search-screens'
import { appPerFile, byKeyboard } from './under-test'

const app = appPerFile(async (app) => {
  await app.start()
  await fill(app)
})
const { undo } = byKeyboard(app)

/** How many stretches of the page a highlight of the browser's paints. */
const painted = (name: string) => app.run((of: string) => CSS.highlights.get(of)?.size ?? 0, name)
/** The words that are painted as the hit looked at. */
const nowPainted = () =>
  app.run(() => [...(CSS.highlights.get('find-now') ?? [])].map((range) => String(range)).join('|'))
const listed = () => app.run(() => document.querySelectorAll('search li').length)
const found = () =>
  app.run(() =>
    [...document.querySelectorAll('main article')].map((article) => (article as HTMLElement).innerText),
  )

test('all hits are listed beside the text with the words around them, and gone to from there', async () => {
  await openReading(app, ARTICLE_TITLE)
  await findIn(app, 'library')
  await app.waitText('1 of ')
  const count = await app.run(() => Number(/1 of (\d+)/.exec(document.body.innerText)?.[1]))
  expect(count).toBeGreaterThan(2)
  await app.waitFor('every hit in the list', async () => (await listed()) === count)
  await app.waitFor('words around them', () =>
    app.run(() => [...document.querySelectorAll('search li')].every((item) => item.textContent.length > 20)),
  )
  expect(await app.run(() => document.querySelector('search h3')?.textContent)).toBeTruthy()
  await app.run(() => {
    const third = document.querySelectorAll<HTMLElement>('search li button')[2]!
    third.focus()
    third.click()
  })
  await app.waitText(`3 of ${count}`)
  await app.waitFor('the third hit painted', async () => (await nowPainted()).toLowerCase() === 'library')
  await app.press('ArrowUp')
  await app.waitText(`2 of ${count}`)
  await app.press('F3')
  await app.waitText(`3 of ${count}`)
  await app.press('Shift', 'F3')
  await app.waitText(`2 of ${count}`)
  expect(await painted('find')).toBeGreaterThan(1)
  await app.press('Escape')
  await app.waitFor('nothing painted', async () => (await painted('find')) === 0)
  await app.press('F3')
  await app.waitText(`of ${count}`)
  await app.press('Escape')
})

test('case, whole words and regular expressions change what is found', async () => {
  await openReading(app, ARTICLE_TITLE)
  await findIn(app, 'LIBRAR')
  await app.waitText('1 of ')
  await app.click('Capital and small letters differ')
  await app.waitText('Not found')
  await app.click('Capital and small letters differ')
  await app.waitText('1 of ')
  await app.click('Whole words only')
  await app.waitText('Not found')
  await app.click('Whole words only')
  await app.click('Regular expression')
  await app.run(() => document.querySelector<HTMLElement>('search input')!.focus())
  await app.press('Control', 'a')
  await app.type('librar(y')
  await app.waitText('has no “)” after it')
  expect(await app.run(() => document.querySelector('search mark')?.textContent)).toBe('(')
  await app.type('|ies)')
  await app.waitText('1 of ')
  await app.waitFor('a whole word painted', async () => /^librar(y|ies)$/i.test(await nowPainted()))
})

test('a regular expression that would never end is given up, and the next one is answered', async () => {
  await app.press('Control', 'a')
  await app.type('(\\w+\\s?)+\\d{9}!')
  await app.waitText('takes too long')
  await app.press('Control', 'a')
  await app.type('the \\w+')
  await app.waitText('1 of ')
  await app.click('Regular expression')
  await app.press('Escape')
})

test('the library is searched as one writes, and a place opens with its words painted', async () => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.press('Control', 'Shift', 'f')
  await app.waitField()
  await app.type('tidal libra')
  await app.waitFor('the article', async () => (await found())[0]?.includes(ARTICLE_TITLE) === true)
  await app.waitNoText('being made ready')
  await app.press('ArrowDown')
  await app.press('ArrowDown')
  const line = await app.run(() => document.activeElement?.textContent ?? '')
  expect(line.toLowerCase()).toContain('libra')
  await app.press('Enter')
  await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
  await app.waitFor('the words painted', async () => /libra/i.test(await nowPainted()))
  // The reader's own find goes on with them.
  await app.press('F3')
  await app.waitText('1 of ')
  await app.press('Escape')
  await app.press('Escape')
  await app.press('Escape')
  await app.waitFor('the search as it was', async () => (await found()).length > 0)
  expect(await app.run(() => document.querySelector('input')?.value)).toBe('tidal libra')
})

test('slips are forgiven, quotes are held to', async () => {
  await searchFor(app, 'harbuor')
  await app.waitFor('the article', async () => (await found()).some((one) => one.includes(ARTICLE_TITLE)))
  await searchFor(app, '')
  await app.press('Control', 'a')
  await app.type('"library tidal"')
  await app.waitText('Nothing was found')
  await app.press('Control', 'a')
  await app.type('"tidal library"')
  await app.waitText('Found in')
})

test('what comes in is found, what is removed is not', async () => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.drop(resolve('tests/fixtures/texts/salt-road.md'))
  await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  const title = await app.run(() => document.title.replace(' · Lectern', ''))
  const word = await app.run(
    () => /\p{L}{7,}/u.exec(document.querySelector('[data-block="s1.1"]')!.textContent)![0],
  )
  await searchFor(app, word)
  await app.waitFor('the new text', async () => (await found()).some((one) => one.includes(title)))
  await app.go('#/')
  await fromMenu(app, title, 'Remove')
  await app.waitText('was moved to the trash')
  await searchFor(app, word)
  await app.waitFor('it gone', async () => !(await found()).some((one) => one.includes(title)))
  await app.go('#/')
  await undo()
})

test('a highlight is found and shown in its text', async () => {
  await openReading(app, ARTICLE_TITLE)
  const words = await app.run(() => {
    const text = [...document.querySelectorAll('[data-block]')].at(-1)!.textContent
    return text.split(' ').slice(0, 4).join(' ')
  })
  await select(app, words)
  await app.press('h')
  await app.waitFor('the highlight', async () => (await painted('mark-amber')) > 0)
  await searchFor(app, `"${words}"`)
  await app.waitText('Your highlight')
  await app.run(() => {
    const links = [...document.querySelectorAll<HTMLElement>('main a[data-found]')]
    links.find((link) => link.textContent.includes('Your highlight'))!.click()
  })
  await app.waitFor('its words painted', async () => (await nowPainted()) === words)
})
