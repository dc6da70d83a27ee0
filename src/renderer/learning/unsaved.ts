interface Unsaved<T> {
  before: T
  draft: T
}

/**
 * What was written in a form and not saved, by what it is about. It is kept as long as the window is open: a press beside
 * the form, or on Escape, is no decision to throw it away.
 */
export class UnsavedDrafts<T extends object> {
  readonly #kept = new Map<string, Unsaved<T>>()

  /** @param light fields that nobody would miss by themselves */
  constructor(private readonly light: readonly (keyof T)[] = []) {}

  /** Keeps it where there is something to lose, and says whether. */
  keep(id: string, before: T, draft: T): boolean {
    const isWritten = changedIn({ before, draft }).some((field) => !this.light.includes(field))
    if (isWritten) this.#kept.set(id, { before, draft })
    else this.#kept.delete(id)
    return isWritten
  }

  forget(id: string): void {
    this.#kept.delete(id)
  }

  /** What was written, on what is said by now; undefined where nothing was left. */
  of(id: string, now: T): T | undefined {
    const kept = this.#kept.get(id)
    if (!kept) return undefined
    const changed = changedIn(kept).map((field) => [field, kept.draft[field]])
    return { ...now, ...Object.fromEntries(changed) }
  }
}

const changedIn = <T extends object>({ before, draft }: Unsaved<T>): (keyof T)[] =>
  (Object.keys(before) as (keyof T)[]).filter((field) => draft[field] !== before[field])
