import { Layers } from '#core/memory/layers'
import { type Shape, Table, type TableJson, tableJson } from '#core/memory/table'
import { dayAt, dayNumber } from '#core/study/day'
import type { Event, StudyDay, UtcMs } from '#core/study/events'
import { type CardId, type NoteId, noteOf } from '#core/study/notes'
import type { Projection } from '#core/study/projection'

/** Answers of every kind, practice among them. `ms`: the time they took, in whole milliseconds. */
export interface Tally {
  readonly answers: number
  readonly right: number
  readonly ms: number
}

/** What was done with the cards of a note, and when last. */
export interface NoteTally extends Tally {
  readonly at: UtcMs
  /** The first day on which one of them was answered other than for practice; empty while none was. */
  readonly first: StudyDay
}

/** What was answered, by study day and by note. Answers to what is no card yet count for their day only. */
export interface Activity {
  readonly days: Layers<StudyDay, Tally>
  readonly notes: Layers<NoteId, NoteTally>
}

const DAY = 86_400_000

type Answer = Event & { kind: 'answer' }
type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Longer than a day or shorter than nothing is a broken clock: the answer counts, its time does not. */
const timeOf = ({ ms }: Answer): number => (ms > 0 && ms <= DAY ? Math.round(ms) : 0)

function add(tally: Draft<Tally>, answer: Answer): void {
  tally.answers += 1
  if (answer.correct === true) tally.right += 1
  tally.ms += timeOf(answer)
}

/** What `changes` has for a key: its own copy of what there was before, to be added to. */
function draft<T extends object>(
  changes: Map<string, Draft<T>>,
  before: Layers<string, T>,
  key: string,
  none: T,
): Draft<T> {
  const known = changes.get(key)
  if (known) return known
  const made = { ...(before.get(key) ?? none) }
  changes.set(key, made)
  return made
}

const NONE: Tally = { answers: 0, right: 0, ms: 0 }
const NEVER: NoteTally = { ...NONE, at: 0, first: '' }

/** Gathers answers over the activity there is. */
class Answers {
  private readonly days = new Map<StudyDay, Draft<Tally>>()
  private readonly notes = new Map<NoteId, Draft<NoteTally>>()
  /** The same by card: a log names a card so often that to make its note's name each time would take most of the time. */
  private readonly ofCard = new Map<CardId, Draft<NoteTally>>()

  constructor(private readonly before: Activity) {}

  take(events: readonly Event[]): void {
    for (const event of events) {
      if (event.kind !== 'answer') continue
      const { day, card, at } = event
      add(draft(this.days, this.before.days, day, NONE), event)
      if (typeof card !== 'string') continue
      const note = this.ofCard.get(card) ?? draft(this.notes, this.before.notes, noteOf(card), NEVER)
      this.ofCard.set(card, note)
      add(note, event)
      note.at = Math.max(note.at, at)
      if (event.mode !== 'practice' && (note.first === '' || day < note.first)) note.first = day
    }
  }

  activity(): Activity {
    const { days, notes } = this.before
    return this.days.size === 0 ? this.before : { days: days.with(this.days), notes: notes.with(this.notes) }
  }
}

/** A note's as a row of numbers, its first day by its number or NaN. */
const SHAPE: Shape<NoteTally> = {
  width: 5,
  read: (rows, at) => ({
    ...{ answers: rows[at]!, right: rows[at + 1]!, ms: rows[at + 2]!, at: rows[at + 3]! },
    first: Number.isNaN(rows[at + 4]!) ? '' : dayAt(rows[at + 4]!),
  }),
  write({ answers, right, ms, at: when, first }, rows, at) {
    rows[at] = answers
    rows[at + 1] = right
    rows[at + 2] = ms
    rows[at + 3] = when
    rows[at + 4] = dayNumber(first)
  },
}

type DayRow = [StudyDay, number, number, number]

const empty = (): Activity => ({ days: Layers.of(), notes: Layers.over(Table.empty(SHAPE)) })

/** Folds `answer` events into what was done on each study day and with each note. */
export const activityProjection: Projection<Activity> = {
  name: 'activity',
  version: 3,
  empty,
  apply(activity, events) {
    const answers = new Answers(activity)
    answers.take(events)
    return answers.activity()
  },
  gather() {
    const answers = new Answers(empty())
    return {
      take: (events) => answers.take(events),
      *state() {
        yield
        return answers.activity()
      },
    }
  },
  toJSON: ({ days, notes }) => ({
    days: [...days]
      .map(([day, { answers, right, ms }]): DayRow => [day, answers, right, ms])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    notes: tableJson(SHAPE, notes),
  }),
  fromJSON: (json) => {
    const { days, notes } = json as { days: DayRow[]; notes: TableJson }
    return {
      days: Layers.of(days.map(([day, answers, right, ms]) => [day, { answers, right, ms }] as const)),
      notes: Layers.over(Table.fromJSON(SHAPE, notes)),
    }
  },
}
