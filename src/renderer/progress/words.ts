import type { MapSection, MapSentence } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import type { StringId, Values } from '#renderer/app/strings'
import type { Outlook } from './bands'
import { daysBetween } from './days'

/** The catalogue: `useStrings` on the page. */
export type Say = (id: StringId, values?: Values) => string

export const percentOf = (chance: number): number => Math.round(chance * 100)

/** What the whole picture comes to on the day shown. `days` are days from today, `index` one of them. */
export function outlookWords(
  say: Say,
  outlook: Outlook,
  days: readonly number[],
  index: number,
  exam: number | null,
): string {
  const { learned: of, fresh, expected } = outlook
  const about = (n: number) => Math.round(expected[n] ?? 0)
  const now = about(0)
  const shown = days[index] ?? 0
  const end = exam === null ? days.length - 1 : days.indexOf(exam)
  const sentence =
    shown > 0
      ? say(about(index) === now ? 'map.outlookSame' : 'map.outlookLater', {
          days: shown,
          now,
          of,
          later: about(index),
        })
      : say('map.outlook', { now, of, later: about(end), end: exam === null ? 'month' : 'exam' })
  return fresh > 0 ? `${sentence} ${say('map.fresh', { fresh })}` : sentence
}

/** What a shaded sentence holds: "3 cards, last seen 3 days ago, 82 %". */
export function sentenceWords(
  say: Say,
  sentence: MapSentence,
  today: StudyDay,
  days: readonly number[],
  index: number,
): string {
  const { cards, fresh, lastSeen, recall } = sentence
  const chance = recall[index]
  const learned = chance === undefined || cards === fresh ? 'none' : fresh > 0 ? 'part' : 'all'
  return say('map.sentence', {
    cards,
    fresh,
    learned,
    seen: say('map.seen', { days: lastSeen ? Math.max(0, daysBetween(lastSeen, today)) : 0 }),
    recall: say('map.recall', { percent: percentOf(chance ?? 0), days: days[index] ?? 0 }),
  })
}

/** A section of the strip: "Coasts: 4 cards, 71 % in 7 days". */
export function sectionWords(
  say: Say,
  section: MapSection,
  n: number,
  days: readonly number[],
  index: number,
): string {
  const chance = section.recall[index]
  return say('map.section', {
    title: section.title || say('map.part', { n: n + 1 }),
    cards: section.cards,
    state: section.cards === 0 ? 'none' : chance === undefined ? 'fresh' : 'learned',
    recall: say('map.recall', { percent: percentOf(chance ?? 0), days: days[index] ?? 0 }),
  })
}

/** The day shown: "In 7 days, Tuesday 1 December". `date` is that day written out. */
export const dayWords = (say: Say, days: number, date: string, exam: number | null): string =>
  say(days === exam ? 'map.examDay' : 'map.day', { days, date })
