import { beforeEach, expect, test } from 'vitest'
import { makeBook } from '../fixtures/books/make-book'
import { BOOK_TITLE, longBook } from './long-book'
import { inThePast, stretch } from './past'
import { openReading } from './screens'
import { appPerFile } from './under-test'

const BOOKMARKED = 'The harbour and'

let book = ''
let printed = ''

/** A chapter of an EPUB that says where its printed pages begin. */
const pages = (labels: string[]) =>
  labels
    .map(
      (label) =>
        `<p><span epub:type="pagebreak" title="${label}"/>${'A lamp burned on the pier. '.repeat(90)}</p>`,
    )
    .join('')

/** A long book, of which half an hour was read at 119 words a minute, half of most people's pace; and a printed one. */
const app = appPerFile(async (app) => {
  await inThePast(app.data, async (past) => {
    book = await past.bring('ledger.md', longBook())
    const { sections, pace } = await past.call('reading.open', { id: book })
    expect(pace).toEqual({ unit: 'words', perMinute: 238, isOwn: false })
    const section = sections[3]!
    const characters = Math.round((119 * 10 * section.characters) / section.words)
    const from = { block: `${section.id}.0`, at: 0 }
    const passed = { characters, ms: 600_000 }
    for (const day of [4, 3, 2]) {
      past.goTo(day)
      await past.call('reading.read', { id: book, from, to: from, ms: 600_000, passed })
    }
    const item = (await past.call('library.list', {})).find(({ id }) => id === book)!
    expect(Math.abs(item.minutes - item.words / 119)).toBeLessThan(2)
    const words = await stretch(past, book, BOOKMARKED)
    await past.call('marks.make', { id: book, kind: 'bookmark', ...words })
    const chapters = { 'a.xhtml': pages(['xii', '1', '2']), 'b.xhtml': pages(['3', '4']) }
    printed = await past.bring('printed.epub', makeBook({ chapters }))
  })
  await app.start()
})

/** Opens a text at its beginning, come to from the library. */
async function openAtStart(id: string): Promise<void> {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.go(`#/read/${id}/s1.0/0`)
  await app.waitFor('the text', () => app.run(() => document.querySelector('main [data-block]') !== null))
  await settle()
}

beforeEach(() => openAtStart(book))

const settle = () => new Promise((done) => setTimeout(done, 700))
const hash = () => app.run(() => location.hash)
const foot = () =>
  app.run(() =>
    document.querySelector<HTMLElement>('footer:has(> [data-line])')!.innerText.replace(/\s+/g, ' '),
  )
const page = async () => Number(/Page (\d+) of/.exec(await foot())?.[1])
const isAtPage = (n: number) => app.waitFor(`page ${n}`, async () => (await page()) === n)
const scrubber = () => app.run(() => document.querySelector<HTMLElement>('[data-line] input')!.focus())

/** Where the character that the address names stands: how far from the top, and whether it can be seen at all. */
const kept = () =>
  app.run(() => {
    const [, , , id = '', at = '0'] = location.hash.split('/')
    const block = document.querySelector(`[data-block="${decodeURIComponent(id)}"]`)!
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let left = Number(at)
    let node = walker.nextNode() as Text
    while (left >= node.length) {
      left -= node.length
      node = walker.nextNode() as Text
    }
    const range = document.createRange()
    range.setStart(node, left)
    range.setEnd(node, left + 1)
    const box = range.getBoundingClientRect()
    const edges = document.querySelector('main section')!.getBoundingClientRect()
    return {
      word: node.data.slice(left, left + 12),
      below: Math.round(box.top - edges.top),
      isSeen:
        box.top >= edges.top - 4 &&
        box.bottom <= edges.bottom + 4 &&
        box.left >= edges.left - 1 &&
        box.right <= edges.right + 1,
    }
  })

