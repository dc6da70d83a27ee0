import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in and gives the way to open a map. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** As in `screens.ts`; each of these is shown on a data folder of its own. */
export interface ProgressState {
  name: string
  /** So many answers a simulated learner gave before. */
  answers: number
  show: (app: Driver) => Promise<void>
}

/** The whole page at once, long as it is. */
export const PROGRESS_VIEWS = [
  { width: 1280, height: 4400 },
  { width: 800, height: 5200 },
  { width: 480, height: 6400 },
] as const

/** Opens the page of progress and waits for its pictures. */
export async function openProgress(app: Driver): Promise<void> {
  await app.go('#/')
  await app.go('#/progress')
  await app.waitFor('the pictures', () =>
    app.run(() => document.querySelectorAll('[data-picture-name]').length > 9),
  )
  await app.settled()
}

/** Every picture with few answers and with very many; the state without any is among the first screens. */
export const PROGRESS_STATES: ProgressState[] = [10, 1_000, 100_000].map((answers) => ({
  name: `progress-${answers}`,
  answers,
  show: openProgress,
}))

const bringUp = (app: Driver, wanted: string) =>
  app.run((selector: string) => {
    document.querySelector(selector)!.scrollIntoView({ block: 'center' })
  }, wanted)

/** What of progress is shown on other pages, and its tables and menus. */
export function progressScreens(openMap: (app: Driver) => Promise<void>): Screen[] {
  return [
    {
      name: 'progress-tables',
      show: async (app) => {
        await openProgress(app)
        await app.run(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        await app.waitFor('the tables', () => app.run(() => document.querySelectorAll('table').length > 8))
      },
    },
    {
      name: 'progress-save',
      show: async (app) => {
        await openProgress(app)
        await app.click('Save “What would you score today?”')
        await app.waitText('Its numbers, as CSV')
      },
    },
    {
      name: 'map-sections',
      show: async (app) => {
        await openMap(app)
        await bringUp(app, '[data-picture-name="sections"]')
        await app.waitText('What of each part')
      },
    },
    {
      name: 'settings-parameters',
      show: async (app) => {
        await app.go('#/settings')
        await app.waitText('Your own memory')
        await app.run(() => {
          const heads = [...document.querySelectorAll('h2')]
          heads.find((head) => head.textContent === 'Your own memory')!.scrollIntoView()
        })
      },
    },
  ]
}
