import type { Fsrs, MemoryState } from '#core/memory/fsrs'
import { daysBetween } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { PastEvent } from '#main/exchange/notes/kept'

/** A row of Anki's table of reviews, but for the card it is of. */
export interface ReviewOut {
  /** When it was, in milliseconds since the epoch; to be made unique. */
  at: number
  ease: number
  /** Days, or seconds with a minus. */
  ivl: number
  lastIvl: number
  factor: number
  /** Milliseconds. */
  time: number
  type: number
}

const TYPE = { learn: 0, review: 1, relearn: 2, filtered: 3, manual: 4 }
/** The wait within a day where an answer does not tell one. */
const TEN_MINUTES = 10
/** What Anki writes for a due day that was set by hand; nothing here goes by it. */
const USUAL_EASE = 2_500

/** Difficulty, 1 to 10, as Anki's table keeps it: 100 to 1100. */
const factorOf = ({ difficulty }: MemoryState): number => Math.round(((difficulty - 1) / 9 + 0.1) * 1_000)

type Answer = PastEvent & { kind: 'answer' }

function kindOfRow(before: { day: StudyDay; type: number; grade: number } | null, day: StudyDay): number {
  if (!before) return TYPE.learn
  if (before.day !== day) return TYPE.review
  if (before.type === TYPE.learn) return TYPE.learn
  return before.grade === 1 || before.type === TYPE.relearn ? TYPE.relearn : TYPE.review
}

/**
 * What happened to a card as rows of Anki's table: graded answers as reviews, practice as what moved nothing, due
 * days set by hand and resets as rows without an answer. Right answers by recognition are not told: they had no grade.
 *
 * @param past oldest first
 */
export function reviewsOut(past: readonly PastEvent[], fsrs: Fsrs): ReviewOut[] {
  const rows: ReviewOut[] = []
  let state: (MemoryState & { last: StudyDay }) | null = null
  let before: { day: StudyDay; type: number; grade: number } | null = null
  let lastIvl = 0

  const graded = (event: Answer): ReviewOut => {
    const { at, day, grade = 3, due, wait, ms } = event
    const days = state ? Math.max(0, daysBetween(state.last, day)) : 0
    state = { ...fsrs.nextState(state, days, grade), last: day }
    const type = kindOfRow(before, day)
    before = { day, type, grade }
    const usual = grade === 1 ? 0 : fsrs.intervalOf(state.stability, 0.9)
    const ahead = due === undefined ? usual : daysBetween(day, due)
    const ivl = ahead > 0 ? ahead : -Math.max(1, Math.round((wait ?? TEN_MINUTES) * 60))
    return { at, ease: grade, ivl, lastIvl, factor: factorOf(state), time: Math.round(ms), type }
  }

  for (const event of past) {
    const { at, day } = event
    if (event.kind === 'seed') {
      state = { stability: event.s, difficulty: event.d, last: day }
      before = { day, type: TYPE.review, grade: 3 }
    } else if (event.kind === 'reset') {
      rows.push({ at, ease: 0, ivl: 0, lastIvl, factor: 0, time: 0, type: TYPE.manual })
      ;[state, before, lastIvl] = [null, null, 0]
    } else if (event.kind === 'due') {
      const ivl = Math.max(0, daysBetween(day, event.due))
      rows.push({ at, ease: 0, ivl, lastIvl, factor: USUAL_EASE, time: 0, type: TYPE.manual })
      lastIvl = ivl
    } else if (event.mode === 'practice') {
      const ease = event.correct ? 3 : 1
      rows.push({ at, ease, ivl: 0, lastIvl, factor: 0, time: Math.round(event.ms), type: TYPE.filtered })
    } else if (event.grade !== undefined) {
      const row = graded(event)
      rows.push(row)
      lastIvl = row.ivl
    }
  }
  return rows
}
