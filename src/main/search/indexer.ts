import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadingId } from '#core/text/document'
import type { Runner } from '#main/jobs/runner'
import { durableWrite, ensureFolder } from '#main/storage/durable'
import type { Known } from '#main/texts/readings'
import { pause } from './pause'
import { allWords, type ReadingIndex, readIndex } from './reading-index'
import type { Source } from './source'
import { createVocabulary, type Vocabulary } from './vocabulary'

export interface IndexerDeps {
  /** A folder that can be thrown away: a file a reading. */
  dir: string
  list: () => Promise<Known[]>
  source: Source
  runner: Pick<Runner, 'run'>
  log: (message: string) => void
  /** Told when texts were made ready, at most twice a second and at the end. */
  onChange: () => void
}

/** Keeps an index of every reading in memory and on disk, made in a worker as readings come. */
export interface Indexer {
  /** What is ready; resolves once everything that is on disk has been read. */
  ready: () => Promise<ReadonlyMap<ReadingId, ReadingIndex>>
  words: Pick<Vocabulary, 'near'>
  /** Looks for readings that came or went, now. */
  refresh: () => void
  /** How many readings are still to be made ready. */
  waiting: () => number
  close: () => Promise<void>
}

const EVERY_MS = 500

export function createIndexer(deps: IndexerDeps): Indexer {
  const { dir, list, source, runner, log, onChange } = deps
  const indexes = new Map<ReadingId, ReadingIndex>()
  const words = createVocabulary()
  /** Readings whose index could not be made, by id with their text: not tried again until the next start. */
  const failed = new Map<ReadingId, string>()
  const abort = new AbortController()
  let missing: Known[] = []
  let loading: Promise<void> | undefined
  let building: Promise<void> = Promise.resolve()
  let told = 0

  const fileOf = (id: ReadingId) => join(dir, `${id}.index`)
  const isClosed = () => abort.signal.aborted
  const isMissing = ({ id, text }: Known['reading']) =>
    indexes.get(id)?.text !== text && failed.get(id) !== text

  function take(id: ReadingId, index: ReadingIndex): void {
    indexes.set(id, index)
    words.add(allWords(index))
  }

  /** Brings what is in memory in line with the library, as far as there are files. */
  async function load(): Promise<void> {
    const readings = await list()
    const ids = new Set(readings.map(({ reading }) => reading.id))
    for (const id of indexes.keys()) if (!ids.has(id)) indexes.delete(id)
    const wanted = readings.filter(({ reading }) => isMissing(reading))
    const left: Known[] = []
    const rest = pause()
    for (const known of wanted) {
      if (isClosed()) return
      const { id, text } = known.reading
      const bytes = await readFile(fileOf(id)).catch(() => null)
      const index = bytes && readIndex(bytes, text)
      if (index) take(id, index)
      else left.push(known)
      await rest()
    }
    missing = left
    await sweep(ids)
  }

  /** Removes what is of no reading any more. */
  async function sweep(ids: ReadonlySet<ReadingId>): Promise<void> {
    for (const name of await readdir(dir).catch(() => []))
      if (!ids.has(name.replace(/\.index$/, ''))) await rm(join(dir, name), { force: true }).catch(() => {})
  }

  async function build(known: Known): Promise<void> {
    const { id, text } = known.reading
    try {
      const bytes = await runner.run('index', await source.whole(known), abort.signal)
      const index = readIndex(bytes, text)
      if (!index) throw new Error('the text has become another')
      take(id, index)
      await ensureFolder(dir)
      // A full disk keeps nobody from searching.
      await durableWrite(fileOf(id), bytes).catch((error: unknown) => log(`search index: ${String(error)}`))
    } catch (error) {
      if (isClosed()) return
      failed.set(id, text)
      log(`search index of ${id}: ${String(error)}`)
    }
  }

  async function buildMissing(): Promise<void> {
    for (let known = missing[0]; known && !isClosed(); known = missing[0]) {
      await build(known)
      missing = missing.filter(({ reading }) => isMissing(reading))
      if (missing.length > 0 && performance.now() - told < EVERY_MS) continue
      told = performance.now()
      onChange()
    }
  }

  const update = (): Promise<void> => {
    loading = (loading ?? Promise.resolve()).then(load).catch((error: unknown) => {
      if (!isClosed()) log(`search index: ${String(error)}`)
    })
    const loaded = loading
    building = building.then(() => loaded).then(buildMissing)
    return loaded
  }

  return {
    words,
    async ready() {
      await (loading ?? update())
      return indexes
    },
    refresh: () => void update(),
    waiting: () => missing.length,
    async close() {
      abort.abort(new Error('closing'))
      await loading
      await building
    },
  }
}
