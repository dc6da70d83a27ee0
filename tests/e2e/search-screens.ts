import type { Driver } from './driver'
import { openReading, type Screen } from './screens'

/** Opens the search of all texts and writes into it. */
export async function searchFor(app: Driver, words: string): Promise<void> {
  await app.go('#/search')
  await app.waitField()
  await app.type(words)
}

/** Opens the find panel of the text on the screen and writes into it. */
export async function findIn(app: Driver, words: string): Promise<void> {
  await app.press('/')
  await app.waitField()
  await app.type(words)
}

/** Finding in a text and searching the library. */
export const SEARCH_SCREENS: Screen[] = [
  {
    name: 'reader-find',
    show: async (app) => {
      await openReading(app, 'Harbour city opens tidal library')
      await findIn(app, 'library')
      await app.waitText(' of ')
    },
  },
  {
    name: 'reader-find-pattern',
    show: async (app) => {
      await openReading(app, 'Harbour city opens tidal library')
      await findIn(app, '(lib')
      await app.click('Regular expression')
      await app.waitText('has no “)” after it')
    },
  },
  {
    name: 'search-empty',
    show: async (app) => {
      await app.go('#/search')
      await app.waitText('Looks through your texts')
    },
  },
  {
    name: 'search',
    show: async (app) => {
      await searchFor(app, 'light')
      await app.waitText('Found in')
    },
  },
  {
    name: 'search-none',
    show: async (app) => {
      await searchFor(app, 'qqqqqq')
      await app.waitText('Nothing was found')
    },
  },
]
