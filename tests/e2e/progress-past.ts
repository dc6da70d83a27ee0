import { join } from 'node:path'
import { seeded } from '#core/fitting/random'
import { DEFAULT_RETENTION, intervalOf, type MemoryState, nextState, recallAfter } from '#core/memory/fsrs'
import { addDays, daysBetween } from '#core/study/day'
import type { Event, EventBody, Grade, StudyDay } from '#core/study/events'
import { systemPorts } from '#main/shells/ports'
import { openLog } from '#main/storage/log'
import { inThePast, type Past } from './past'

/** Texts made up for the cards of a history; most of them short. */
const TITLES = [
  'The Lighthouse at Fell Point',
  'Bread, Salt and Water',
  'How Rivers Choose Their Way',
  'A Short History of the Umbrella',
]
const ZONE_OFF = 12 * 3_600_000

interface Card extends MemoryState {
  id: string
  last: StudyDay
  due: StudyDay
}

interface Pace {
  newPerDay: number
  /** Days off come after each so many days of study. */
  rest: number
}

/** How a learner goes about it who gives so many answers in all. */
const paceOf = (answers: number): Pace => ({
  newPerDay: answers > 10_000 ? 45 : answers > 100 ? 9 : 5,
  rest: 9,
})

const noonOf = (day: StudyDay): number => Date.parse(`${day}T00:00:00Z`) + ZONE_OFF

/** Whether a card is remembered is drawn with its true chance. */
function gradeOf(chance: number, random: () => number): Grade {
  if (random() >= chance) return 1
  const how = random()
  return how < 0.12 ? 2 : how < 0.9 ? 3 : 4
}

/** How sure they are beforehand: often rightly, and too sure in the main, as people are. */
function sureOf(chance: number, random: () => number): 1 | 2 | 3 {
  const felt = chance + (random() - 0.35) * 0.3
  return felt > 0.93 ? 3 : felt > 0.75 ? 2 : 1
}

/** A learner's answers from a first day on, day by day, until there are so many. */
function study(
  answers: number,
  readings: readonly string[],
  random: () => number,
  truth: (chance: number) => number,
): Event[] {
  const { newPerDay, rest } = paceOf(answers)
  const events: Event[] = []
  const cards: Card[] = []
  let day = '2020-01-01'
  let given = 0
  const add = (body: EventBody) => {
    const id = `past:${events.length}`
    events.push({ id, at: noonOf(day) + events.length, day, ...body })
  }
  const answer = (card: Card, isNew: boolean) => {
    const days = isNew ? 0 : daysBetween(card.last, day)
    const chance = isNew ? 0.7 : recallAfter(days, card.stability)
    const grade = gradeOf(isNew ? chance : truth(chance), random)
    const state = nextState(isNew ? null : card, days, grade)
    const interval = intervalOf(state.stability, DEFAULT_RETENTION)
    const spread = grade === 1 ? 1 : Math.max(1, Math.round(interval * (0.9 + random() * 0.2)))
    Object.assign(card, state, { last: day, due: addDays(day, spread) })
    given += 1
    const sure = random() < 0.3 ? { sure: sureOf(chance, random) } : {}
    add({
      ...{ kind: 'answer', card: `${card.id}:0`, form: 'flashcard', mode: 'due', correct: grade > 1, grade },
      ...{ ms: 3_000 + Math.round(random() * 9_000), due: card.due, ...sure },
    })
  }
  for (let n = 0; given < answers; n += 1, day = addDays(day, 1)) {
    if (n % (rest + 1) === rest) continue
    if (random() < 0.4) {
      const reading = readings[n % readings.length]!
      const place = { block: 's1.0', at: 0 }
      add({ kind: 'read', reading, text: 't', from: place, to: place, ms: Math.round(random() * 1_500_000) })
    }
    for (const card of cards.filter(({ due }) => due <= day)) if (given < answers) answer(card, false)
    for (let k = 0; k < newPerDay && given < answers; k += 1) {
      const id = `past-note-${cards.length}`
      // The first text gets most of the cards, the last few.
      const reading = readings[Math.floor(random() ** 2 * readings.length)]!
      const set = { reading, kind: 'what', type: 'phrase', tags: [], addedAt: noonOf(day) }
      add({
        ...{ kind: 'put', of: 'note', ref: id },
        set: { ...set, prompt: `What is number ${cards.length}?`, answer: `It is ${cards.length}` },
      })
      const card: Card = { id, stability: 0, difficulty: 0, last: day, due: day }
      cards.push(card)
      answer(card, true)
    }
  }
  return events
}

/** Moves a history so that its last day is a given one. */
function until(events: readonly Event[], today: StudyDay): Event[] {
  const off = daysBetween(events.at(-1)!.day, today)
  return events.map((event) => ({
    ...event,
    day: addDays(event.day, off),
    at: event.at + off * 86_400_000,
    ...(event.kind === 'answer' && event.due !== undefined && { due: addDays(event.due, off) }),
  })) as Event[]
}

/**
 * Leaves in a data folder the history of a simulated learner who gave so many answers, the last of them today.
 *
 * @param truth their true chance of recall, out of the one that memory gives: the same, and memory is right about them
 */
export async function answersBefore(
  data: string,
  answers: number,
  truth = (chance: number) => chance,
): Promise<void> {
  const readings: string[] = []
  let today = ''
  await inThePast(data, async (past: Past) => {
    for (const title of TITLES)
      readings.push(await past.bring(`${title}.md`, `# ${title}\n\nA text about it.`))
    today = (await past.call('progress.overview', {})).today
  })
  const events = until(study(answers, readings, seeded(1), truth), today)
  const ports = systemPorts(() => {})
  const log = await openLog({ dir: join(data, 'log'), device: 'pastpast', ports, rollover: () => 4 })
  await log.bring(events)
  await log.close()
}
