import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Problem } from '#contract/app'
import { durableWrite, errorCode, renamePatiently, syncFolder } from './durable'

interface Waiting {
  text: string
  promise: Promise<void>
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * lowdb's storage on `durableWrite`: one writer a file; what is written while a write is under way is kept and
 * goes to disk next, only the latest of it. Each promise settles with the write that carried its data or
 * newer. `read` gives null for a file that is not there and throws a SyntaxError for one that is not JSON.
 */
export class DurableJSONFile<T> implements Adapter<T> {
  readonly #file: string
  #writing = false
  #next: Waiting | null = null

  constructor(file: string) {
    this.#file = file
  }

  async read(): Promise<T | null> {
    const text = await readText(this.#file)
    return text === null ? null : (JSON.parse(text) as T)
  }

  async write(data: T): Promise<void> {
    // Turned into text at once: what the caller changes later is another write.
    const text = JSON.stringify(data)
    if (!this.#writing) return this.#run(text)
    this.#next ??= waiting()
    this.#next.text = text
    return this.#next.promise
  }

  async #run(text: string): Promise<void> {
    this.#writing = true
    try {
      await durableWrite(this.#file, text)
    } finally {
      this.#writing = false
      const next = this.#next
      this.#next = null
      if (next) this.#run(next.text).then(next.resolve, next.reject)
    }
  }
}

function waiting(): Waiting {
  let resolve = () => {}
  let reject: Waiting['reject'] = () => {}
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { text: '', promise, resolve, reject }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Moves a file that cannot be used beside itself, under the first free `.damaged-<n>`; says where to. */
export async function setAside(file: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const to = `${file}.damaged-${n}`
    if (await stat(to).catch(() => null)) continue
    await renamePatiently(file, to)
    await syncFolder(dirname(file))
    return to
  }
}

export interface JsonOptions<T> {
  /** Whether what was parsed is what this file should hold; without it anything that parses is. */
  check?: (value: unknown) => value is T
  /** Told of a damaged file, once it is out of the way. */
  report: (problem: Problem) => void
  /** Keeps `<file>.bak`, the last state that a start could read, and falls back to it. */
  keepCopy?: boolean
  /** What stands in for a damaged file when there is no copy. */
  instead?: Problem['recovered']
  /** What can still be read of a file that does not parse; on disk in its place before it is given. */
  salvage?: (text: string) => T | null
}

/** The value of a JSON file; undefined when there is none, when it does not parse or is not what it should be. */
async function load<T>(file: string, check: JsonOptions<T>['check']) {
  const text = await readText(file)
  if (text === null) return { text, value: undefined }
  try {
    const value: unknown = JSON.parse(text)
    return { text, value: !check || check(value) ? (value as T) : undefined }
  } catch {
    return { text, value: undefined, torn: true }
  }
}

/** Puts what was saved of a file where the file was; the damaged one is then beside it. */
async function replaceDamaged(file: string, saved: string): Promise<string> {
  const aside = await setAside(file)
  try {
    await durableWrite(file, saved)
  } catch (error) {
    // Nothing is lost: the next start finds the damaged file where it was and tries again.
    await renamePatiently(aside, file)
    throw error
  }
  return aside
}

/** As `openJson`, without the database: null when there is nothing usable. */
export async function readJson<T>(file: string, options: JsonOptions<T>): Promise<T | null> {
  const { text, value, torn } = await load(file, options.check)
  const backup = `${file}.bak`
  if (value !== undefined) {
    if (options.keepCopy && (await readText(backup)) !== text) await durableWrite(backup, text ?? '')
    return value
  }
  const copy = options.keepCopy ? (await load(backup, options.check)).value : undefined
  const saved = torn && copy === undefined ? options.salvage?.(text) : undefined
  if (saved) {
    options.report({ file, setAside: await replaceDamaged(file, JSON.stringify(saved)), recovered: 'part' })
    return saved
  }
  if (text !== null) {
    const recovered = copy === undefined ? (options.instead ?? 'nothing') : 'copy'
    options.report({ file, setAside: await setAside(file), recovered })
  }
  return copy ?? null
}

/**
 * A lowdb database on one durable JSON file, already read. `fallback` is what it holds when there is no file.
 *
 * A file that does not parse or fails its check is never deleted or overwritten: it is moved aside and
 * reported, its last good copy (where one is kept) or the fallback takes its place, and the rest goes on.
 * Rejects only when the disk itself fails.
 */
export async function openJson<T>(file: string, fallback: T, options: JsonOptions<T>): Promise<Low<T>> {
  const found = await readJson(file, options)
  return new Low(new DurableJSONFile<T>(file), found ?? structuredClone(fallback))
}
