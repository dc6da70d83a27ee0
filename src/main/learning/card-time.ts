import type { Activity } from '#core/progress/activity'
import { addDays } from '#core/study/day'
import type { StudyDay } from '#core/study/events'

/** What a card takes, question and answer, as nearly as anyone can say beforehand. */
const USUAL = 20
/** The reader's own time is known by so many answers of the last days. */
const ANSWERS = 50
const DAYS = 30

/** Seconds a card takes the reader, by their answers of the last month; the usual time until there are enough. */
export function secondsACard(activity: Activity, today: StudyDay): number {
  let answers = 0
  let ms = 0
  for (let n = 0; n < DAYS; n += 1) {
    const tally = activity.days.get(addDays(today, -n))
    answers += tally?.answers ?? 0
    ms += tally?.ms ?? 0
  }
  return answers < ANSWERS || ms === 0 ? USUAL : ms / answers / 1000
}
