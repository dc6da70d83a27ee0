import type { Settings, Unsaved } from '#contract/settings'

/**
 * What was written in a form and not saved, by what it is about: a press beside the form, or on Escape, is no decision to
 * throw it away. This is what the window knows of it; settings keep it for the next one.
 */
export class UnsavedDrafts<T extends { [K in keyof T]: Unsaved[string] }> {
  /** Null: saved or thrown away, whatever settings kept. */
  readonly #known = new Map<string, Unsaved | null>()

  /**
   * @param form tells this form's drafts from those of others
   * @param light fields that nobody would miss by themselves
   */
  constructor(
    private readonly form: string,
    private readonly light: readonly (keyof T)[] = [],
  ) {}

  /** What is kept in settings by. */
  key = (id: string): string => `${this.form} ${id}`

  /** Keeps the fields that were changed, and says which; null where there is nothing to lose. */
  keep(id: string, before: T, draft: T): Unsaved | null {
    const changed = fieldsOf(before).filter((field) => draft[field] !== before[field])
    const isWritten = changed.some((field) => !this.light.includes(field))
    const fields = isWritten ? Object.fromEntries(changed.map((field) => [field, draft[field]])) : null
    this.#known.set(id, fields)
    return fields
  }

  forget(id: string): void {
    this.#known.set(id, null)
  }

  /** What was written, on what is said by now; undefined where nothing was left. */
  of(id: string, now: T, stored: Settings['unsaved'] = {}): T | undefined {
    const known = this.#known.get(id)
    const kept = known === undefined ? stored[this.key(id)] : known
    if (!kept) return undefined
    const fields = fieldsOf(now).filter((field) => Object.hasOwn(kept, field))
    return { ...now, ...Object.fromEntries(fields.map((field) => [field, kept[field as string]])) }
  }
}

const fieldsOf = <T extends object>(draft: T) => Object.keys(draft) as (keyof T)[]
