import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files named on a command line, as absolute paths. Flags, folders and what does not exist are left
 * out; `file:` addresses count, since Linux desktops hand those over.
 * `own` is how many leading words are not the reader's: the program, and unpackaged the app's folder too.
 * Flags go first, because Chromium moves them to the front before a second start is announced.
 */
export function filesOf(argv: readonly string[], cwd: string, own: number): string[] {
  return argv
    .filter((word) => !word.startsWith('-'))
    .slice(own)
    .map((word) => toPath(word, cwd))
    .filter((path) => path !== null && isFile(path)) as string[]
}

function toPath(word: string, cwd: string): string | null {
  if (!word.startsWith('file:')) return resolve(cwd, word)
  try {
    return fileURLToPath(word)
  } catch {
    return null
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export interface Opener {
  /** Opens these now, or once there is something to open them. An empty list does nothing. */
  open: (paths: readonly string[]) => void
  /** Says who opens files, and hands over what has waited. */
  ready: (openPaths: (paths: string[]) => Promise<void>) => void
}

/** The one way in for files from argv, a second start and the desktop, whenever they come. */
export function createOpener(log: (message: string) => void): Opener {
  let waiting: string[] = []
  let openPaths: ((paths: string[]) => Promise<void>) | null = null
  const open = (paths: readonly string[]) => {
    waiting.push(...paths)
    if (openPaths === null || waiting.length === 0) return
    const now = waiting
    waiting = []
    openPaths(now).catch((error: unknown) => log(`opening files failed: ${String(error)}`))
  }
  return {
    open,
    ready: (handler) => {
      openPaths = handler
      open([])
    },
  }
}
