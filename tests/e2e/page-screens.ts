import type { Driver } from './driver'
import { marked } from './mark-screens'
import { ARABIC_TITLE, arabicBook, bringBooks, KINDS_TITLE, SCRIPTS_TITLE } from './page-book'

/** As in `screens.ts`, which takes these in and gives the way to open a text. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** The page itself: every kind of block, scrolled and in pages, and what opens from it. */
export function pageScreens(openReading: (app: Driver, title: string) => Promise<void>): Screen[] {
  const turn = async (app: Driver, isPaged: boolean) => {
    const isNow = () => app.run(() => document.querySelector('[data-pages]') !== null)
    if ((await isNow()) !== isPaged) await app.press('f')
    await app.waitFor('the way of turning', async () => (await isNow()) === isPaged)
    await app.press('Home')
    await app.settled()
  }
  const open = async (app: Driver, title: string, isPaged: boolean) => {
    await openReading(app, title)
    await turn(app, isPaged)
  }
  const arabic = async (app: Driver, isPaged: boolean) => {
    await app.go('#/')
    await app.waitText('Comes with Lectern')
    if (!(await app.text()).includes(ARABIC_TITLE)) await bringBooks(app, await arabicBook())
    await open(app, ARABIC_TITLE, isPaged)
  }
  /** Brings the first element of a selector into sight where the text is scrolled. */
  const bring = (app: Driver, selector: string) =>
    app.run((one: string) => document.querySelector(one)!.scrollIntoView({ block: 'start' }), selector)
  const kinds = async (app: Driver, isPaged: boolean) => {
    await open(app, KINDS_TITLE, isPaged)
    await app.waitFor('the picture', () =>
      app.run(() => (document.querySelector<HTMLImageElement>('main figure img')?.naturalWidth ?? 0) > 0),
    )
  }
  return [
    {
      name: 'page-kinds',
      show: async (app) => {
        await kinds(app, false)
        await bring(app, 'main figure')
      },
    },
    { name: 'page-kinds-pages', show: (app) => kinds(app, true) },
    {
      name: 'page-table',
      show: async (app) => {
        await kinds(app, true)
        await app.press('PageDown')
      },
    },
    { name: 'page-scripts', show: (app) => open(app, SCRIPTS_TITLE, false) },
    { name: 'page-arabic', show: (app) => arabic(app, false) },
    { name: 'page-arabic-pages', show: (app) => arabic(app, true) },
    {
      name: 'page-verse',
      show: async (app) => {
        await kinds(app, true)
        await app.click('the later keeper')
        await app.waitFor('verse', () =>
          app.run(() => document.querySelector('[data-side="shown"] [data-kind="verse"]') !== null),
        )
      },
    },
    {
      name: 'page-margin',
      show: async (app) => {
        await marked(app)
        await turn(app, true)
        await app.waitFor('notes in the margin', () =>
          app.run(() => document.querySelector('[data-page] button') !== null),
        )
      },
    },
    {
      name: 'page-note',
      show: async (app) => {
        await kinds(app, false)
        await app.click('Note 1')
        await app.waitText('Go to the note')
      },
    },
    {
      name: 'page-picture',
      show: async (app) => {
        await kinds(app, false)
        await app.click('Enlarge the picture: Stripes of light and dark, as the gauge was painted')
        await app.waitFor('the picture', () =>
          app.run(() => document.querySelector('[role="dialog"] img') !== null),
        )
      },
    },
    {
      name: 'page-type',
      show: async (app) => {
        await kinds(app, true)
        await app.click('Type and theme')
        await app.waitText('Easier letters')
      },
    },
    {
      name: 'page-easier',
      show: async (app) => {
        await kinds(app, false)
        await app.click('Type and theme')
        await app.click('Only for this text')
        await app.click('Easier letters')
        await app.press('Escape')
        await app.waitFor('other letters', () =>
          app.run(() =>
            getComputedStyle(document.querySelector('[data-section] p')!).fontFamily.includes('OpenDyslexic'),
          ),
        )
        // The button that has the focus back would say its name over the page.
        await app.run(() => document.querySelector<HTMLElement>('main section')!.focus())
      },
    },
    {
      name: 'page-own',
      show: async (app) => {
        await kinds(app, false)
        await app.click('Type and theme')
        await app.waitText('this text alone')
        // Left as it was found.
        await app.click('Only for this text')
        await app.waitText('for all texts')
      },
    },
  ]
}
