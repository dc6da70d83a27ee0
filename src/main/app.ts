import { join } from 'node:path'
import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { Problem } from '#contract/app'
import { adoptedProjection } from '#core/fitting/adopted'
import { memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { confidenceProjection } from '#core/progress/confidence'
import { studyDay } from '#core/study/day'
import { quizzesProjection } from '#core/study/quizzes'
import { cardFileAt } from '#core/text/assets'
import { inWordsOf } from '#main/errors'
import { createAutomatic } from '#main/exchange/backup/automatic'
import { backupHandlers } from '#main/exchange/backup/handlers'
import { cardsExchange } from '#main/exchange/cards'
import { exchangeHandlers } from '#main/exchange/exchange'
import { bringHanded } from '#main/exchange/handed-in'
import { handedOut } from '#main/exchange/handed-out'
import { createCardMedia } from '#main/exchange/media'
import { inlineRunner } from '#main/jobs/inline-runner'
import { createJobs } from '#main/jobs/jobs'
import { createPool } from '#main/jobs/pool'
import { createBriefs } from '#main/learning/briefs'
import { builtInFacts } from '#main/learning/builtin-facts'
import { calibrationHandlers } from '#main/learning/calibration'
import { cardHandlers } from '#main/learning/cards'
import { createFacts } from '#main/learning/facts'
import { judgingHandlers } from '#main/learning/judging'
import { markHandlers } from '#main/learning/marks'
import { noteHandlers } from '#main/learning/note-handlers'
import { createNotebook, notebookHandlers } from '#main/learning/notebook'
import { createNotes } from '#main/learning/notes'
import { createParameters } from '#main/learning/parameters'
import { progressHandlers } from '#main/learning/progress'
import { pictureHandlers } from '#main/learning/progress-pictures'
import { createQuiz } from '#main/learning/quiz'
import { reportHandlers } from '#main/learning/reports'
import { createScheduler } from '#main/learning/scheduler'
import { silenceHandlers } from '#main/learning/silences'
import { createStanding } from '#main/learning/standing'
import { studyHandlers } from '#main/learning/study'
import { createOptions } from '#main/learning/study-options'
import { createWheres } from '#main/learning/where'
import { createDispatch } from '#main/rpc/dispatch'
import { createSearch } from '#main/search/index'
import { appHandlers } from '#main/services/app-info'
import { createHub } from '#main/services/events'
import { libraryHandlers } from '#main/services/library'
import { openSettings } from '#main/services/settings'
import { undoHandlers } from '#main/services/undo'
import { openContent } from '#main/storage/content'
import { openDevice } from '#main/storage/device'
import { sweepTemporaries } from '#main/storage/durable'
import { hold } from '#main/storage/held'
import { acquireLock, type Lock } from '#main/storage/lock'
import { openLog } from '#main/storage/log'
import { migrate } from '#main/storage/migrations'
import { openSnapshots } from '#main/storage/snapshots'
import { createAssets } from '#main/texts/assets'
import { createBuiltIns } from '#main/texts/builtin'
import { openReports } from '#main/texts/import-reports'
import { createImporter } from '#main/texts/importer'
import { createImports } from '#main/texts/imports'
import { createPlaces } from '#main/texts/places'
import { readingHandlers } from '#main/texts/reading'
import { createReadings } from '#main/texts/readings'
import { createStore } from '#main/texts/store'
import { adoptStrays } from '#main/texts/strays'
import { createTexts } from '#main/texts/texts'
import { openUploads } from '#main/texts/uploads'
import { createFetchText } from '#main/web/page'
import type { App, AppOptions, CreateApp, DataInUseError } from './app-types'

function inUse(held: { heldBy: number; address?: string }): DataInUseError {
  const error = new Error(`This data folder is in use by another Lectern (process ${held.heldBy}).`)
  const address = held.address === undefined ? {} : { address: held.address }
  return Object.assign(error, { name: 'DataInUseError' as const, ...address })
}

/** The window is drawn by then, and nobody has dropped a book yet. */
const WORKER_AHEAD_MS = 1_000

/** What shows something of what the reader made. */
const MADE: Topic[] = ['library', 'reading', 'search', 'study', 'time', 'marks', 'app']

/** Puts the app together: everything it is made of meets here and nowhere else. */
export const createApp: CreateApp = async (options) => {
  const lock = await acquireLock(options.data).catch((error: unknown) => {
    throw inWordsOf(error, options.data)
  })
  if ('heldBy' in lock) throw inUse(lock)
  try {
    return await open(options, lock)
  } catch (error) {
    await lock.release()
    throw inWordsOf(error, options.data)
  }
}

async function open(options: AppOptions, lock: Lock): Promise<App> {
  const { data, resources, ports, version, shell, outside, acceptPaths = false, worker } = options
  const hub = createHub(ports.log)
  const inside: ((event: AppEvent) => void)[] = []
  const emit = (event: AppEvent) => {
    for (const listener of inside) listener(event)
    hub.emit(event)
  }
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
  const dayIn = (minutes: number) => {
    const at = ports.now() + minutes * 60_000
    return studyDay(at, ports.zone(at), rollover())
  }
  const today = () => dayIn(0)
  const log = await openLog({ dir: join(data, 'log'), device, ports, rollover, worker })
  const snapshots = openSnapshots(join(data, 'snapshots'))
  const memory = hold(memoryProjection)
  const activity = hold(activityProjection)
  const quizzes = hold(quizzesProjection)
  const confidence = hold(confidenceProjection)
  const adopted = hold(adoptedProjection)
  const held = [memory, activity, quizzes, confidence, adopted]
  const briefs = createBriefs()
  const healed = () => emit({ type: 'changed', topics: MADE })
  const content = await openContent(log, snapshots, ports.log, held, briefs, healed)
  const uploads = await openUploads(join(data, '.incoming'), ports.randomId)

  const runner = worker ? createPool(worker, { ahead: WORKER_AHEAD_MS }) : inlineRunner
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
  const isKnown = (id: string) => content.content.reading.has(id)
  await adoptStrays(data, { log, isKnown, importer, say: ports.log })
  const reports = await openReports(data, readings, report)
  const problems = () => [...found, ...log.problems, ...snapshots.problems]

  const ofReadings = createAssets({ readings, store, texts })
  const media = createCardMedia(data)
  const cardsIn = { content, log, runner, ports, rollover, media }
  const imports = createImports({
    ...{ jobs, importer, uploads, reports, emit, ports, acceptPaths },
    fetchText: createFetchText({ runner }),
    bringHanded: (handed, reading, signal) =>
      bringHanded(handed, reading, { ...cardsIn, readings, texts, now: ports.now }, signal),
  })
  const asset = async (address: string) => {
    const file = cardFileAt(address)
    return file === undefined ? (imports.picture(address) ?? ofReadings(address)) : media.read(file)
  }
  const wheres = createWheres(texts)
  const notebook = createNotebook({ content, readings, texts, wheres })
  const notes = createNotes({ content, readings, wheres, briefs })
  const standing = createStanding({ content, notes })
  const facts = createFacts({
    ...{ data, resources, texts, readings, runner, content, emit },
    ...{ byHand: builtInFacts, report },
  })
  const wanted = createOptions(content, today, emit)
  const past = { memory: () => memory.state, activity: () => activity.state }
  const asWanted = { options: wanted.options, ofDeck: wanted.ofDeck }
  const scheduler = createScheduler({ notes, ...past, ...asWanted, today, dayIn })
  const study = { content, notes, ...past, scheduler, ...asWanted, today, ports, emit }
  const quiz = createQuiz({
    ...study,
    standing,
    quizzes: () => quizzes.state,
    facts,
    texts,
    readings,
    wheres,
  })
  const search = createSearch({
    ...{ data, readings, builtIns, store, texts, content, notes, wheres, runner, worker },
    ...{ emit, log: ports.log },
  })
  inside.push(search.onEvent)
  const parameters = createParameters({
    ...{ content, memory: () => memory.state, adopted: () => adopted.state, log: join(data, 'log') },
    ...{ runner, jobs, today, ports, emit },
  })
  inside.push(parameters.onEvent)
  const progress = { content, notes, memory: () => memory.state, activity: () => activity.state, today }

  const cardsOut = {
    ...{ ...cardsIn, notes, readings, texts, asset, data, today, acceptPaths },
    memory: () => memory.state,
  }

  const handlers: Handlers = {
    ...libraryHandlers({
      ...{ readings, places, content, store, uploads, notes, memory: () => memory.state },
      ...{ today, ports, emit, acceptPaths },
    }),
    ...readingHandlers({ texts, places, content, ports, emit }),
    ...search.handlers,
    ...facts.handlers,
    ...noteHandlers({ notes, standing, texts, facts, content, ports, emit }),
    ...cardHandlers({
      ...study,
      briefs,
      readings,
      texts,
      places,
      wheres,
      log,
      dayOf: (at) => studyDay(at, ports.zone(at), rollover()),
    }),
    ...silenceHandlers({ content, notes, texts, emit }),
    ...reportHandlers({ content, notes, readings, facts, data, today, ports, emit }),
    ...markHandlers({ content, texts, wheres, ports, emit }),
    ...notebookHandlers(notebook),
    ...exchangeHandlers({
      notebook,
      content,
      readings,
      texts,
      uploads,
      data,
      today,
      emit,
      acceptPaths,
      now: ports.now,
    }),
    ...cardsExchange({ ...cardsOut, uploads, jobs, options: wanted.options, emit }),
    ...handedOut({ ...cardsOut, store, notebook }),
    ...backupHandlers({
      ...{ data, content, log, places, settings, uploads, jobs, today, version, ports, emit, acceptPaths },
      topics: MADE,
    }),
    ...studyHandlers({ ...study, wanted }),
    ...judgingHandlers({ notes, readings, texts }),
    ...wanted.handlers,
    ...undoHandlers(content, log, emit),
    ...quiz.handlers,
    ...progressHandlers({ ...progress, readings, places, texts, quizzes: quiz, exam: wanted.exam }),
    ...pictureHandlers({ ...progress, readings, quizzes: quiz, data }),
    ...calibrationHandlers({
      ...{ memory: () => memory.state, confidence: () => confidence.state, notes, today },
      wanted: () => wanted.options().retention,
    }),
    ...parameters.handlers,
    ...imports.handlers,
    ...settings.handlers,
    ...appHandlers(() => ({ version, shell, dataFolder: data, problems: problems() }), outside),
  }
  const calls = createDispatch(handlers, ports.log)
  const automatic = createAutomatic({ data, version, today, ports })

  return {
    dispatch: calls.dispatch,
    events: { subscribe: hub.subscribe },
    uploads: { put: uploads.put },
    asset,
    openPaths: imports.openPaths,
    announce: (address) => lock.announce(address),
    async close() {
      parameters.close()
      await automatic.close()
      await jobs.close()
      await calls.close()
      await search.close()
      await runner.close()
      await content.close()
      await log.close()
      await lock.release()
    },
  }
}
