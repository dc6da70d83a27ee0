import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DOT, makeBook } from '#tests/fixtures/books/make-book'
import { focusTexts, fromMenu, showTexts, titlesShown } from './library-screens'
import { inThePast, stretch } from './past'
import { appPerFile, byKeyboard } from './under-test'

/** Many texts: shown as covers and as a list, found, put in order, chosen and changed, by mouse and by keys. */
const TEXTS = [
  ['Amber Roads', 'Odile Brandt', 'en', 'Roads, 2'],
  ['Bells of Holm', 'Jonas Ång', 'en', 'Holm'],
  ['The Crossing', 'Odile Brandt', 'en', 'Roads, 1'],
  ['Das Deichbuch', 'Ada König', 'de', ''],
  ['Eel Weirs', 'Piet Vos', 'en', ''],
  ['Ferry Songs', 'Piet Vos', 'en', ''],
] as const

const text = ([title, author, language, series]: (typeof TEXTS)[number], paragraphs = 60) =>
  [
    `---\ntitle: ${title}\nauthor: ${author}\nlanguage: ${language}${series && `\nseries: ${series}`}\n---`,
    ...Array.from(
      { length: paragraphs },
      (_, n) => `The lamp of ${title} was lit in 1${800 + n} by nine keepers.`,
    ),
  ].join('\n\n')

const book = makeBook({
  chapters: { 'a.xhtml': '<p>A grebe is a bird of still waters.</p><img src="pic.png" alt="A dot"/>' },
  metadata: '<dc:title>Grebes</dc:title>',
  manifest: '<item id="pic" href="pic.png" media-type="image/png" properties="cover-image"/>',
  files: { 'OEBPS/pic.png': DOT },
})

const app = appPerFile(async (app) => {
  await inThePast(app.data, async (past) => {
    for (const one of TEXTS) await past.bring(`${one[0]}.md`, text(one))
    await past.bring('Grebes.epub', book)
    past.goTo(20)
    const [first] = (await past.call('library.browse', { sort: 'title', offset: 0, limit: 1 })).items
    const { note } = await past.call('notes.make', {
      id: first!.id,
      ...(await stretch(past, first!.id, 'nine keepers')),
    })
    await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 4_000 })
  })
  await app.start()
})
const { focuses, undo } = byKeyboard(app)
const BY_TITLE = [
  'Amber Roads',
  'Bells of Holm',
  'The Crossing',
  'Das Deichbuch',
  'Eel Weirs',
  'Ferry Songs',
  'Grebes',
]

const shows = (...wanted: string[]) =>
  app.waitFor(
    `the texts ${wanted}`,
    async () => JSON.stringify(await titlesShown(app)) === JSON.stringify(wanted),
  )
const orderBy = async (name: string) => {
  await app.press('o')
  await app.run((wanted: string) => {
    const select = document.activeElement as HTMLSelectElement
    const option = [...select.options].find(({ text }) => text === wanted)!
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, option.value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
    select.blur()
  }, name)
}
const filterBy = async (value: string) => {
  await app.press('Shift', 'f')
  await app.waitText('Kind of file')
  await app.run((wanted: string) => {
    const values = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button[aria-pressed]')]
    values.find((one) => one.querySelector('span')?.textContent === wanted)?.click()
  }, value)
  await app.press('Escape')
}
const unfilter = async (words: string) => app.click(`Take away the filter ${words}`)
const find = async (words: string) => {
  await app.press('f')
  await app.waitField()
  await app.press('Control', 'a')
  if (words === '') await app.press('Delete')
  else await app.type(words)
}
const press = (selector: string, keys: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  app.run(
    (at: string, held: MouseEventInit) => {
      const init = { bubbles: true, cancelable: true, ...held }
      const element = document.querySelector(at)!
      element.dispatchEvent(new MouseEvent('mousedown', init))
      element.dispatchEvent(new MouseEvent('click', init))
    },
    selector,
    keys,
  )
const chosen = () =>
  app.run(() =>
    [...document.querySelectorAll('[role="grid"] [aria-selected="true"]')].map(
      (row) => row.querySelector('a')!.textContent,
    ),
  )
const choose = async (...titles: string[]) => {
  await focusTexts(app)
  await app.press('Escape')
  await app.press('Home')
  const all = await titlesShown(app)
  for (let n = 0; n < all.length; n++) {
    if (titles.includes(all[n]!)) await app.press('Space')
    await app.press('ArrowDown')
  }
  await app.waitFor('them chosen', async () => (await chosen()).length === titles.length)
}

/** Waits until a quiz is offered on just these texts, and leaves it. */
const asksAbout = async (...titles: string[]) => {
  await app.waitText(`${titles.length} texts chosen`)
  const ticked = await app.run(() =>
    [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="checkbox"]')].flatMap(
      (box) => (box.checked ? [box.nextElementSibling!.textContent] : []),
    ),
  )
  expect(ticked.sort()).toEqual([...titles].sort())
  await app.press('Escape')
  await app.waitNoText('texts chosen')
}

