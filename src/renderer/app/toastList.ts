export interface Toast {
  message: string
  tone?: 'plain' | 'error'
  action?: Action
  /** Leads to what it tells of. */
  way?: Action
}

export interface Action {
  label: string
  run: () => void
}

/** A toast on show; `hash` is the fragment of the address at which it was said. */
export type Shown = Toast & { id: number; hash: string }

const MAX_ERRORS = 3

const isError = ({ tone }: Toast) => tone === 'error'

/**
 * What is on show once a toast is added, oldest first. What was said before is over; errors stay until they are
 * read, and said again they stand once.
 */
export function withToast(all: readonly Shown[], toast: Shown): Shown[] {
  const errors = all.filter((one) => isError(one) && one.message !== toast.message)
  return [...errors.slice(1 - MAX_ERRORS), toast]
}

/** The screen and what it shows; a place in a text is still the same screen. */
const screenOf = (hash: string) => hash.split('/').slice(0, 3).join('/')

/** What stays when the address changes: an error is about the screen it was said on. */
export const keptAt = (all: readonly Shown[], hash: string): Shown[] =>
  all.filter((one) => !isError(one) || screenOf(one.hash) === screenOf(hash))

export const newestError = (all: readonly Shown[]): Shown | undefined => all.findLast(isError)
