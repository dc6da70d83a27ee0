import { basename, win32 } from 'node:path'

/** The last part of a path of any system, without control characters, short enough for any file system. */
export function plainName(path: string): string {
  const name = basename(win32.basename(path))
    .replace(/\p{Cc}/gu, '')
    .trim()
  return name.length > 200 ? name.slice(0, 150) + name.slice(-50) : name || 'Untitled'
}