// First, for what is read in the other tests counts too.
test('reading counts, idleness and a dialog over the text do not', async () => {
  const pass = (seconds: number) =>
    app.run((by: number) => {
      const now = Date.now() + by * 1000
      Date.now = () => now
      dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    }, seconds)
  // Signs of life a minute and a half apart, then none for ten minutes.
  await pass(0)
  for (let n = 0; n < 4; n++) await pass(90)
  await pass(600)
  await pass(40)
  // Half an hour in a dialog, with the pointer moving.
  await app.press('Control', 'g')
  await app.waitField()
  for (let n = 0; n < 20; n++) await pass(90)
  await app.press('Escape')
  await app.waitFor('the text alone', () => app.run(() => document.querySelector('[role="dialog"]') === null))
  await pass(0)
  await pass(20)
  await app.go('#/')
  // Six minutes and forty seconds; not the twenty at the end.
  await app.waitText('7 minutes read today')
})

test('a printed book has the pages that it names', async () => {
  await openAtStart(printed)
  expect(await foot()).toContain('Page xii of 4')
  await app.press('t')
  await app.click('Pages')
  await app.waitText('The pages of the printed book')
  await app.click('Page 3')
  await app.waitFor('page 3', async () => (await foot()).includes('Page 3 of 4'))
  await app.press('Control', 'g')
  await app.waitField()
  await app.type('XII')
  await app.waitText('Page xii')
  await app.press('Enter')
  await app.waitFor('page xii', async () => (await foot()).includes('Page xii of 4'))
})

test('the same first words stay in sight through widths, zoom, type, ways of turning and a crash', async () => {
  await app.press('Control', 'g')
  await app.waitField()
  await app.type('Chapter 2.3')
  await app.press('Enter')
  await settle()
  for (let n = 0; n < 2; n++) {
    await app.press('PageDown')
    await settle()
  }
  for (const way of ['as it is', 'the other way']) {
    const before = await hash()
    const seen = await kept()
    expect(seen.isSeen, way).toBe(true)
    for (const view of [{ width: 900 }, { width: 480 }, { zoom: 2 }, { width: 700, height: 500 }, {}]) {
      await app.resize(view)
      await settle()
      expect(await hash(), `${way} ${JSON.stringify(view)}`).toBe(before)
      expect((await kept()).isSeen, `${way} ${JSON.stringify(view)}`).toBe(true)
    }
    expect(await kept(), `${way}, as wide as before`).toEqual(seen)
    for (const keys of [['+'], ['+'], ['-'], ['-']]) {
      await app.press(...keys)
      await settle()
      expect((await kept()).isSeen, `${way} ${keys}`).toBe(true)
    }
    expect(await hash(), `${way}, as large as before`).toBe(before)
    await app.press('f')
    await settle()
    expect(await hash(), `turned from ${way}`).toBe(before)
    expect((await kept()).isSeen, `turned from ${way}`).toBe(true)
  }
  const before = await hash()
  await app.close('SIGKILL')
  await app.start()
  await openReading(app, BOOK_TITLE)
  await settle()
  expect(await hash()).toBe(before)
  expect((await kept()).isSeen).toBe(true)
})

test('what comes in late above the text does not move it', async () => {
  if (await app.run(() => document.querySelector('[data-pages]') !== null)) await app.press('f')
  await settle()
  await app.press('PageDown')
  await settle()
  const seen = await kept()
  await app.run(() => {
    document.querySelector<HTMLElement>('main h1')!.style.paddingBottom = '70px'
  })
  await app.settled()
  expect(await kept()).toEqual(seen)
})

test('the contents are nested, can be narrowed down, and show where one is and on which page each begins', async () => {
  await app.press('t')
  await app.waitText('Beginning')
  const rows = () =>
    app.run(() => [...document.querySelectorAll('nav li button')].map((row) => row.textContent))
  const current = () =>
    app.run(() => document.querySelector('nav [aria-current="location"]')?.textContent ?? '')
  expect((await rows()).length).toBe(1 + 4 + 20)
  expect(await app.run(() => document.querySelectorAll('nav ol ol').length)).toBe(4)
  await app.click('Find a part')
  await app.type('3.2')
  await app.waitFor('one part', async () => (await rows()).length === 1)
  const [row] = await rows()
  const begins = Number(/Chapter 3\.2(\d+)/.exec(row!)?.[1])
  await app.run(() => document.querySelector<HTMLElement>('nav li button')!.click())
  await isAtPage(begins)
  await app.press('t')
  await app.waitText('Beginning')
  expect(await current()).toContain('Chapter 3.2')
})

