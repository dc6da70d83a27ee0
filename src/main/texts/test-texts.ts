import { join } from 'node:path'
import type { Problem } from '#contract/app'
import { inlineRunner } from '#main/jobs/inline-runner'
import { openContent } from '#main/storage/content'
import { openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'
import { createBuiltIns } from './builtin'
import { createImporter } from './importer'
import { createReadings } from './readings'
import { createStore } from './store'
import { createTexts } from './texts'

/** The services about texts on a folder of their own, put together as the app does, for tests. */
export async function openServices(data: string) {
  let now = Date.parse('2026-03-01T10:00:00Z')
  const ports = { now: () => now++, zone: () => 0 }
  const problems: Problem[] = []
  const log = await openLog({ dir: join(data, 'log'), device: 'laptop', ports, rollover: () => 4 })
  const content = await openContent(log, await openSnapshots(join(data, 'snapshots')), () => {})
  const store = createStore(data, (problem) => problems.push(problem))
  const builtIns = createBuiltIns(join(data, 'none'))
  const readings = createReadings(content, builtIns)
  return {
    data,
    problems,
    log,
    content,
    store,
    readings,
    ports,
    texts: () => createTexts(readings, builtIns, store, content, inlineRunner),
    importer: createImporter({ readings, store, runner: inlineRunner, content, ports }),
  }
}

export type Services = Awaited<ReturnType<typeof openServices>>

/** A file of three paragraphs under its title. */
export const file = (name: string, title = 'The Moon') => ({
  name,
  bytes: new TextEncoder().encode(`# ${title}\n\nBy Ada Marsh\n\nThe moon is round.\n\nIt pulls the sea.\n`),
})
