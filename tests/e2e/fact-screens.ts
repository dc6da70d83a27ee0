import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in and gives the way to open a text. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** Opens the digest that Lectern comes with, at its beginning, and waits for its facts. */
export async function openDigest(app: Driver): Promise<void> {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.waitFor('the digest', () =>
    app.run(() => {
      const links = [...document.querySelectorAll<HTMLElement>('main a')]
      const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
      const link = links.find(({ textContent }) => textContent.includes('A year of diplomacy'))
      const hero = buttons.find(({ textContent }) => /^(Read|Read again|Continue reading)$/.test(textContent))
      const found = link ?? hero
      found?.click()
      return found !== undefined
    }),
  )
  await app.waitFor('facts in the text', () => app.run(() => (CSS.highlights.get('fact')?.size ?? 0) > 0))
  await app.press('Home')
  await app.settled()
}

/** Selects words of the text as a reader without a pointer does. */
export async function select(app: Driver, words: string): Promise<void> {
  await app.press('/')
  await app.waitField()
  await app.type(words)
  await app.waitText('1 of 1')
  await app.press('Escape')
  await app.waitText('Blank out')
}

async function openPanel(app: Driver): Promise<void> {
  await openDigest(app)
  await app.press('k')
  await app.waitFor('the facts', () => app.run(() => document.querySelectorAll('aside li').length > 0))
}

/** @param openReading opens a text of the library by its title */
export const factScreens = (openReading: (app: Driver, title: string) => Promise<void>): Screen[] => [
  { name: 'reader-facts', show: openDigest },
  {
    name: 'reader-fact-open',
    show: async (app) => {
      await openDigest(app)
      await app.press('Tab')
      await app.press('Enter')
      await app.click('Show answer')
    },
  },
  {
    name: 'reader-selection',
    show: async (app) => {
      await openDigest(app)
      await select(app, 'Two dates frame')
    },
  },
  {
    name: 'reader-question',
    show: async (app) => {
      await openDigest(app)
      await select(app, 'Guo Jiping')
      await app.press('q')
      await app.waitText('A question of your own')
    },
  },
  {
    name: 'reader-highlights',
    show: async (app) => {
      await openDigest(app)
      if (await app.run(() => CSS.highlights.has('mark-amber'))) return
      await select(app, 'Two dates frame')
      await app.press('h')
      await app.waitText('Highlight made')
    },
  },
  {
    name: 'reader-digest-end',
    show: async (app) => {
      await openDigest(app)
      await app.press('End')
      await app.waitText('What is worth keeping')
    },
  },
  { name: 'key-facts', show: openPanel },
  {
    name: 'key-facts-all',
    show: async (app) => {
      await openPanel(app)
      await app.run(() => {
        const labels = [...document.querySelectorAll<HTMLElement>('aside label')]
        labels.find(({ textContent }) => textContent === 'All')!.click()
      })
      await app.waitText('Most important first')
    },
  },
  {
    name: 'key-facts-less-sure',
    show: async (app) => {
      await openReading(app, 'Harbour city opens tidal library')
      await app.press('k')
      await app.waitFor('the facts', () => app.run(() => document.querySelectorAll('aside li').length > 0))
      await app.run(() => document.querySelector('aside')!.scrollTo(0, 1e6))
    },
  },
  {
    name: 'key-facts-none',
    show: async (app) => {
      await openReading(app, 'On Mending Things')
      await app.press('k')
      await app.waitText('No question here is sure enough')
    },
  },
  {
    name: 'key-facts-menu',
    show: async (app) => {
      await openPanel(app)
      await app.run(() => document.querySelector<HTMLElement>('aside li [aria-label^="More"]')!.click())
      await app.waitText('Report this question…')
    },
  },
  {
    name: 'key-facts-report',
    show: async (app) => {
      await openPanel(app)
      await app.run(() => document.querySelector<HTMLElement>('aside li [aria-label^="More"]')!.click())
      await app.waitText('Report this question…')
      await app.click('Report this question…')
      await app.waitText('What is wrong with it?')
    },
  },
  {
    name: 'key-facts-silent',
    show: async (app) => {
      await openPanel(app)
      if (!(await app.text()).includes('Nothing is asked about')) {
        await app.run(() => document.querySelector<HTMLElement>('aside li [aria-label^="More"]')!.click())
        await app.waitText('Ask nothing about “')
        await app.run(() => {
          const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
          items.find(({ textContent }) => textContent.startsWith('Ask nothing'))!.click()
        })
        await app.waitText('Nothing is asked about one answer')
      }
      await app.run(() => {
        document.querySelector('aside details')!.setAttribute('open', '')
      })
    },
  },
  {
    name: 'key-facts-edit',
    show: async (app) => {
      await openPanel(app)
      await app.run(() => document.querySelector<HTMLElement>('aside li [aria-label^="Edit"]')!.click())
      await app.waitText('Wrong choices')
    },
  },
]
