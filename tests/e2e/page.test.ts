import { expect, test } from 'vitest'
import { bringBooks, KINDS_TITLE, kindsBook } from './page-book'
import { openReading } from './screens'
import { appPerFile } from './under-test'

const TOUR = 'How to read so that it stays'

const app = appPerFile(async (app) => {
  await app.start()
  await bringBooks(app, await kindsBook())
})

const place = () => app.run(() => location.hash)
const settle = () => new Promise((done) => setTimeout(done, 500))
const isOpen = (selector: string) => app.run((one: string) => document.querySelector(one) !== null, selector)

/** Opens the book of every kind at its beginning, scrolled or in pages. */
async function open(flow: 'scrolled' | 'paginated'): Promise<void> {
  await openReading(app, KINDS_TITLE)
  if ((await isOpen('[data-pages]')) !== (flow === 'paginated')) await app.press('f')
  await app.waitFor(flow, async () => (await isOpen('[data-pages]')) === (flow === 'paginated'))
  await app.press('Home')
  await settle()
}

/** Where the columns of the page in sight begin. */
const columns = () =>
  app.run(() => {
    const frame = document.querySelector('[data-pages] > section')!.getBoundingClientRect()
    const boxes = [...document.querySelectorAll('[data-side="shown"] p')].flatMap((p) => [
      ...p.getClientRects(),
    ])
    const seen = boxes.filter(
      (box) => box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.width > 200,
    )
    return new Set(seen.map((box) => Math.round(box.left))).size
  })

/** Brings what a selector names into sight and gives the words it is called by. */
const bring = (selector: string) =>
  app.run((one: string) => {
    const element = document.querySelector<HTMLElement>(one)
    element?.scrollIntoView({ block: 'center' })
    return element?.getAttribute('aria-label') ?? ''
  }, selector)

test('two columns stand where there is room for them, and never when one is asked for', async () => {
  await open('paginated')
  await app.press('PageDown')
  expect(await columns()).toBe(2)
  await app.resize({ width: 800 })
  await settle()
  expect(await columns()).toBe(1)
  await app.resize({})
  await app.click('Type and theme')
  await app.click('Always one')
  await app.press('Escape')
  await app.waitFor('one column', async () => (await columns()) === 1)
  await app.click('Type and theme')
  await app.click('Two where they fit')
  await app.press('Escape')
  await app.waitFor('two columns', async () => (await columns()) === 2)
})

