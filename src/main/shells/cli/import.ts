import { dirname, join, resolve } from 'node:path'
import type { AppEvent } from '#contract/api'
import type { TableAs } from '#contract/exchange'
import type { ImportItem, Job } from '#contract/jobs'
import { addressIn } from '#core/text/address'
import type { App } from '#main/app-types'
import { plainName } from '#main/texts/file-name'
import { type Io, printJson } from './io'
import { type Call, withApp } from './with-app'

/** Files of cards by their names: what else may hold cards is taken for a text. */
const isOfCards = (file: string): boolean => /\.(?:apkg|colpkg|csv|tsv)$/i.test(file)

const hasEnded = ({ state }: ImportItem): boolean => state !== 'waiting' && state !== 'running'

interface Told {
  password?: string
  table?: TableAs
}

/** Brings in a file, a folder, an archive or a page on the web, and tells of each text in its turn as soon as it is done. */
async function bring(
  app: App,
  call: Call,
  file: string,
  { password, table }: Told,
  tell: (item: ImportItem) => Promise<void>,
): Promise<void> {
  const jobs = new Map<string, Job>()
  /** Jobs in which the password was tried. */
  const tried = new Set<string>()
  let news = 0
  let wake = () => {}
  const leave = app.events.subscribe((event: AppEvent) => {
    if (event.type !== 'job') return
    jobs.set(event.job.id, event.job)
    news++
    wake()
  })
  const newsAfter = async (seen: number) => {
    if (news === seen) await new Promise<void>((done) => (wake = done))
  }
  try {
    const address = addressIn(file)
    const source = { path: resolve(file) }
    const follow = async ({ id }: Job): Promise<void> => {
      for (let [told, isOver] = [0, false]; !isOver; ) {
        const seen = news
        const { state, items } = jobs.get(id) ?? { state: 'running', items: [] }
        isOver = state !== 'running'
        for (let item = items[told]; item && (hasEnded(item) || isOver); item = items[++told]) {
          if (item.locked && password !== undefined && !tried.has(id)) {
            const again = await call('imports.unlock', { id, item: told, password })
            tried.add(again.id)
            await follow(again)
          } else await tell(item)
        }
        if (!isOver) await newsAfter(seen)
      }
    }
    await follow(
      address === undefined && (table || isOfCards(file))
        ? await call('exchange.importCards', { source, ...(table && { table }) })
        : await call('imports.start', { sources: [address === undefined ? source : { address }] }),
    )
  } finally {
    leave()
  }
}

async function report(call: Call, file: string, item: ImportItem) {
  if (item.cards) return { file, ...item.cards, warnings: item.warnings }
  if (item.state === 'skipped') return { file, skipped: item.error }
  const reading = item.id && (await call('library.list', {})).find(({ id }) => id === item.id)
  if (!reading) return { file, error: item.error ?? 'This file could not be read.' }
  const { id, title, byline = null, published = null, language, sections, words } = reading
  const { warnings, twin, handed } = item
  return {
    ...{ file, id, title, byline, published, language, sections, words, warnings },
    ...(twin && { twin: twin.id }),
    ...(handed && { came: handed }),
  }
}

/**
 * `import FILE…`: a JSON line a text as soon as it is done, of a folder or an archive one for each file in it. What is
 * the address of a page is fetched. Exits with 1 when any was refused.
 *
 * @param told the files, a password that is tried on each file that needs one, and how tables are read: with it each
 * file is one
 */
export async function importFiles(
  io: Io,
  { data, files, ...told }: Told & { data: string; files: string[] },
): Promise<number> {
  return withApp(io, data, async (app, call) => {
    let refused = 0
    for (const file of files) {
      const own = addressIn(file) ?? plainName(resolve(file))
      await bring(app, call, file, told, async (item) => {
        const line = await report(call, item.name === own ? file : join(dirname(file), item.name), item)
        if ('error' in line) refused += 1
        printJson(io, line)
      })
    }
    return refused > 0 ? 1 : 0
  })
}