beforeAll(async () => {
  await showTexts(app)
  await orderBy('Title')
  await shows(...BY_TITLE)
})
beforeEach(async () => {
  await app.run(() => (document.activeElement as HTMLElement | null)?.blur())
})

describe('looking for texts', () => {
  test('by typing, whatever the case and the accents, in titles, authors and series', async () => {
    await find('ang')
    await shows('Bells of Holm')
    await find('ROADS')
    await shows('Amber Roads', 'The Crossing')
    await find('konig deich')
    await shows('Das Deichbuch')
    await find('no such text')
    await app.waitText('None of your texts is like that')
    await app.click('Show all')
    await shows(...BY_TITLE)
  })

  test('by filters, which are shown as words and taken away again', async () => {
    await filterBy('Odile Brandt')
    await shows('Amber Roads', 'The Crossing')
    await filterBy('Cards due')
    await shows('Amber Roads')
    await unfilter('Author: Odile Brandt')
    await shows('Amber Roads')
    await unfilter('Cards: Cards due')
    await filterBy('German')
    await shows('Das Deichbuch')
    await unfilter('Language: German')
    await shows(...BY_TITLE)
  })

  test('in other orders: by a column’s head, and the other way round', async () => {
    await app.click('Author')
    await shows(
      'Bells of Holm',
      'Amber Roads',
      'The Crossing',
      'Das Deichbuch',
      'Eel Weirs',
      'Ferry Songs',
      'Grebes',
    )
    await app.click('Author')
    expect((await titlesShown(app)).at(-1)).toBe('Grebes')
    await orderBy('Remembered')
    await app.waitFor('the one with cards first', async () => (await titlesShown(app))[0] === 'Amber Roads')
    await orderBy('Title')
    await shows(...BY_TITLE)
  })

  test('as covers or as a list, with filters and order, kept over a restart', async () => {
    await app.press('v')
    await app.waitFor('covers', () => app.run(() => document.querySelectorAll('[data-tint]').length === 7))
    // A book shows its own cover, a text without one is given one that says its title.
    await app.waitFor('the book’s own picture', () =>
      app.run(
        () => document.querySelectorAll<HTMLImageElement>('[data-tint] img[src^="blob:"]').length === 1,
      ),
    )
    await filterBy('Piet Vos')
    await shows('Eel Weirs', 'Ferry Songs')
    await new Promise((done) => setTimeout(done, 700))
    await app.close('SIGKILL')
    await app.start()
    await app.waitText('Author: Piet Vos')
    await shows('Eel Weirs', 'Ferry Songs')
    expect(await app.run(() => document.querySelector('[data-look="covers"]') !== null)).toBe(true)
    await unfilter('Author: Piet Vos')
    await app.press('v')
    await shows(...BY_TITLE)
  })
})