test('a page turned draws nothing of the text anew, and the next section stands ready before its border', async () => {
  await open('paginated')
  const sheets = () =>
    app.run(() => [...document.querySelectorAll<HTMLElement>('[data-sheet]')].map((one) => one.dataset.side))
  await app.waitFor('the next section laid out', async () => (await sheets()).join() === 'shown,after')
  const changes = await app.run(() => {
    let count = 0
    const observer = new MutationObserver((all) => {
      count += all.length
    })
    observer.observe(document.querySelector('[data-pages]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    const before = document.querySelector('[data-side="shown"]')!.scrollLeft
    dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
    const turned = document.querySelector('[data-side="shown"]')!.scrollLeft !== before
    return { turned, count: count + observer.takeRecords().length }
  })
  expect(changes).toEqual({ turned: true, count: 0 })
  const section = () =>
    app.run(() => document.querySelector<HTMLElement>('[data-side="shown"]')!.dataset.sheet)
  const first = await section()
  for (let n = 0; n < 20 && (await section()) === first; n++) await app.press('PageDown')
  expect(await app.run(() => document.querySelector('[data-side="shown"] h2')?.textContent)).toBe(
    'The later keeper',
  )
  await app.press('PageUp')
  await app.waitFor('the section before', async () => (await section()) === first)
  const hidden = await app.run(() => {
    const { scrollWidth, scrollLeft, clientWidth } = document.querySelector('[data-side="shown"]')!
    return scrollWidth - scrollLeft - clientWidth
  })
  expect(hidden).toBeLessThan(700)
})

test('a preset sets all of the type at once; what is changed for one text only leaves the others as they are', async () => {
  const type = () =>
    app.run(() => {
      const { fontFamily, fontSize, letterSpacing } = getComputedStyle(
        document.querySelector('[data-section] > p')!,
      )
      return {
        family: fontFamily.split(',')[0],
        size: fontSize,
        spaced: letterSpacing !== 'normal' && letterSpacing !== '0px',
      }
    })
  await open('scrolled')
  await app.click('Type and theme')
  await app.click('Only for this text')
  await app.waitText('for this text alone')
  await app.click('Large and clear')
  await app.press('Escape')
  await app.waitFor('large letters', async () => (await type()).size === '26px')
  expect(await type()).toEqual({ family: '"Atkinson Hyperlegible"', size: '26px', spaced: true })
  await app.press('+')
  await app.waitFor('larger letters', async () => (await type()).size === '27px')

  await openReading(app, TOUR)
  expect((await type()).size).toBe('19px')
  await open('scrolled')
  expect((await type()).size).toBe('27px')
  await app.click('Type and theme')
  await app.click('Only for this text')
  await app.press('Escape')
  await app.waitFor('the type of all texts', async () => (await type()).size === '19px')
})

test('lists are nested as the text has them', async () => {
  await open('scrolled')
  const words = await app.run(() =>
    [...document.querySelectorAll('main ul > li > ul > li > ol > li')].map(
      (li) => li.querySelector('div')?.textContent,
    ),
  )
  expect(words).toEqual(['in calm', 'in wind'])
})

test('a wide table is reached by Tab, moves by the arrow keys without turning the page, and names its columns', async () => {
  await open('paginated')
  const table = '[data-side="shown"] section[data-scroll][aria-label][tabindex="0"]'
  await app.waitFor('the table', () => isOpen(table))
  await app.run((one: string) => document.querySelector<HTMLElement>(one)!.focus(), table)
  await settle()
  const before = await app.run(() => document.querySelector('[data-side="shown"]')!.scrollLeft)
  await app.press('ArrowRight')
  await app.press('ArrowRight')
  await app.waitFor('the table moved', () =>
    app.run((one: string) => document.querySelector(one)!.scrollLeft > 0, table),
  )
  expect(await app.run(() => document.querySelector('[data-side="shown"]')!.scrollLeft)).toBe(before)
  const box = await app.run((one: string) => {
    const frame = document.querySelector('[data-pages] > section')!.getBoundingClientRect()
    const own = document.querySelector(one)!.getBoundingClientRect()
    return own.left >= frame.left - 1 && own.right <= frame.right + 1 && own.bottom <= frame.bottom + 1
  }, table)
  expect(box).toBe(true)
  const heads = (await app.accessibility()).filter((node) => node.role?.value === 'columnheader')
  expect(heads.map((node) => node.name?.value)).toContain('Week 14')
})

test('a picture opens large, grows and is fitted by keys, and Escape leads back to it', async () => {
  await open('scrolled')
  const name = 'Enlarge the picture: Stripes of light and dark, as the gauge was painted'
  await app.waitFor('the picture', () =>
    app.run(() => (document.querySelector<HTMLImageElement>('main figure img')?.naturalWidth ?? 0) === 640),
  )
  expect(await bring('main figure button')).toBe(name)
  await app.click(name)
  const width = () =>
    app.run(() => document.querySelector('[role="dialog"] img')?.getBoundingClientRect().width ?? 0)
  await app.waitFor('the picture at its own size', async () => Math.round(await width()) === 640)
  await app.press('+')
  await app.waitFor('a larger picture', async () => Math.round(await width()) === 960)
  await app.press('+')
  await app.press('+')
  await app.waitFor('a picture larger than the window', async () => (await width()) > 1280)
  await app.press('0')
  await app.waitFor('the picture fitted', async () => Math.round(await width()) === 640)
  expect(await app.axe()).toEqual([])
  await app.press('Escape')
  await app.waitFor('the text', async () => !(await isOpen('[role="dialog"]')))
  await app.waitFor('the focus back', () =>
    app.run((label: string) => document.activeElement?.getAttribute('aria-label') === label, name),
  )
})

test('a note is shown beside its sign, can be gone to, and there is a way back', async () => {
  await open('scrolled')
  const start = await place()
  await app.click('Note 1')
  await app.waitText('The wind was told by the flag')
  expect(await app.run(() => document.querySelector('[role="dialog"]')?.textContent)).toContain(
    'customs house',
  )
  expect(await app.axe()).toEqual([])
  await app.press('Escape')
  await app.waitFor('the note closed', async () => !(await isOpen('[role="dialog"]')))
  expect(await place()).toBe(start)

  await app.click('Note 1')
  await app.click('Go to the note')
  await app.waitFor('the note at its place', () =>
    app.run(() => {
      const box = document.querySelector('[role="doc-footnote"]')?.getBoundingClientRect()
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
    }),
  )
  await settle()
  await app.press('Alt', 'ArrowLeft')
  await app.waitFor('the place before', async () => (await place()) === start)
})

test('a link within the book leads there, in pages too, and can be taken back', async () => {
  await open('paginated')
  const start = await place()
  await app.click('the later keeper')
  await app.waitFor('the other chapter', () =>
    app.run(() => document.querySelector('[data-side="shown"] h2')?.textContent === 'The later keeper'),
  )
  await settle()
  expect(await place()).not.toBe(start)
  await app.press('Alt', 'ArrowLeft')
  await app.waitFor('the place before', async () => (await place()) === start)
})

test('a formula has a name, and words after it keep their places', async () => {
  await open('scrolled')
  const tree = await app.accessibility()
  const names = tree.filter((node) => node.role?.value.startsWith('MathML') && node.name?.value)
  expect(names.map((node) => node.name?.value)).toEqual(expect.arrayContaining(['1/12', 'h = a + b']))
  await app.run(() => {
    const block = [...document.querySelectorAll('main p')].find((p) => p.querySelector('math'))!
    const words = [...block.childNodes].findLast((node) => node instanceof Text)!
    const at = (words as Text).data.indexOf('first')
    getSelection()!.setBaseAndExtent(words, at, words, at + 'first'.length)
    block.scrollIntoView({ block: 'center' })
  })
  await app.press('h')
  const painted = () =>
    app.run(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('mark'))
        .flatMap(([, all]) => [...all].map((range) => (range as Range).toString())),
    )
  await app.waitFor('the highlight', async () => (await painted()).length > 0)
  expect(await painted()).toEqual(['first'])
})
