import { readFileSync } from 'node:fs'

/**
 * A model read from its file once a worker. Without one that can be read a text is still asked about, only less well,
 * so the answer is then undefined.
 *
 * @param read what the file's bytes mean; throws when they are no such model
 */
export function readOnce<T>(read: (bytes: Buffer) => T): (file: string) => T | undefined {
  const known = new Map<string, T | undefined>()
  const load = (file: string): T | undefined => {
    try {
      return read(readFileSync(file))
    } catch {
      return undefined
    }
  }
  return (file) => {
    if (!known.has(file)) known.set(file, load(file))
    return known.get(file)
  }
}
