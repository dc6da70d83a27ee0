import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a command line names, as absolute paths. */
export interface Named {
  /** Files and folders that are there. */
  paths: string[]
  /** The words that name none. */
  missing: string[]
}

/**
 * The files and folders named on a command line. Flags are left out; `file:` addresses count, since Linux desktops hand
 * those over. `own` is how many leading words are not the reader's: the program, and unpackaged the app's folder too.
 * Flags go first, because Chromium moves them to the front before a second start is announced.
 */
export function namedIn(argv: readonly string[], cwd: string, own: number): Named {
  const words = argv.filter((word) => !word.startsWith('-')).slice(own)
  const found = words.map((word) => ({ word, path: toPath(word, cwd) }))
  const isThere = ({ path }: { path: string | null }) => path !== null && isOpenable(path)
  return {
    paths: found.filter(isThere).flatMap(({ path }) => path ?? []),
    missing: found.filter((one) => !isThere(one)).map(({ word }) => word),
  }
}

function toPath(word: string, cwd: string): string | null {
  if (!word.startsWith('file:')) return resolve(cwd, word)
  try {
    return fileURLToPath(word)
  } catch {
    return null
  }
}

/** A pipe or a device would never end. */
function isOpenable(path: string): boolean {
  try {
    const found = statSync(path)
    return found.isFile() || found.isDirectory()
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
