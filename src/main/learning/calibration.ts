import type { Handlers } from '#contract/api'
import { knownOf } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import { monthOf } from '#core/memory/outcomes'
import { recallOn } from '#core/memory/schedule'
import { calibration, type Rested, retention } from '#core/progress/calibration'
import { type Confidence, confidenceShares } from '#core/progress/confidence'
import { beliefOf, scoreOf } from '#core/progress/score'
import { shareOf } from '#core/progress/share'
import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'

export interface CalibrationDeps {
  memory: () => Memory
  confidence: () => Confidence
  notes: { briefs: () => readonly Brief[] }
  /** The chance of recall the reader asks for. */
  wanted: () => number
  today: () => StudyDay
}

type CalibrationHandlers = Pick<Handlers, 'progress.calibration' | 'progress.retention' | 'progress.score'>

/** Days of rest from which a card counts as mature, as in Anki. */
const MATURE = 21

function sumOf(rested: readonly Rested[]) {
  const answers = rested.reduce((sum, each) => sum + each.answers, 0)
  return shareOf(
    answers,
    rested.reduce((sum, each) => sum + each.right, 0),
  )
}

/** Whether what memory says holds, and what it says of today. */
export function calibrationHandlers(deps: CalibrationDeps): CalibrationHandlers {
  const { memory, confidence, notes, wanted, today } = deps
  const since = (months?: number) => (months === undefined ? 0 : monthOf(today()) - months)

  return {
    'progress.calibration': ({ months }) => ({
      ...calibration(memory().outcomes, since(months)),
      confidence: confidenceShares(confidence()),
    }),

    'progress.retention'({ months }) {
      const rested = retention(memory().outcomes, since(months))
      return {
        wanted: wanted(),
        rested,
        young: sumOf(rested.filter(({ from }) => from < MATURE)),
        mature: sumOf(rested.filter(({ from }) => from >= MATURE)),
      }
    },

    'progress.score'({ reading }) {
      const own = notes.briefs().filter((note) => reading === undefined || note.reading === reading)
      const cards = own.reduce((sum, note) => sum + note.cards.length, 0)
      const known = knownOf(own, memory())
      const chances = known.map((card) => recallOn(card, today()))
      const score = scoreOf(chances, beliefOf(memory().outcomes))
      return { today: today(), fresh: cards - known.length, ...score }
    },
  }
}