/** Whether the palette offers that. */
async function offered(name: string): Promise<boolean> {
  await app.press('Control', 'k')
  await app.waitField()
  await app.type(name)
  await app.settled()
  const words = await app.run(() => document.querySelector<HTMLElement>('[role="dialog"]')!.innerText)
  await app.press('Escape')
  await app.waitFor('no palette', () => app.run(() => document.querySelector('[role="dialog"]') === null))
  return words.includes(name)
}

describe('choosing texts', () => {
  test('by keys: one, a stretch, all; Enter opens', async () => {
    await focusTexts(app)
    await app.press('Home')
    await app.press('ArrowDown')
    expect(await chosen()).toEqual([])
    await app.press('Space')
    await app.press('Shift', 'ArrowDown')
    await app.press('Shift', 'ArrowDown')
    await app.waitText('3 chosen')
    expect(await chosen()).toEqual(BY_TITLE.slice(1, 4))
    await app.press('Control', 'a')
    await app.waitText('7 chosen')
    await app.press('Escape')
    await app.waitNoText('7 chosen')
    await app.press('Home')
    await app.press('Enter')
    await app.waitFor('the reader', () => app.run(() => document.querySelector('[data-block]') !== null))
    await showTexts(app)
  })

  test('by mouse: Ctrl takes one in, Shift a stretch, the box beside one', async () => {
    await press('[data-row="1"] td:nth-child(3)')
    await press('[data-row="3"] a', { ctrlKey: true })
    await app.waitText('2 chosen')
    await press('[data-row="5"] a', { shiftKey: true })
    await app.waitText('3 chosen')
    await press('[data-row="0"] [data-check]')
    await app.waitText('4 chosen')
    await app.click('Choose none Esc')
    await app.waitNoText('4 chosen')
  })

  test('what is done with what is chosen stands on one line; the rest hangs from three dots', async () => {
    await choose('Eel Weirs')
    await app.waitText('1 chosen')
    const lines = () =>
      app.run(
        () =>
          new Set(
            [...document.querySelectorAll('[data-bulk] > *')].map((one) => {
              const { top, bottom } = one.getBoundingClientRect()
              return Math.round((top + bottom) / 16)
            }),
          ).size,
      )
    for (const width of [1280, 800]) {
      await app.resize({ width })
      await app.settled()
      expect(await lines()).toBe(1)
    }
    await app.resize({})
    await app.click('More for the texts chosen')
    await app.waitText('Mark as finished, or as new')
    await app.press('Enter')
    await app.waitText('1 text marked as finished')
    await undo()
    await app.press('Escape')
    await app.waitNoText('1 chosen')
  })

  test('what is chosen is asked about, in a low window too, and let go from wherever the focus is', async () => {
    await app.resize({ height: 500 })
    await choose('Eel Weirs', 'Ferry Songs')
    await app.run(() => document.querySelector<HTMLElement>('main')!.focus())
    await app.press('g')
    await app.waitText('2 texts chosen')
    const sheet = await app.run(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="checkbox"]')]
      return {
        ticked: boxes.flatMap((box) => (box.checked ? [box.nextElementSibling!.textContent] : [])),
        first: boxes[0]!.nextElementSibling!.textContent,
        below: document.querySelector('[role="dialog"]')!.getBoundingClientRect().bottom - innerHeight,
      }
    })
    expect(sheet.ticked.sort()).toEqual(['Eel Weirs', 'Ferry Songs'])
    expect(sheet.ticked).toContain(sheet.first)
    expect(sheet.below).toBeLessThan(0)
    await app.press('Escape')
    await app.waitNoText('2 texts chosen')
    expect(await offered('Tags…')).toBe(true)
    await app.run(() => document.querySelector<HTMLElement>('main')!.focus())
    await app.press('Escape')
    await app.waitNoText('2 chosen')
    await focuses('Your texts')
    await app.run(() => document.querySelector<HTMLElement>('main')!.focus())
    expect(await offered('Tags…')).toBe(false)
    expect(await offered('The day of my exam…')).toBe(true)
    await app.resize({})
  })

  test('the box of a cover lies over no title', async () => {
    await showTexts(app, 'covers')
    const tiles = await app.run(() =>
      [...document.querySelectorAll('[data-look="covers"] [data-row]')].flatMap((tile) => {
        const title = tile.querySelector('[data-long]')
        const box = tile.querySelector('[data-check]')!.getBoundingClientRect()
        return title ? [title.getBoundingClientRect().top - box.bottom] : []
      }),
    )
    expect(tiles.length).toBeGreaterThan(4)
    expect(Math.min(...tiles)).toBeGreaterThan(0)
  })

  test('among covers arrows go along lines and across them', async () => {
    await showTexts(app, 'covers')
    await focusTexts(app)
    await app.press('Home')
    await app.press('ArrowRight')
    await app.press('Space')
    await app.waitFor('the second', async () => (await chosen())[0] === 'Bells of Holm')
    await app.press('Escape')
    await showTexts(app)
  })
})

