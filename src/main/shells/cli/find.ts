import { setTimeout } from 'node:timers/promises'
import type { FoundReading } from '#contract/search'
import { type Io, printJson } from './io'
import { withApp } from './with-app'

/** How often to look whether the words of all texts are ready. */
const EVERY_MS = 50

function linesOf({ id, title, hits, made }: FoundReading): object[] {
  const named = { ...(id !== undefined && { reading: id }), title: title.line }
  return [
    ...(title.spans.length > 0 ? [{ kind: 'title', ...named }] : []),
    ...hits.map(({ line, section, from, to }) => ({ kind: 'text', ...named, line, section, from, to })),
    ...made.map(({ kind, line, at }) => ({ kind, ...named, line, ...at })),
  ]
}

/**
 * `find WORDS`: a JSON line for each of the best places in each of the best readings, as the app's own search finds
 * them. Texts that were never searched are made ready first.
 */
export async function printFound(io: Io, data: string, query: string): Promise<number> {
  return withApp(io, data, async (_, call) => {
    let result = await call('search.all', { query })
    while (result.waiting > 0) {
      await setTimeout(EVERY_MS)
      result = await call('search.all', { query })
    }
    for (const found of result.readings) for (const line of linesOf(found)) printJson(io, line)
    if (result.more > 0) io.err(`${result.more} more readings fit.`)
    return 0
  })
}