test('every page has its place in a list, under its part, without the text being loaded', async () => {
  await app.press('t')
  await app.click('Pages')
  await app.waitText('1,800 characters')
  const pages = await app.run(() => document.querySelectorAll('nav li button').length)
  expect(await foot()).toContain(`of ${pages}`)
  await app.click('Page 12')
  await isAtPage(12)
})

test('a bookmark is listed with its words, and leads there', async () => {
  await app.press('t')
  await app.click('Bookmarks')
  await app.waitFor('a bookmark', () => app.run(() => document.querySelector('nav li button') !== null))
  const [words, at] = await app.run(() =>
    [...document.querySelectorAll('nav li button span')].map((part) => part.textContent),
  )
  expect(words).toContain(BOOKMARKED)
  await app.run(() => document.querySelector<HTMLElement>('nav li button')!.click())
  await isAtPage(Number(at))
  const marks = await app.run(
    () => document.querySelector('[data-line] [data-kind="bookmark"]')?.getAttribute('d') ?? '',
  )
  expect(marks).toMatch(/^M\d+ 0V1$/)
})

test('a jump can be taken back at the foot, and gone again, by press and by key', async () => {
  const begun = await page()
  expect(await foot()).not.toContain('Back to')
  // The second of two quick presses counts from where the first one leads.
  await app.press(']')
  await app.press(']')
  await app.waitFor('another part', async () => (await page()) > begun)
  await settle()
  const reached = await page()
  const there = await hash()
  await app.press('Alt', 'ArrowLeft')
  await app.waitFor('the part between', async () => (await page()) > begun && (await page()) < reached)
  await settle()
  await app.press('Alt', 'ArrowLeft')
  await isAtPage(begun)
  expect(await foot()).toContain('Forward to page')
  expect(await foot()).not.toContain('Back to')
  await app.press('Alt', 'ArrowRight')
  await app.press('Alt', 'ArrowRight')
  await isAtPage(reached)
  expect(await foot()).not.toContain('Forward to')
  await settle()
  expect(await hash()).toBe(there)
  // What was read after a jump is where forward leads.
  await app.press('PageDown')
  await settle()
  const readOn = await hash()
  await app.run(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('footer:has(> [data-line]) button')]
    buttons.find(({ innerText }) => innerText.startsWith('Back to page'))?.click()
  })
  await app.waitText('Forward to page')
  await app.press('Alt', 'ArrowRight')
  await settle()
  expect(await hash()).toBe(readOn)
})

test('a message leaves the way back at the foot free', async () => {
  for (const width of [1280, 640]) {
    await app.resize({ width })
    await openAtStart(book)
    await app.press(']')
    await app.waitText('Back to page')
    await app.press('b')
    await app.waitText('Bookmark set')
    await app.settled()
    const free = await app.run(() => {
      const message = document.querySelector('[aria-live="polite"] > div')!.getBoundingClientRect()
      const line = document.querySelector('footer:has(> [data-line])')!.getBoundingClientRect()
      return message.bottom <= line.top
    })
    expect(free, `${width}`).toBe(true)
    await app.press('Control', 'z')
    await app.waitText('Undone')
    await app.click('Dismiss')
  }
  await app.resize({})
})

test('an address that was followed before leads there again, after the reader read on', async () => {
  const begun = await hash()
  await app.waitFor('another page', async () => {
    await app.press('PageDown')
    return (await page()) > 1
  })
  await settle()
  await app.run((address: string) => {
    location.hash = address
  }, begun)
  await isAtPage(1)
})

