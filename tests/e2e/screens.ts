import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { BACKUP_SCREENS } from './backup-screens'
import { BROWSER_SCREENS } from './browser-screens'
import type { Driver } from './driver'
import { EXCHANGE_SCREENS } from './exchange-screens'
import { factScreens } from './fact-screens'
import { INTAKE_SCREENS } from './intake-screens'
import { fromMenu, LIBRARY_SCREENS } from './library-screens'
import { longBook } from './long-book'
import { MARK_SCREENS } from './mark-screens'
import { memoryScreens } from './memory-screens'
import { kindsBook, scriptsBook } from './page-book'
import { pageScreens } from './page-screens'
import { LEARNED_TITLE } from './past'
import { progressScreens } from './progress-screens'
import { SEARCH_SCREENS } from './search-screens'
import { STUDY_EMPTY, STUDY_SCREENS } from './study-screens'
import { whereScreens } from './where-screens'

/** A state of the app that is looked at: by the eye (npm run shots), by axe and for overflow (npm test). */
export interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

export const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const
export const VIEWS = [
  { width: 1280, height: 800 },
  { width: 800, height: 800 },
  { width: 480, height: 800 },
  { width: 1280, height: 800, zoom: 2 },
] as const

const fixture = (name: string) => resolve('tests/fixtures/texts', name)
export const ARTICLE = fixture('news-article.txt')
export const ARTICLE_TITLE = 'Harbour city opens tidal library to readers of every age and island'
const LONG_TITLE =
  'On the Unreasonable Persistence of Extraordinarily Long Titles in Official Communiqués of the Donaudampfschifffahrtsgesellschaft'

const atLibrary = async (app: Driver) => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
}

/** Opens the reading of that title from the library. */
export async function openReading(app: Driver, title: string): Promise<void> {
  await atLibrary(app)
  await app.waitFor(`“${title}”`, () =>
    app.run((wanted: string) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')]
      const link = links.find(({ textContent }) => textContent.includes(wanted))
      link?.click()
      return link !== undefined
    }, title),
  )
  await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
}

/** Before the reader has brought anything. */
export const FIRST_SCREENS: Screen[] = [
  {
    name: 'library-first',
    show: async (app) => {
      await atLibrary(app)
      await app.waitText('Start here')
    },
  },
  {
    name: 'progress-empty',
    show: async (app) => {
      await app.go('#/progress')
      await app.waitText('Nothing is learned yet')
    },
  },
  STUDY_EMPTY,
]

/** Opens the memory map of the text that was learned before. */
export async function openMap(app: Driver, title = LEARNED_TITLE): Promise<void> {
  await openReading(app, title)
  await app.run(() => {
    location.hash = location.hash.replace('#/read/', '#/map/').split('/').slice(0, 3).join('/')
  })
  await app.waitText('Memory map')
  await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
}

/** Pastes a text and waits until it is open. */
export async function pasteText(app: Driver, text: string): Promise<void> {
  await atLibrary(app)
  await app.press('p')
  await app.click('The text; a title on the first line, if it has one')
  await app.type(text)
  await app.click('Add to my library')
  await app.waitFor('the text', () =>
    app.run(() => location.hash.startsWith('#/read/') && document.querySelector('[data-block]') !== null),
  )
}

/** Brings in what the other screens show. */
export async function fill(app: Driver): Promise<void> {
  await app.resize({})
  const made = await mkdtemp(join(tmpdir(), 'lectern-books-'))
  const book = join(made, 'ledger.md')
  await writeFile(book, longBook())
  const names = ['essay.md', 'story.txt', 'german.txt', 'chinese.txt', 'news-article.txt']
  for (const path of [book, await kindsBook(), await scriptsBook(), ...names.map(fixture)]) {
    await atLibrary(app)
    await app.drop(path)
    await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  }
  await rm(made, { recursive: true, force: true })
  await pasteText(app, `${LONG_TITLE}\n\nBy A. N. Author\n\nA text with a title nobody would choose.`)
  while (await app.has('Dismiss')) await app.click('Dismiss')
}

