import type { UtcMs } from '#core/study/events'
import type { MarkKind, Pen } from '#core/study/marks'
import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { Change } from './facts'

/** A stretch of a text that the reader marked. A bookmark has a colour and a style too and shows neither. */
export interface MarkView extends Pen {
  id: string
  kind: MarkKind
  note?: string
  /** In the order given; no two are the same but for case. */
  tags: string[]
  /** Its words; blocks are joined by a newline. */
  quote: string
  addedAt: UtcMs
  /** Absent for an orphan. `section` is the one it begins in. */
  at?: { section: SectionId; from: Place; to: Place }
}

/** What can be changed of a mark. An empty note takes the note away, empty tags all tags. */
export interface MarkEdit extends Partial<Pen> {
  note?: string
  tags?: string[]
}

export interface MarksApi {
  /** The marks of a reading in reading order, orphans last: all, those of a kind, those that touch a section. */
  'marks.list': (input: { id: ReadingId; kind?: MarkKind; section?: SectionId }) => MarkView[]
  /** What was highlighted or coloured with last; amber and filled at first. */
  'marks.pen': (input: Record<string, never>) => Pen
  /** Marks a stretch: as a highlight made with the last pen, unless told otherwise. */
  'marks.make': (
    input: { id: ReadingId; from: Place; to: Place; kind?: MarkKind } & MarkEdit,
  ) => Change & { mark: string }
  'marks.edit': (input: { mark: string } & MarkEdit) => Change
  'marks.remove': (input: { mark: string }) => Change
}
