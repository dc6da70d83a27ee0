import type { Driver } from './driver'
import { LEARNED_TITLE } from './past'
import { useVoices } from './voices'

/** As in `screens.ts`, which takes these in and gives the way to open a text. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

const SIGNS = 'main [role="toolbar"] [data-band]'

/** What is remembered beside a text, and the text read aloud. */
export function memoryScreens(openReading: (app: Driver, title: string) => Promise<void>): Screen[] {
  const openLearned = async (app: Driver) => {
    await openReading(app, LEARNED_TITLE)
    await app.press('Home')
    await app.waitFor('signs', () =>
      app.run((wanted: string) => document.querySelectorAll(wanted).length > 2, SIGNS),
    )
    await app.settled()
  }
  const inPages = (app: Driver) => app.run(() => document.querySelector('[data-pages]') !== null)
  const aloud = async (app: Driver) => {
    await app.go('#/')
    await useVoices(app)
    await openLearned(app)
    await app.press('r')
    await app.waitFor('a sentence', () => app.run(() => CSS.highlights.has('aloud')))
  }
  const stop = async (app: Driver) => {
    if (await app.has('Stop reading aloud')) await app.press('Shift', 'R')
  }
  return [
    { name: 'memory-margin', show: openLearned },
    {
      name: 'memory-sign',
      show: async (app) => {
        await openLearned(app)
        await app.run((wanted: string) => {
          document.querySelector<HTMLElement>(wanted)!.focus({ preventScroll: true })
        }, SIGNS)
        await app.waitText('likely remembered')
      },
    },
    {
      name: 'memory-part-end',
      show: async (app) => {
        await openLearned(app)
        await app.waitText('Quiz me')
        await app.run(() => {
          const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
          buttons.find(({ textContent }) => textContent === 'Quiz me')!.scrollIntoView({ block: 'center' })
        })
      },
    },
    {
      name: 'memory-pages',
      show: async (app) => {
        await openLearned(app)
        if (!(await inPages(app))) await app.press('f')
        await app.waitFor('pages', () => inPages(app))
        await app.waitFor('signs', () =>
          app.run((wanted: string) => document.querySelector(wanted) !== null, SIGNS),
        )
      },
    },
    {
      name: 'memory-selecting',
      show: async (app) => {
        await openLearned(app)
        if (await inPages(app)) await app.press('f')
        await app.waitFor('the text in one piece', async () => !(await inPages(app)))
        await app.settled()
        await app.press('v')
        await app.waitText('Blank out')
        await app.press('ArrowDown')
      },
    },
    { name: 'aloud', show: aloud },
    {
      name: 'aloud-voices',
      show: async (app) => {
        if (!(await app.has('Voice'))) await aloud(app)
        await app.click('Voice')
        await app.waitText('Voice for English')
      },
    },
    {
      name: 'aloud-none',
      show: async (app) => {
        await stop(app)
        await app.go('#/')
        await useVoices(app, [])
        await openLearned(app)
        await app.press('r')
        await app.waitText('This machine has no voice')
      },
    },
  ]
}
