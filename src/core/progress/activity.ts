import { Layers } from '#core/memory/layers'
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

function apply(activity: Activity, events: readonly Event[]): Activity {
  const days = new Map<StudyDay, Draft<Tally>>()
  const notes = new Map<NoteId, Draft<NoteTally>>()
  /** The same by card: a log names a card so often that to make its note's name each time would take most of the time. */
  const ofCard = new Map<CardId, Draft<NoteTally>>()
  for (const event of events) {
    if (event.kind !== 'answer') continue
    const { day, card, at } = event
    add(draft(days, activity.days, day, NONE), event)
    if (typeof card !== 'string') continue
    const note = ofCard.get(card) ?? draft(notes, activity.notes, noteOf(card), NEVER)
    ofCard.set(card, note)
    add(note, event)
    note.at = Math.max(note.at, at)
    if (event.mode !== 'practice' && (note.first === '' || day < note.first)) note.first = day
  }
  return days.size === 0 ? activity : { days: activity.days.with(days), notes: activity.notes.with(notes) }
}

type DayRow = [StudyDay, number, number, number]
type NoteRow = [NoteId, number, number, number, UtcMs, StudyDay]

const sorted = <V extends object>(layers: Layers<string, V>): [string, V][] =>
  [...layers].sort(([a], [b]) => (a < b ? -1 : 1))

/** Folds `answer` events into what was done on each study day and with each note. */
export const activityProjection: Projection<Activity> = {
  name: 'activity',
  version: 2,
  empty: () => ({ days: Layers.of(), notes: Layers.of() }),
  apply,
  toJSON: ({ days, notes }) => ({
    days: sorted(days).map(([day, { answers, right, ms }]): DayRow => [day, answers, right, ms]),
    notes: sorted(notes).map(
      ([note, { answers, right, ms, at, first }]): NoteRow => [note, answers, right, ms, at, first],
    ),
  }),
  fromJSON: (json) => {
    const { days, notes } = json as { days: DayRow[]; notes: NoteRow[] }
    return {
      days: Layers.of(days.map(([day, answers, right, ms]) => [day, { answers, right, ms }] as const)),
      notes: Layers.of(
        notes.map(
          ([note, answers, right, ms, at, first]) => [note, { answers, right, ms, at, first }] as const,
        ),
      ),
    }
  },
}
