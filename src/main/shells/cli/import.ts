import { resolve } from 'node:path'
import type { AppEvent } from '#contract/api'
import type { ImportItem, Job } from '#contract/jobs'
import type { App } from '#main/app-types'
import { type Io, printJson } from './io'
import { type Call, withApp } from './with-app'

/** Files of cards by their names: what else may hold cards is taken for a text. */
const isOfCards = (file: string): boolean => /\.(?:apkg|colpkg|csv|tsv)$/i.test(file)

/** Brings one file in and waits for what comes of it. */
async function bring(app: App, call: Call, file: string): Promise<ImportItem | undefined> {
  const ended = new Map<string, Job>()
  let wake = () => {}
  const leave = app.events.subscribe((event: AppEvent) => {
    if (event.type !== 'job' || event.job.state === 'running') return
    ended.set(event.job.id, event.job)
    wake()
  })
  try {
    const source = { path: resolve(file) }
    const { id } = isOfCards(file)
      ? await call('exchange.importCards', { source })
      : await call('imports.start', { sources: [source] })
    if (!ended.has(id)) {
      await new Promise<void>((done) => {
        wake = () => ended.has(id) && done()
      })
    }
    return ended.get(id)?.items[0]
  } finally {
    leave()
  }
}

async function report(call: Call, file: string, item: ImportItem | undefined) {
  if (item?.cards) return { file, ...item.cards, warnings: item.warnings }
  const reading = item?.id && (await call('library.list', {})).find(({ id }) => id === item.id)
  if (!reading) return { file, error: item?.error ?? 'This file could not be read.' }
  const { id, title, byline = null, published = null, language, sections, words } = reading
  return { file, id, title, byline, published, language, sections, words, warnings: item.warnings }
}

/** `import FILE…`: a JSON line a file as soon as it is done. Exits with 1 when any file was refused. */
export async function importFiles(io: Io, data: string, files: string[]): Promise<number> {
  return withApp(io, data, async (app, call) => {
    let refused = 0
    for (const file of files) {
      const line = await report(call, file, await bring(app, call, file))
      if ('error' in line) refused += 1
      printJson(io, line)
    }
    return refused > 0 ? 1 : 0
  })
}
