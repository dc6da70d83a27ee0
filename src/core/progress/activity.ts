import { Drafts } from '#core/memory/drafts'
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

/** Where a note's tally stands in its row: the first day by its number or NaN. */
const [ANSWERS, RIGHT, MS, AT, FIRST] = [0, 1, 2, 3, 4]

const SHAPE: Shape<NoteTally> = {
  width: 5,
  read: (rows, at) => ({
    ...{ answers: rows[at + ANSWERS]!, right: rows[at + RIGHT]!, ms: rows[at + MS]!, at: rows[at + AT]! },
    first: Number.isNaN(rows[at + FIRST]!) ? '' : dayAt(rows[at + FIRST]!),
  }),
  write({ answers, right, ms, at: when, first }, rows, at) {
    rows[at + ANSWERS] = answers
    rows[at + RIGHT] = right
    rows[at + MS] = ms
    rows[at + AT] = when
    rows[at + FIRST] = dayNumber(first)
  },
}

const NONE: Tally = { answers: 0, right: 0, ms: 0 }
const NEVER: NoteTally = { ...NONE, at: 0, first: '' }

/** Gathers answers over the activity there is. */
class Answers {
  private readonly days = new Map<StudyDay, Draft<Tally>>()
  private latest: { day: StudyDay | null; tally: Draft<Tally> } = { day: null, tally: { ...NONE } }
  private readonly names = new Numbering()
  private readonly notes: Drafts<NoteTally>
  /** Note numbers by card: a log names a card so often that to make its note's name each time would take most of the time. */
  private readonly ofCard: (number | undefined)[] = []

  constructor(
    private readonly before: Activity,
    private readonly cards = new Numbering(),
  ) {
    this.notes = new Drafts(SHAPE, before.notes, this.names)
  }

  take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'plain') {
        const { day, at, correct, card } = entry
        const ms = timeOf(entry.ms)
        this.addToDay(dayAt(day), correct, ms)
        this.addToNote(card, at, correct, ms, entry.isDue ? day : Number.NaN)
      } else if (entry.kind === 'answer') {
        const { day, at, mode, card } = entry
        const [ms, right] = [timeOf(entry.ms), entry.correct === true]
        this.addToDay(day, right, ms)
        if (typeof card !== 'string') continue
        this.addToNote(this.cards.of(card), at, right, ms, mode === 'practice' ? Number.NaN : dayNumber(day))
      }
    }
  }

  private addToDay(day: StudyDay, right: boolean, ms: number): void {
    // A log has many answers of one day after another.
    if (day !== this.latest.day) this.latest = { day, tally: this.tallyOf(day) }
    const { tally } = this.latest
    tally.answers += 1
    if (right) tally.right += 1
    tally.ms += ms
  }

  /** Its own copy of what there was before, to be added to. */
  private tallyOf(day: StudyDay): Draft<Tally> {
    const tally = this.days.get(day) ?? { ...(this.before.days.get(day) ?? NONE) }
    this.days.set(day, tally)
    return tally
  }

  /** @param day by its number, where it may be the note's first; else NaN */
  private addToNote(card: number, at: UtcMs, right: boolean, ms: number, day: number): void {
    const number = this.ofCard[card] ?? this.noteOf(card)
    const { rows } = this.notes
    const to = this.notes.at(number)
    rows[to + ANSWERS]! += 1
    if (right) rows[to + RIGHT]! += 1
    rows[to + MS]! += ms
    rows[to + AT] = Math.max(rows[to + AT]!, at)
    if (!(day >= rows[to + FIRST]!) && !Number.isNaN(day)) rows[to + FIRST] = day
  }

  /** The number of a card's note, which has a row then. */
  private noteOf(card: number): number {
    const { notes } = this
    const number = this.names.of(noteOf(this.cards.words[card]!))
    if (!notes.has(number)) {
      SHAPE.write(NEVER, notes.rows, notes.at(number))
      notes.put(number)
    }
    this.ofCard[card] = number
    return number
  }

  activity(): Activity {
    return this.days.size === 0
      ? this.before
      : { days: this.before.days.with(this.days), notes: this.notes.layers() }
  }
}

type DayRow = [StudyDay, number, number, number]

const empty = (): Activity => ({ days: Layers.of(), notes: Layers.over(Table.empty(SHAPE)) })

/** Folds `answer` events into what was done on each study day and with each note. */
export const activityProjection: Projection<Activity> = {
  name: 'activity',
  version: 5,
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
