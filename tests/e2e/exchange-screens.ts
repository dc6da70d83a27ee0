import { openCards } from './browser-screens'
import type { Driver } from './driver'

/** As a teacher keeps one: names of their own, cells with lines, a row without an answer. */
const TABLE = `Kapitel\tVokabel\tÜbersetzung\tBeispiel\tSeite
1\tdie Ebbe\tthe ebb\t"Bei Ebbe fällt das Wasser.
Die Boote liegen im Schlick."\t12
1\tdie Flut\tthe flood\tDie Flut kommt.\t12
2\tdas Watt\t\t\t14
2\tder Leuchtturm\tthe lighthouse\tDer Leuchtturm steht auf der Insel.\t15
`

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
  {
    name: 'cards-table',
    show: async (app) => {
      await openCards(app)
      await app.paste(TABLE)
      await app.waitText('3 new notes come in')
    },
  },
]