describe('changing many at once', () => {
  test('tags: added, filtered by, and one undo takes them back', async () => {
    await choose('Eel Weirs', 'Ferry Songs')
    await app.press('t')
    await app.waitText('Tags of 2 texts')
    await app.waitField()
    await app.type('water, slow')
    await app.press('Enter')
    await app.waitText('Tags of 2 texts changed')
    await filterBy('water')
    await shows('Eel Weirs', 'Ferry Songs')
    await undo()
    await app.waitText('None of your texts is like that')
    await unfilter('Tag: water')
    await shows(...BY_TITLE)
  })

  test('a collection has an order of its own, another name, and goes in one change', async () => {
    await choose('Bells of Holm', 'Grebes', 'Das Deichbuch')
    await app.press('c')
    await app.waitText('Collections of 3 texts')
    await app.waitField()
    await app.type('Exam')
    await app.press('Enter')
    await app.waitText('Collections of 3 texts changed')
    await filterBy('Exam')
    await app.waitFor('three', async () => (await titlesShown(app)).length === 3)
    const [first, second, third] = await titlesShown(app)
    await focusTexts(app)
    await app.press('End')
    await app.press('Alt', 'ArrowUp')
    await shows(first!, third!, second!)
    await undo()
    await shows(first!, second!, third!)
    await app.click('Quiz on these texts…')
    await asksAbout(first!, second!, third!)
    await app.run(() => document.querySelector<HTMLElement>('main')!.focus())
    await app.press('g')
    await asksAbout(first!, second!, third!)
    await app.press('Shift', 't')
    await app.waitText('Rename')
    await app.click('Quiz on “Exam”')
    await asksAbout(first!, second!, third!)
    await app.press('Shift', 't')
    await app.waitText('Rename')
    await app.click('Rename “Exam”')
    await app.waitField()
    await app.press('Control', 'a')
    await app.type('July')
    await app.press('Enter')
    await app.waitText('“Exam” is “July” now')
    await app.click('Take away: “July”')
    await app.waitText('“July” taken away from 3 texts')
    // As it may be once what was pressed is gone.
    await app.run(() => (document.activeElement as HTMLElement | null)?.blur())
    await app.press('Escape')
    await app.waitFor('the sheet gone', () =>
      app.run(() => document.querySelector('[role="dialog"]') === null),
    )
    await undo()
    await unfilter('Collection: Exam')
    await filterBy('July')
    await shows(first!, second!, third!)
    await unfilter('Collection: July')
    await orderBy('Title')
    await shows(...BY_TITLE)
  })

  test('how far they are read, and back', async () => {
    await choose('Amber Roads', 'Grebes')
    await app.press('m')
    await app.waitText('2 texts marked as finished')
    await filterBy('Finished')
    await shows('Amber Roads', 'Grebes')
    await undo()
    await unfilter('Read: Finished')
    await shows(...BY_TITLE)
  })

  test('author, series and language together', async () => {
    await choose('Eel Weirs', 'Ferry Songs')
    await app.press('e')
    await app.waitText('Details of 2 texts')
    await app.waitField('TEXTAREA')
    await app.type('Nell Marsh')
    await app.click('Series')
    await app.type('Weirs')
    await app.click('Save')
    await app.waitText('Details of 2 texts changed')
    await find('nell weirs')
    await shows('Eel Weirs', 'Ferry Songs')
    await find('')
    await undo()
    await find('piet')
    await shows('Eel Weirs', 'Ferry Songs')
    await find('')
    await shows(...BY_TITLE)
  })

  test('to the trash and back by undo', async () => {
    await choose('Eel Weirs', 'Ferry Songs')
    await app.press('Delete')
    await app.waitText('2 texts were moved to the trash')
    await shows('Amber Roads', 'Bells of Holm', 'The Crossing', 'Das Deichbuch', 'Grebes')
    await undo()
    await shows(...BY_TITLE)
  })
})

