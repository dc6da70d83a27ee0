import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Every file under the given files and folders, sorted; what does not exist is left out. */
export function filesOf(paths) {
  return paths
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      if (!statSync(path).isDirectory()) return [path]
      return readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    })
}

/** A hash of names and contents. Not of times: a fresh clone has fresh ones. */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256')
  for (const file of filesOf(paths)) {
    const bytes = readFileSync(file)
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * Does the work unless it was done for the same contents before.
 * `paths` are the files and folders it depends on, `folder` what their names are relative to.
 * Returns whether it worked; a failure leaves no stamp, so that the next call tries again.
 */
export function once({ stamp, folder, paths, work }) {
  const want = fingerprint(folder, paths)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return false
  rmSync(stamp, { force: true })
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, want)
  return true
}
