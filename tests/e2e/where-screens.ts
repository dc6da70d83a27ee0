import type { Driver } from './driver'
import { BOOK_TITLE } from './long-book'

/** As in `screens.ts`, which takes these in and gives the way to open a text. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** The ways about a text: its lists beside it, the line at its foot, and where one came from. */
export function whereScreens(openReading: (app: Driver, title: string) => Promise<void>): Screen[] {
  const openContents = async (app: Driver) => {
    await openReading(app, BOOK_TITLE)
    await app.press('t')
    await app.waitText('Beginning')
  }
  return [
    { name: 'where-contents', show: openContents },
    {
      name: 'where-pages',
      show: async (app) => {
        await openContents(app)
        await app.click('Pages')
        await app.waitText('1,800 characters')
      },
    },
    {
      name: 'where-bookmarks',
      show: async (app) => {
        await openContents(app)
        await app.click('Bookmarks')
        await app.waitText('No bookmarks yet')
      },
    },
    {
      name: 'where-go-to',
      show: async (app) => {
        await openReading(app, BOOK_TITLE)
        await app.press('Control', 'g')
        await app.waitField()
        await app.type('2')
        await app.waitText('Chapter 1.2')
      },
    },
    {
      name: 'where-jumped',
      show: async (app) => {
        await openReading(app, BOOK_TITLE)
        await app.press('Home')
        await app.press(']')
        await app.press(']')
        await app.waitText('Back to page')
        await app.press('Alt', 'ArrowLeft')
        await app.waitText('Forward to page')
        await app.waitText('Back to page')
      },
    },
    {
      name: 'where-pointed',
      show: async (app) => {
        await openReading(app, BOOK_TITLE)
        await app.run(() => {
          const line = document.querySelector('[data-line] input')!
          const { left, width, top } = line.getBoundingClientRect()
          const where = {
            clientX: left + 0.6 * width,
            clientY: top + 12,
            bubbles: true,
            pointerType: 'mouse',
          }
          line.dispatchEvent(new PointerEvent('pointermove', where))
        })
        await app.waitFor('a preview', () => app.run(() => document.querySelector('[data-line] p') !== null))
      },
    },
  ]
}