describe('one text', () => {
  test('its title and author are the reader’s, in the reader too; the file says its own', async () => {
    await fromMenu(app, 'Eel Weirs', 'Details…')
    await app.waitText('Choose a picture…')
    await app.waitField()
    await app.press('Control', 'a')
    await app.type('Traps for Eels')
    await app.waitText('The file says: Eel Weirs')
    await app.click('Save')
    await app.waitText('Details of 1 text changed')
    await find('traps')
    await shows('Traps for Eels')
    await focusTexts(app)
    await app.press('Enter')
    await app.waitFor('its title above the text', () =>
      app.run(() => document.querySelector('main h1')?.textContent === 'Traps for Eels'),
    )
    await showTexts(app)
    await undo()
    await find('')
    await shows(...BY_TITLE)
  })

  test('a picture chosen becomes its cover, and goes again', async () => {
    const picture = join(app.data, 'mine.png')
    await writeFile(picture, DOT)
    await fromMenu(app, 'Eel Weirs', 'Details…')
    await app.waitText('Choose a picture…')
    await app.run((base64: string) => {
      const input = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]')!
      const files = new DataTransfer()
      files.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'mine.png'))
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, Buffer.from(DOT).toString('base64'))
    const inSheet = () => app.run(() => document.querySelector('[role="dialog"] [data-tint] img') !== null)
    await app.waitFor('the picture in the sheet', inSheet)
    await app.click('No picture')
    await app.waitFor('it gone', async () => !(await inSheet()))
    await app.press('Escape')
    await undo()
    await undo()
  })

  test('read to its end it is finished by itself', async () => {
    await find('crossing')
    await shows('The Crossing')
    await focusTexts(app)
    await app.press('Enter')
    await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
    await app.press('End')
    await app.waitText('Read to the end')
    await app.waitFor('it kept', async () => {
      await showTexts(app)
      return (await app.text()).includes('Finished')
    })
    await find('')
  })

  test('deleted for good only from the trash, after a plain sentence', async () => {
    await fromMenu(app, 'Grebes', 'Remove')
    await app.waitText('Removed texts (1)')
    await app.click('Removed texts (1)')
    await app.click('Delete for good: “Grebes”')
    await app.waitText('this cannot be undone')
    await app.click('Cancel')
    await app.waitText('Bring back')
    await app.click('Delete for good: “Grebes”')
    await app.waitText('this cannot be undone')
    await app.click('Delete for good')
    await app.waitText('1 text deleted for good')
    await app.waitNoText('Removed texts (')
  })

  test('every key is in the list of keys', async () => {
    await focusTexts(app)
    await app.press('?')
    await app.waitText('Texts in the list')
    const keys = await app.text()
    for (const words of [
      'Covers or list',
      'Filter texts…',
      'Choose all that are shown',
      'Remove, but keep cards',
    ])
      expect(keys).toContain(words)
    await app.press('Escape')
    await focuses('')
  })
})
