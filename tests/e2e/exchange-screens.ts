import { openCards } from './browser-screens'
import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in. */
export const EXCHANGE_SCREENS: { name: string; show: (app: Driver) => Promise<void> }[] = [
  {
    name: 'cards-exchange',
    show: async (app) => {
      await openCards(app)
      await app.press('x')
      await app.waitText('the same file twice changes nothing')
    },
  },
]
