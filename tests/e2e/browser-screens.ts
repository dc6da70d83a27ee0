import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** How many cards the list draws. */
export const cardRows = (app: Driver) =>
  app.run(() => document.querySelectorAll('main [role="option"][data-card]').length)

/** Opens the cards that a query finds. */
export async function openCards(app: Driver, query = '', least = 1): Promise<void> {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.go(query ? `#/cards/${encodeURIComponent(query)}` : '#/cards')
  await app.waitFor('the cards', async () => (await cardRows(app)) >= least)
}

const CLOZE = 'The {{c1::Amber}} flows into {{c2::Lake Tarn}}.'

export const BROWSER_SCREENS: Screen[] = [
  {
    name: 'cards',
    show: async (app) => {
      await openCards(app, '', 3)
      await app.waitText('Memory')
    },
  },
  {
    name: 'cards-answered',
    show: async (app) => {
      await openCards(app, '-is:new')
      await app.press('/')
      await app.press('Enter')
      await app.press('Shift', 'ArrowDown')
      await app.waitText('2 chosen')
      await app.waitText('Answers')
    },
  },
  {
    name: 'cards-mistake',
    show: async (app) => {
      await openCards(app)
      await app.press('/')
      await app.type('tag:water (is:du or flag:2)')
      await app.waitText('Did you mean')
    },
  },
  {
    name: 'cards-suggest',
    show: async (app) => {
      await openCards(app)
      await app.press('/')
      await app.type('is:')
      await app.press('ArrowDown')
      await app.waitText('suspended')
    },
  },
  {
    name: 'cards-new',
    show: async (app) => {
      await openCards(app)
      await app.press('n')
      await app.waitField('TEXTAREA')
      await app.click('Blanks')
      await app.click('Text')
      await app.type(CLOZE)
      await app.waitText('2 cards.')
    },
  },
  {
    name: 'cards-decks',
    show: async (app) => {
      await openCards(app)
      await app.press('d')
      await app.waitText('Make the deck')
      await app.run(() =>
        document.querySelector<HTMLElement>('[role="dialog"] li button[aria-expanded]')!.click(),
      )
      await app.waitText('Reviews a day')
    },
  },
  {
    name: 'cards-replace',
    show: async (app) => {
      await openCards(app)
      await app.press('Shift', 'v')
      await app.waitText('takes the place of')
    },
  },
]
