import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { ImportItem, Job } from '#contract/jobs'
import type { ParametersTrial } from '#contract/parameters'
import { type Adopted, areDefault } from '#core/fitting/adopted'
import { FEWEST, type Trial } from '#core/fitting/trial'
import { isTimeToTry } from '#core/fitting/when'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import type { Memory } from '#core/memory/memory'
import type { EventBody, StudyDay } from '#core/study/events'
import { NotFoundError } from '#main/errors'
import type { Jobs } from '#main/jobs/jobs'
import type { Runner } from '#main/jobs/runner'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'

export interface ParametersDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  memory: () => Memory
  adopted: () => readonly Adopted[]
  /** The folder of all devices' segments, which the worker reads. */
  log: string
  runner: Pick<Runner, 'run'>
  jobs: Pick<Jobs, 'start' | 'list'>
  today: () => StudyDay
  ports: Pick<Ports, 'now' | 'log'>
  emit: (event: AppEvent) => void
  /** Milliseconds without an answer after which it may try by itself. */
  quiet?: number
}

type ParametersHandlers = Pick<
  Handlers,
  'parameters.get' | 'parameters.fit' | 'parameters.back' | 'parameters.setAutomatic'
>

export interface Parameters {
  handlers: ParametersHandlers
  /** To be told of every event of the app: what was studied may be enough to try anew. */
  onEvent: (event: AppEvent) => void
  close: () => void
}

/** The options of all parameters, and the name of the model whose weights they are. */
const REF = 'parameters'
const MODEL = 'FSRS-6'
const FIVE_MINUTES = 300_000

const foretelling = z.object({ logLoss: z.number(), rmse: z.number(), auc: z.number().nullable() })
const trialFields = z.object({
  at: z.number(),
  day: z.iso.date(),
  reviews: z.number(),
  learned: z.number(),
  tested: z.number(),
  verdict: z.enum(['few', 'same', 'better']),
  average: z.number().nullable(),
  usual: foretelling.nullable(),
  before: foretelling.nullable(),
  own: foretelling.nullable(),
  gain: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
})
/** What is absent or damaged is as usual. */
const fields = z.object({ automatic: z.boolean().catch(true), trial: trialFields.nullable().catch(null) })

const NO_FITTER =
  'Your own parameters cannot be computed on this computer. Lectern goes on with those it has, which is safe.'
const FAILED = 'Your own parameters could not be computed this time. Nothing was changed.'

/** Own parameters of memory: when they are tried, what became of it, and the way back. */
export function createParameters(deps: ParametersDeps): Parameters {
  const { content, memory, adopted, today, ports, emit, quiet = FIVE_MINUTES } = deps
  let running: string | null = null
  /** Once it was tried, or taken back, it is not tried by itself again before the next start. */
  let tried = false
  let timer: NodeJS.Timeout | undefined

  const options = () => fields.parse({ ...content.content.options.get(REF)?.fields })
  const write = (bodies: EventBody[]): Promise<Change> => writeChange(content, emit, bodies, ['study'])

  function reviews(): number {
    let count = 0
    for (const [, { answers }] of memory().outcomes) count += answers
    return count
  }

  const before = (): readonly number[] => adopted().at(-2)?.weights ?? DEFAULT_WEIGHTS

  function back(): ('default' | 'before')[] {
    const last = adopted().at(-1)
    if (!last) return []
    const to: ('default' | 'before')[] = areDefault(last.weights) ? [] : ['default']
    return areDefault(before()) ? to : [...to, 'before']
  }

  /** What a trial says, in the log: its report, and the new weights when they are to hold. */
  function bodiesOf({ weights, ...report }: Trial): EventBody[] {
    const trial: ParametersTrial = { at: ports.now(), day: today(), ...report }
    const told: EventBody = { kind: 'put', of: 'options', ref: REF, set: { trial } }
    if (!weights) return [told]
    const logLoss = report.own?.logLoss ?? 0
    return [{ kind: 'params', w: [...weights], model: MODEL, trainedOn: report.learned, logLoss }, told]
  }

  async function tryNow(signal: AbortSignal, update: (change: Partial<ImportItem>) => void): Promise<void> {
    update({ state: 'running', done: 0 })
    try {
      const input = { folder: deps.log, holding: memory().weights }
      const trial = await deps.runner.run('fit', input, signal, (done) => update({ done }))
      signal.throwIfAborted()
      const { events } = await write(bodiesOf(trial))
      update({ state: 'done', done: 1, events })
    } catch (error) {
      if (signal.aborted) throw error
      ports.log(`fitting parameters: ${error}`)
      const missing = error instanceof Error && error.name === 'NoFitter'
      update({ state: 'failed', error: missing ? NO_FITTER : FAILED })
    }
  }

  function fit(): Job {
    const known = deps.jobs.list().find(({ id }) => id === running)
    if (known) return known
    const item: ImportItem = { name: 'parameters', state: 'waiting', warnings: [] }
    tried = true
    const job = deps.jobs.start(
      [item],
      async ({ signal, update }) => {
        try {
          await tryNow(signal, (change) => update(0, change))
        } finally {
          running = null
          emit({ type: 'changed', topics: ['study'] })
        }
      },
      'fit',
    )
    running = job.id
    return job
  }

  function consider(): void {
    const { automatic, trial } = options()
    if (!automatic || tried) return
    if (isTimeToTry(trial, reviews(), today())) fit()
  }

  return {
    handlers: {
      'parameters.get'() {
        const { weights } = memory()
        const last = adopted().at(-1)
        return {
          holding: areDefault(weights) ? 'default' : 'own',
          weights,
          since: last?.day ?? null,
          trainedOn: last?.trainedOn ?? 0,
          reviews: reviews(),
          least: FEWEST,
          ...options(),
          running,
          back: back(),
        }
      },
      'parameters.fit': fit,
      'parameters.back'({ to }) {
        if (!back().includes(to)) throw new NotFoundError('There are no other parameters to go back to.')
        const w = [...(to === 'default' ? DEFAULT_WEIGHTS : before())]
        const known = adopted().at(-2)
        const [trainedOn, logLoss] = to === 'before' && known ? [known.trainedOn, known.logLoss] : [0, 0]
        const bodies: EventBody[] = [{ kind: 'params', w, model: MODEL, trainedOn, logLoss }]
        // Who wants the usual ones back does not want to find others in their place next month.
        if (to === 'default') bodies.push({ kind: 'put', of: 'options', ref: REF, set: { automatic: false } })
        return write(bodies)
      },
      'parameters.setAutomatic': (set) => write([{ kind: 'put', of: 'options', ref: REF, set: { ...set } }]),
    },
    onEvent(event) {
      if (event.type !== 'changed' || !event.topics.includes('study')) return
      clearTimeout(timer)
      timer = setTimeout(consider, quiet)
      timer.unref()
    },
    close: () => clearTimeout(timer),
  }
}
