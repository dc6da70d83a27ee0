import { Layers } from '#core/memory/layers'
import { type Shape, Table, type TableJson, tableJson } from '#core/memory/table'
import { dayAt, dayNumber } from '#core/study/day'
import type { StudyDay, UtcMs } from '#core/study/events'
import { type NoteId, noteOf } from '#core/study/notes'
import { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
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

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Longer than a day or shorter than nothing is a broken clock: the answer counts, its time does not. */
const timeOf = (ms: number): number => (ms > 0 && ms <= DAY ? Math.round(ms) : 0)

function add(tally: Draft<Tally>, right: boolean, ms: number): void {
  tally.answers += 1
  if (right) tally.right += 1
  tally.ms += ms
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

/** What an answer adds to the tallies. */
interface Added {
  day: StudyDay
  at: UtcMs
  right: boolean
  ms: number
  isPractice: boolean
}

/** Gathers answers over the activity there is. */
class Answers {
  private readonly days = new Map<StudyDay, Draft<Tally>>()
  private latest: { day: StudyDay | null; tally: Draft<Tally> } = { day: null, tally: { ...NONE } }
  private readonly notes = new Map<NoteId, Draft<NoteTally>>()
  /** The same by card: a log names a card so often that to make its note's name each time would take most of the time. */
  private readonly ofCard: (Draft<NoteTally> | undefined)[] = []

  constructor(
    private readonly before: Activity,
    private readonly cards = new Numbering(),
  ) {}

  take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'plain') {
        const { day, at, correct: right, ms, isDue, card } = entry
        this.add({ day: dayAt(day), at, right, ms: timeOf(ms), isPractice: !isDue }, card)
      } else if (entry.kind === 'answer') {
        const { day, at, correct, ms, mode, card } = entry
        const added = { day, at, right: correct === true, ms: timeOf(ms), isPractice: mode === 'practice' }
        this.add(added, typeof card === 'string' ? this.cards.of(card) : null)
      }
    }
  }

  private add({ day, at, right, ms, isPractice }: Added, card: number | null): void {
    // A log has many answers of one day after another.
    if (day !== this.latest.day) this.latest = { day, tally: draft(this.days, this.before.days, day, NONE) }
    add(this.latest.tally, right, ms)
    if (card === null) return
    const note = this.ofCard[card] ?? this.noteOf(card)
    add(note, right, ms)
    note.at = Math.max(note.at, at)
    if (!isPractice && (note.first === '' || day < note.first)) note.first = day
  }

  private noteOf(card: number): Draft<NoteTally> {
    const note = draft(this.notes, this.before.notes, noteOf(this.cards.words[card]!), NEVER)
    this.ofCard[card] = note
    return note
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
  version: 4,
  empty,
  apply(activity, events) {
    const answers = new Answers(activity)
    answers.take(events)
    return answers.activity()
  },
  gather(cards) {
    const answers = new Answers(empty(), cards)
    return {
      take: (entries) => answers.take(entries),
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
