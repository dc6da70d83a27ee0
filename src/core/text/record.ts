/** What may have anything in it. */
export type Loose = Readonly<Record<string, unknown>>

/** Whether a value from anywhere is an object with fields, and no list. */
export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
