import { join } from 'node:path'
import type { Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { App, AppOptions, CreateApp, DataInUseError } from './app-types'
import { createJobs } from './jobs/jobs'
import { createPool } from './jobs/pool'
import { inlineRunner } from './jobs/tasks'
import { createDispatch } from './rpc/dispatch'
import { appHandlers } from './services/app-info'
import { createBuiltIns } from './services/builtin'
import { createHub } from './services/events'
import { createImporter } from './services/importer'
import { createImports } from './services/imports'
import { libraryHandlers } from './services/library'
import { createPlaces } from './services/places'
import { readingHandlers } from './services/reading'
import { createReadings } from './services/readings'
import { openSettings } from './services/settings'
import { createStore } from './services/store'
import { createTexts } from './services/texts'
import { openUploads } from './services/uploads'
import { openContent } from './storage/content'
import { openDevice } from './storage/device'
import { sweepTemporaries } from './storage/durable'
import { acquireLock, type Lock } from './storage/lock'
import { openLog } from './storage/log'
import { migrate } from './storage/migrations'
import { openSnapshots } from './storage/snapshots'

function inUse(held: { heldBy: number; address?: string }): DataInUseError {
  const error = new Error(`This data folder is in use by another Lectern (process ${held.heldBy}).`)
  const address = held.address === undefined ? {} : { address: held.address }
  return Object.assign(error, { name: 'DataInUseError' as const, ...address })
}

/** Puts the app together: everything it is made of meets here and nowhere else. */
export const createApp: CreateApp = async (options) => {
  const lock = await acquireLock(options.data)
  if ('heldBy' in lock) throw inUse(lock)
  try {
    return await open(options, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function open(options: AppOptions, lock: Lock): Promise<App> {
  const { data, resources, ports, version, shell, openLink, acceptPaths = false, worker } = options
  const { emit, subscribe } = createHub(ports.log)
  const found: Problem[] = []
  const report = (problem: Problem) => {
    found.push(problem)
    emit({ type: 'changed', topics: ['app'] })
  }

  await sweepTemporaries(data)
  await migrate(data, { now: ports.now(), report })
  const device = await openDevice(data, ports.randomId, report)
  const settings = await openSettings(data, report, emit)
  const rollover = () => settings.current.rollover
  const log = await openLog({ dir: join(data, 'log'), device, ports, rollover })
  const snapshots = await openSnapshots(join(data, 'snapshots'))
  const content = await openContent(log, snapshots, ports.log)
  const uploads = await openUploads(join(data, '.incoming'), ports.randomId)

  const runner = worker ? createPool(worker) : inlineRunner
  const jobs = createJobs(
    (job) => emit({ type: 'job', job }),
    () => ports.randomId(12),
    ports.log,
  )
  const store = createStore(data, report)
  const builtIns = createBuiltIns(resources)
  const readings = createReadings(content, builtIns)
  const places = createPlaces(data, device, report)
  const texts = createTexts(readings, builtIns, store, content, runner)
  const importer = createImporter({ readings, store, runner, content, ports })
  const imports = createImports({ jobs, importer, uploads, emit, log: ports.log, acceptPaths })
  const problems = () => [...found, ...log.problems, ...snapshots.problems]

  const handlers: Handlers = {
    ...libraryHandlers({ readings, places, content, log, ports, rollover, emit }),
    ...readingHandlers({ texts, places, content, ports, emit }),
    ...imports.handlers,
    ...settings.handlers,
    ...appHandlers(() => ({ version, shell, dataFolder: data, problems: problems() }), openLink),
  }
  const calls = createDispatch(handlers, ports.log)

  return {
    dispatch: calls.dispatch,
    events: { subscribe },
    uploads: { put: uploads.put },
    // No format brings images yet.
    asset: async () => null,
    openPaths: imports.openPaths,
    announce: (address) => lock.announce(address),
    async close() {
      await jobs.close()
      await calls.close()
      await runner.close()
      await content.close()
      await log.close()
      await lock.release()
    },
  }
}
