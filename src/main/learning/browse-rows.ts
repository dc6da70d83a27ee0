import type { FormKind } from '#core/facts/fact'
import type { Memory } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import type { CardRow, RowMemory } from '#core/query/match'
import type { CardIs } from '#core/query/query'
import type { Brief } from '#core/study/brief'
import { dayNumber } from '#core/study/day'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { Content } from '#core/study/fold'
import { formOf, type NoteForm } from '#core/study/note-forms'
import type { CardId, DeckId, Note, NoteId } from '#core/study/notes'
import { clozeText, parseCloze } from '#core/text/cloze'
import type { ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'

type CardMemory = NonNullable<ReturnType<Memory['get']>>

/** What rows are looked at with: it changes under them, so that a row is made once. */
export interface Around {
  content: Pick<Content, 'card'>
  memory: Memory
  today: StudyDay
  dayOf: (at: UtcMs) => StudyDay
  /** Folded. */
  deckName: (deck: DeckId) => string
  title: (reading: ReadingId) => string
  note: (id: NoteId) => Note
  isDeleted: (row: Row) => boolean
  stale: ReadonlySet<NoteId>
  orphans: ReadonlySet<NoteId>
  isTwin: (row: Row) => boolean
}

/** Marks are not words: "lake" is found in "{{c1::la}}ke". */
const promptOf = (note: Note): string =>
  note.shape === 'cloze' ? clozeText(parseCloze(note.prompt)) : note.prompt

function wordsOf(note: Note): string {
  const { answer, accepts, hint = '', comment = '', source } = note
  return fold([promptOf(note), answer, ...accepts, hint, comment, source?.quote.exact ?? ''].join('\n')).text
}

/** A question as it is compared with others: two that are asked in the same words are twins. */
export const questionOf = (note: Note): string => fold(promptOf(note)).text.trim()

class Remembered implements RowMemory {
  constructor(
    private readonly of: CardMemory,
    private readonly today: StudyDay,
  ) {}

  get stability() {
    return this.of.stability
  }
  get difficulty() {
    return this.of.difficulty
  }
  get recall() {
    return recallOn(this.of, this.today)
  }
  get reps() {
    return this.of.reps
  }
  get lapses() {
    return this.of.lapses
  }
  get grade() {
    return this.of.grade
  }
  get last() {
    return dayNumber(this.of.last)
  }
  get due() {
    return dayNumber(this.of.due)
  }
}

/** A card of the reader's, with everything a query or an order can ask of it worked out only when it is asked. */
export class Row implements CardRow {
  constructor(
    readonly brief: Brief,
    readonly card: CardId,
    /** Not removed by itself; its text may be. */
    private readonly around: Around,
  ) {}

  #note: Note | undefined
  #words: string | undefined
  #question: string | undefined
  #tags: readonly string[] | undefined
  #known: CardMemory | undefined
  #in: Memory | undefined

  /** Read when it is first asked for. */
  get note(): Note {
    this.#note ??= this.around.note(this.brief.id)
    return this.#note
  }
  get words(): string {
    this.#words ??= wordsOf(this.note)
    return this.#words
  }
  get question(): string {
    this.#question ??= questionOf(this.note)
    return this.#question
  }
  get form(): NoteForm {
    return formOf(this.note)
  }
  get kind(): FormKind {
    return this.note.kind
  }
  get tags(): readonly string[] {
    this.#tags ??= this.note.tags.map((tag) => fold(tag).text)
    return this.#tags
  }
  get deck(): string {
    return this.around.deckName(this.brief.deck)
  }
  get reading(): string {
    return this.brief.reading === undefined ? '' : this.around.title(this.brief.reading)
  }
  get added(): number {
    return dayNumber(this.around.dayOf(this.brief.addedAt))
  }
  get flag(): number {
    const { flag } = this.fields
    return typeof flag === 'number' && flag >= 1 && flag <= 7 ? Math.floor(flag) : 0
  }
  get isLeech(): boolean {
    return this.fields.leech === true
  }
  /** Looked up once in each state of memory: a query and an order ask several times. */
  get known(): CardMemory | undefined {
    const { memory } = this.around
    if (this.#in !== memory) {
      this.#in = memory
      this.#known = memory.get(this.card)
    }
    return this.#known
  }
  get memory(): RowMemory | undefined {
    const { known } = this
    return known && new Remembered(known, this.around.today)
  }

  private get fields(): Readonly<Record<string, unknown>> {
    const entity = this.around.content.card.get(this.card)
    return entity?.alive ? entity.fields : {}
  }

  is(state: CardIs): boolean {
    const { around, brief } = this
    switch (state) {
      case 'due':
        return !this.isAside && (this.known?.due ?? '9') <= around.today
      case 'new':
        return this.known === undefined
      case 'suspended':
        return this.fields.suspended === true
      case 'buried':
        return this.fields.buried === around.today
      case 'leech':
        return this.isLeech
      case 'flagged':
        return this.flag > 0
      case 'stale':
        return around.stale.has(brief.id)
      case 'orphan':
        return around.orphans.has(brief.id)
      case 'duplicate':
        return around.isTwin(this)
      case 'deleted':
        return around.isDeleted(this)
    }
  }

  /** Not asked today, whatever it is. */
  private get isAside(): boolean {
    const { suspended, buried } = this.fields
    return suspended === true || buried === this.around.today
  }

  get state(): 'new' | 'due' | 'later' | 'suspended' | 'buried' | 'deleted' {
    if (this.is('deleted')) return 'deleted'
    if (this.is('suspended')) return 'suspended'
    if (this.is('buried')) return 'buried'
    if (!this.known) return 'new'
    return this.known.due <= this.around.today ? 'due' : 'later'
  }
}