test('the time left is told by the reader’s own pace, in this part and to the end', async () => {
  const words = await foot()
  expect(words).toMatch(/min left in this part · \d+ min to the end/)
  const [, all] = /· (\d+) min to the end/.exec(words)!
  // About 11,000 words at 119 a minute; at most people's pace it were half as long.
  const count = longBook().split(/\s+/).length
  expect(Math.abs(Number(all) - count / 119)).toBeLessThan(6)
  await app.press('End')
  await app.waitText('Read to the end')
  expect(await foot()).toContain('100 %')
})

test('the line at the foot goes by pages with its keys, and one step takes all of them back', async () => {
  await scrubber()
  await app.press('ArrowRight')
  await isAtPage(2)
  await app.press('ArrowRight')
  await isAtPage(3)
  await app.press('ArrowRight')
  await isAtPage(4)
  await app.waitFor('the same in words', async () => {
    const said = await app.run(() =>
      document.querySelector('[data-line] input')!.getAttribute('aria-valuetext'),
    )
    return /^Page 4 · \d+\u00a0% · Chapter 1\.\d$/.test(said ?? '')
  })
  await app.press('ArrowLeft')
  await isAtPage(3)
  await app.press('Alt', 'ArrowLeft')
  await isAtPage(1)
  await app.waitFor('nothing before it', async () => !(await foot()).includes('Back to'))
})

test('the line says what is where one points, follows the thumb, and goes there when it is let go', async () => {
  const peek = () => app.run(() => document.querySelector('[data-line] p')?.textContent ?? '')
  const pointAt = (share: number) =>
    app.run((at: number) => {
      const line = document.querySelector('[data-line] input')!
      const { left, width, top } = line.getBoundingClientRect()
      const where = { clientX: left + at * width, clientY: top + 12, bubbles: true, pointerType: 'mouse' }
      line.dispatchEvent(new PointerEvent('pointermove', where))
    }, share)
  await pointAt(0.5)
  await app.waitFor('a preview', async () => (await peek()).includes('Chapter'))
  expect(await peek()).toMatch(/^Page \d+ · (49|50)\u00a0% · Chapter (2\.5|3\.1)$/)
  const drag = (share: number, type: 'input' | 'change') =>
    app.run(
      (at: number, event: string) => {
        const line = document.querySelector<HTMLInputElement>('[data-line] input')!
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
        set.call(line, String(Math.ceil(Number(line.max) * at)))
        line.dispatchEvent(new Event(event, { bubbles: true }))
      },
      share,
      type,
    )
  const before = await page()
  await drag(0.75, 'input')
  await app.waitFor('the preview to follow', async () => (await peek()).includes('75\u00a0%'))
  expect(await page()).toBe(before)
  await drag(0.75, 'change')
  await app.waitFor('three quarters', async () => /7[45] %/.test(await foot()))
  expect(await peek()).toBe('')
  await app.press('Alt', 'ArrowLeft')
  await isAtPage(before)
})

test('a page, so many percent or a title: one field leads there', async () => {
  const goTo = async (words: string) => {
    await app.press('Control', 'g')
    await app.waitField()
    await app.type(words)
    await app.waitFor('a suggestion', () =>
      app.run(() => document.querySelector('[role="menuitem"]') !== null),
    )
    await app.press('Enter')
  }
  await goTo('7')
  await isAtPage(7)
  await goTo('50%')
  await app.waitFor('half of it', async () => /(49|50) %/.test(await foot()))
  await goTo('chapter 4.4')
  await app.waitFor('the chapter at the top', () =>
    app.run(() => {
      const heading = [...document.querySelectorAll('main h3')].find((h) => h.textContent === 'Chapter 4.4')
      return heading !== undefined && Math.abs(heading.getBoundingClientRect().top - 80) < 60
    }),
  )
  await app.press('Control', 'g')
  await app.waitField()
  await app.type('9999')
  await app.waitText('no such page or part')
  await app.press('Escape')
})
