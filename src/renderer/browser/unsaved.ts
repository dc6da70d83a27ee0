import { EMPTY, type NoteDraft } from './draft'

interface Unsaved {
  before: NoteDraft
  draft: NoteDraft
}

const FIELDS = Object.keys(EMPTY) as (keyof NoteDraft)[]
/** What nobody would miss by itself: of a new card it is as it was for the last one. */
const LIGHT: ReadonlySet<keyof NoteDraft> = new Set(['form', 'deck', 'tags'])

/** Whether something was written that would be lost. */
const isWritten = ({ before, draft }: Unsaved): boolean =>
  FIELDS.some((field) => !LIGHT.has(field) && draft[field] !== before[field])

/**
 * What was written in the editor and not saved, by note, '' for a new one. It is kept as long as the window is open: a
 * press beside the sheet, or on Escape, is no decision to throw it away.
 */
export class UnsavedDrafts {
  readonly #kept = new Map<string, Unsaved>()

  /** Keeps it where there is something to lose, and says whether. */
  keep(note: string, before: NoteDraft, draft: NoteDraft): boolean {
    const isKept = isWritten({ before, draft })
    if (isKept) this.#kept.set(note, { before, draft })
    else this.#kept.delete(note)
    return isKept
  }

  forget(note: string): void {
    this.#kept.delete(note)
  }

  /** What was written, on what the note says by now; undefined where nothing was left. */
  of(note: string, now: NoteDraft): NoteDraft | undefined {
    const kept = this.#kept.get(note)
    if (!kept) return undefined
    const changed = FIELDS.filter((field) => kept.draft[field] !== kept.before[field])
    return { ...now, ...Object.fromEntries(changed.map((field) => [field, kept.draft[field]])) }
  }
}

export const unsaved = new UnsavedDrafts()
