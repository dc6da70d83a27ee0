/** What a command line command works with; the process itself stays outside. */
export interface Io {
  /** Writes to standard output; a reader that has gone away (`… | head`) is no error. */
  out: (text: string) => void
  /** One line on standard error. */
  err: (message: string) => void
  version: string
  /** The folder of what ships with the app. */
  resources: string
  /** The folder of the built page. */
  renderer: string
  worker?: URL
  /** Resolves when the process is asked to end; until it is called a signal ends the process at once. */
  stop: () => Promise<void>
}

export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value)}\n`)

/** The command was not understood; exits with 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The command could not be carried out; exits with 1. */
export class CommandError extends Error {
  override name = 'CommandError'
}
