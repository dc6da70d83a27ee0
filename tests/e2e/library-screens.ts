import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** Chooses something of a text's own menu. */
export async function fromMenu(app: Driver, title: string, words: string): Promise<void> {
  await app.settled()
  await app.click(`More for “${title}”`)
  await app.waitText(words)
  await app.run((wanted: string) => {
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    items.find((item) => item.textContent.startsWith(wanted))?.focus()
  }, words)
  await app.press('Enter')
}

/** The titles of the texts that are drawn, in order. */
export const titlesShown = (app: Driver) =>
  app.run(() =>
    [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-row]')]
      .sort((a, b) => Number(a.dataset.row) - Number(b.dataset.row))
      .map((row) => row.querySelector('a')!.textContent),
  )

/** The library, all its texts shown as a list or as covers. */
export async function showTexts(app: Driver, look: 'list' | 'covers' = 'list'): Promise<void> {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.waitFor('the texts', () => app.run(() => document.querySelector('[role="grid"]') !== null))
  if (await app.has('Choose none Esc')) await app.click('Choose none Esc')
  const isThat = () => app.run((wanted) => document.querySelector(`[data-look="${wanted}"]`) !== null, look)
  if (!(await isThat())) await app.press('v')
  await app.waitFor(`the ${look}`, isThat)
  await app.waitFor('a text', async () => (await titlesShown(app)).length > 0)
}

/** Puts the keys into the list of texts. */
export const focusTexts = (app: Driver) =>
  app.run(() => document.querySelector<HTMLElement>('[role="grid"]')!.focus())

export const LIBRARY_SCREENS: Screen[] = [
  {
    name: 'hand-on',
    show: async (app) => {
      await showTexts(app)
      await fromMenu(app, 'On Mending Things', 'Hand it on with its cards')
      await app.waitText('With its cards')
      await app.click('All of it')
      await app.waitText('saved to')
    },
  },
  {
    name: 'library-covers',
    show: async (app) => {
      await showTexts(app, 'covers')
      await app.waitFor('a cover', () => app.run(() => document.querySelector('[data-tint]') !== null))
    },
  },
  {
    name: 'library-chosen',
    show: async (app) => {
      await showTexts(app)
      await focusTexts(app)
      await app.press('Space')
      await app.press('Shift', 'ArrowDown')
      await app.waitText('2 chosen')
    },
  },
  {
    name: 'library-covers-chosen',
    show: async (app) => {
      await showTexts(app, 'covers')
      await focusTexts(app)
      await app.press('Space')
      await app.press('ArrowRight')
      await app.press('Space')
      await app.waitText('2 chosen')
    },
  },
  {
    name: 'library-menu',
    show: async (app) => {
      await showTexts(app)
      await app.click('More for “On Mending Things”')
      await app.waitText('Mark as finished')
    },
  },
  {
    name: 'library-tags',
    show: async (app) => {
      await showTexts(app)
      await focusTexts(app)
      await app.press('t')
      await app.waitField()
      await app.type('rivers, to read again')
      await app.click('Save')
      await app.waitText('Tags of 1 text changed')
      await app.press('t')
      await app.waitText('Take away')
    },
  },
  {
    name: 'library-details',
    show: async (app) => {
      await showTexts(app)
      await fromMenu(app, 'On Mending Things', 'Details…')
      await app.waitText('Choose a picture…')
    },
  },
  {
    name: 'library-filter',
    show: async (app) => {
      await showTexts(app)
      await app.press('Shift', 'f')
      await app.waitText('Kind of file')
    },
  },
  {
    name: 'library-filtered',
    show: async (app) => {
      await showTexts(app)
      await app.press('Shift', 'f')
      await app.waitText('Kind of file')
      await app.run(() => {
        const values = [
          ...document.querySelectorAll<HTMLElement>('[role="dialog"] button[aria-pressed="false"]'),
        ]
        values.find((value) => value.textContent.startsWith('Begun'))?.click()
      })
      await app.press('Escape')
      await app.waitText('Read: Begun')
    },
  },
  {
    name: 'library-none',
    show: async (app) => {
      await showTexts(app)
      await app.press('f')
      await app.waitField()
      await app.type('nothing is called that')
      await app.waitText('None of your texts is like that')
    },
  },
  {
    name: 'library-collection',
    show: async (app) => {
      if (await app.has('Show all')) await app.click('Show all')
      await showTexts(app)
      await focusTexts(app)
      await app.press('Space')
      await app.press('Shift', 'ArrowDown')
      await app.waitText('2 chosen')
      await app.press('c')
      await app.waitField()
      await app.type('Exam in July')
      await app.press('Enter')
      await app.waitText('Collections of 2 texts changed')
      await app.press('Escape')
      await app.press('Shift', 'f')
      await app.waitText('Kind of file')
      await app.run(() => {
        const values = [
          ...document.querySelectorAll<HTMLElement>('[role="dialog"] button[aria-pressed="false"]'),
        ]
        values.find((value) => value.textContent.startsWith('Exam in July'))?.click()
      })
      await app.press('Escape')
      await app.waitText('Quiz on these texts…')
    },
  },
  {
    name: 'library-names',
    show: async (app) => {
      const filter = 'Take away the filter Collection: Exam in July'
      if (await app.has(filter)) await app.click(filter)
      await showTexts(app)
      await app.press('Shift', 't')
      await app.waitText('Rename')
    },
  },
]
