import { basename, win32 } from 'node:path'

/** Also what turns the writing direction: `\u202etxt.exe` would be shown as another file's name. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+ ?/gu

/** The last part of a path of any system, without control characters, short enough for any file system. */
export function plainName(path: string): string {
  const name = basename(win32.basename(path)).replace(UNSEEN, ' ').trim()
  return name.length > 200 ? name.slice(0, 150) + name.slice(-50) : name || 'Untitled'
}
