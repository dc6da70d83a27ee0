import type { TableFault } from '#contract/exchange'
import type { NoteAsk, NoteShape } from '#core/study/notes'

/** A note as a file of words holds it: what can be read and written by hand. */
export interface LooseNote {
  /** Its id, where the file was written here. */
  id?: string
  prompt: string
  /** Empty for a text with blanks. */
  answer: string
  shape?: NoteShape
  ask?: NoteAsk
  hint?: string
  comment?: string
  /** Absent: that of its reading. */
  deck?: string
  tags: string[]
  /** Other answers that are right. */
  accepts: string[]
  /** Wrong answers to choose among. */
  choices: string[]
}

/** Notes out of a file, and how much of it was none. */
export interface LooseNotes {
  notes: LooseNote[]
  /** Rows or lines that hold no card. */
  refused: number
  /** The same of a table, each row with what is wrong with it. */
  faults?: TableFault[]
  /** The fields the file has room for: an empty one is said to be so. Absent: all. */
  says?: ReadonlySet<keyof LooseNote>
}
