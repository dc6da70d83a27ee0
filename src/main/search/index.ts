import { join } from 'node:path'
import type { AppEvent, Handlers } from '#contract/api'
import type { FindApi, SearchApi } from '#contract/search'
import { inlineRunner } from '#main/jobs/inline-runner'
import { createPool } from '#main/jobs/pool'
import type { Runner } from '#main/jobs/runner'
import type { Notes } from '#main/learning/notes'
import type { Wheres } from '#main/learning/where'
import type { ContentStore } from '#main/storage/content'
import type { BuiltIns } from '#main/texts/builtin'
import type { Readings } from '#main/texts/readings'
import type { Store } from '#main/texts/store'
import type { Texts } from '#main/texts/texts'
import { findHandlers, PATTERN_MS } from './find-handlers'
import { createIndexer } from './indexer'
import { createMade } from './made'
import { searchHandlers } from './search'
import { createSource } from './source'

export interface SearchDeps {
  data: string
  readings: Readings
  builtIns: BuiltIns
  store: Store
  texts: Texts
  content: Pick<ContentStore, 'content'>
  notes: Pick<Notes, 'all'>
  wheres: Wheres
  runner: Runner
  /** The built worker; regular expressions have one of their own, which is ended when they take too long. */
  worker: URL | undefined
  emit: (event: AppEvent) => void
  log: (message: string) => void
}

export interface Search {
  handlers: Pick<Handlers, keyof FindApi | keyof SearchApi>
  /** To be told of every event: texts come and go. */
  onEvent: (event: AppEvent) => void
  close: () => Promise<void>
}

/** Milliseconds after a start or a change of the library: whoever waits for something else goes first. */
const LATER = 2_000

/** Finding in a text and searching the library. Its files in the data folder can be thrown away. */
export function createSearch(deps: SearchDeps): Search {
  const { data, readings, content, texts, runner, worker, emit, log } = deps
  const finder = worker ? createPool(worker, { size: 1, timeLimit: PATTERN_MS }) : inlineRunner
  const source = createSource(deps)
  const indexer = createIndexer({
    dir: join(data, 'snapshots', 'search'),
    list: readings.list,
    source,
    runner,
    log,
    onChange: () => emit({ type: 'changed', topics: ['search'] }),
  })
  const made = createMade(deps)

  let timer: NodeJS.Timeout | undefined
  let seen: unknown
  const refresh = () => {
    clearTimeout(timer)
    seen = content.content.reading
    indexer.refresh()
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, LATER).unref()
  }
  later()
  const searching = searchHandlers({ readings, indexer, made, source })

  return {
    handlers: {
      ...findHandlers({ texts, runner: finder }),
      ...searching,
      'search.all': (input) => {
        if (content.content.reading !== seen) refresh()
        return searching['search.all'](input)
      },
    },
    onEvent(event) {
      // A place that was read is a change of the library too, but of no text.
      const isChange = event.type === 'changed' && event.topics.includes('library')
      if (isChange && content.content.reading !== seen) later()
    },
    async close() {
      clearTimeout(timer)
      await finder.close()
      await indexer.close()
    },
  }
}