export const SCREENS: Screen[] = [
  { name: 'library', show: atLibrary },
  {
    name: 'library-add-menu',
    show: async (app) => {
      await atLibrary(app)
      await app.click('Add a text')
      await app.waitText('Paste a text…')
    },
  },
  {
    name: 'library-removed',
    show: async (app) => {
      await atLibrary(app)
      await fromMenu(app, 'On Mending Things', 'Remove')
      await app.waitText('was moved to the trash')
      await app.press('Control', 'z')
      await app.waitText('Undone')
    },
  },
  {
    name: 'library-refused',
    show: async (app) => {
      await atLibrary(app)
      await app.drop(resolve('resources/icons/icon.png'))
      await app.waitText('Nothing came in')
    },
  },
  {
    name: 'palette',
    show: async (app) => {
      await atLibrary(app)
      await app.press('Control', 'k')
      await app.waitFor('the palette', () =>
        app.run(() => document.querySelector('[role="menuitem"]') !== null),
      )
    },
  },
  {
    name: 'keys',
    show: async (app) => {
      await openReading(app, ARTICLE_TITLE)
      await app.press('?')
      await app.waitText('While reading')
    },
  },
  {
    name: 'paste',
    show: async (app) => {
      await atLibrary(app)
      await app.press('p')
      await app.waitText('Add to my library')
    },
  },
  {
    name: 'settings',
    show: async (app) => {
      await app.go('#/settings')
      await app.waitText('A new day begins at')
    },
  },
  {
    name: 'reader',
    show: async (app) => {
      await openReading(app, ARTICLE_TITLE)
    },
  },
  {
    name: 'reader-long-title',
    show: (app) => openReading(app, LONG_TITLE),
  },
  {
    name: 'reader-markdown',
    show: (app) => openReading(app, 'On Mending Things'),
  },
  { name: 'reader-chinese', show: (app) => openReading(app, '港口的灯塔') },
  {
    name: 'reader-end',
    show: async (app) => {
      await openReading(app, 'How to read so that it stays')
      // A text that is set anew by a font coming late goes back to the place it came to rest at last.
      await app.waitFor('the end', () =>
        app.run(() => {
          const text = document.querySelector('main section')!
          text.scrollTop = text.scrollHeight
          return document.body.innerText.includes('Read to the end')
        }),
      )
    },
  },
  ...LIBRARY_SCREENS,
  ...factScreens(openReading),
  ...whereScreens(openReading),
  ...MARK_SCREENS,
  ...INTAKE_SCREENS,
  ...BROWSER_SCREENS,
  ...EXCHANGE_SCREENS,
  ...BACKUP_SCREENS,
  ...memoryScreens(openReading),
  {
    name: 'reader-contents',
    show: async (app) => {
      await openReading(app, 'On Mending Things')
      await app.press('t')
      await app.waitText('Beginning')
    },
  },
  ...SEARCH_SCREENS,
  {
    name: 'reader-type',
    show: async (app) => {
      await openReading(app, ARTICLE_TITLE)
      await app.click('Type and theme')
      await app.waitText('Justified lines')
    },
  },
  {
    name: 'reader-pages',
    show: async (app) => {
      await openReading(app, ARTICLE_TITLE)
      await app.press('f')
      await app.waitFor('pages', () => app.run(() => document.querySelector('[data-pages]') !== null))
      await app.press('ArrowRight')
    },
  },
  ...pageScreens(openReading),
  {
    name: 'reader-missing',
    show: async (app) => {
      await app.go('#/read/r0000000000000000')
      await app.waitText('no longer in your library')
    },
  },
  {
    name: 'library-due',
    show: async (app) => {
      await atLibrary(app)
      await app.waitText('Remembered')
    },
  },
  {
    name: 'map-today',
    show: async (app) => {
      await openMap(app)
      await app.press('1')
      await app.waitText('Today you would recall')
    },
  },
  {
    name: 'map-month',
    show: async (app) => {
      await openMap(app)
      await app.press('3')
      await app.waitText('In 30 days')
    },
  },
  {
    name: 'map-sentence',
    show: async (app) => {
      await openMap(app)
      await app.run(() => document.querySelector<HTMLElement>('[data-sentence="2"]')?.focus())
      await app.waitText('Practise')
    },
  },
  {
    name: 'map-empty',
    show: async (app) => {
      await openMap(app, ARTICLE_TITLE)
      await app.waitText('Learn the key facts')
    },
  },
  {
    name: 'progress',
    show: async (app) => {
      await app.go('#/progress')
      await app.waitText('The next 30 days')
    },
  },
  ...progressScreens(openMap),
  {
    name: 'quiz-several',
    show: async (app) => {
      await app.go('#/progress')
      await app.waitText('The next 30 days')
      await app.press('Shift', 'g')
      await app.waitText('Ask 10 questions')
    },
  },
  ...STUDY_SCREENS,
  {
    name: 'library-trash',
    show: async (app) => {
      await atLibrary(app)
      for (const [n, title] of ['On Mending Things', LONG_TITLE].entries()) {
        await fromMenu(app, title, 'Remove')
        await app.waitText(`Removed texts (${n + 1})`)
      }
      await app.click('Removed texts (2)')
      await app.waitText('Bring back')
    },
  },
  {
    name: 'library-purge',
    show: async (app) => {
      await atLibrary(app)
      await app.click('Removed texts (2)')
      await app.click('Empty the trash…')
      await app.waitText('this cannot be undone')
    },
  },
]
