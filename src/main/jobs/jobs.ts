import type { ImportItem, Job, JobId } from '#contract/jobs'

/** How often a job's progress is told, at most. */
const EVERY_MS = 100
/** Jobs remembered after they ended. */
const KEEP = 50

export interface Jobs {
  /**
   * Begins a job over `items` and returns it at once, as it stands. `work` changes items by `update` and stops when
   * `signal` aborts; whatever it throws fails the job.
   *
   * @param kind `import` unless told
   */
  start: (items: ImportItem[], work: (handle: JobHandle) => Promise<void>, kind?: Job['kind']) => Job
  list: () => Job[]
  /** Asks a running job to stop; false when there is no such job. One that has ended is left as it is. */
  cancel: (id: JobId) => boolean
  /** Cancels everything and waits until it has stopped. */
  close: () => Promise<void>
}

export interface JobHandle {
  signal: AbortSignal
  /** Changes item `index`; the change is told within a tenth of a second. */
  update: (index: number, change: Partial<ImportItem>) => void
  /** Puts other items in the place of item `index`: what turned out to be in it. */
  put: (index: number, items: readonly ImportItem[]) => void
}

interface Entry {
  job: Job
  abort: AbortController
  ended: Promise<void>
}

/** The table of jobs. `emit` gets a copy of a job whenever it has changed, at most ten times a second, and at its end. */
export function createJobs(
  emit: (job: Job) => void,
  nextId: () => JobId,
  log: (message: string) => void,
): Jobs {
  const entries = new Map<JobId, Entry>()

  const forget = () => {
    for (const [id, { job }] of entries) {
      if (entries.size <= KEEP) return
      if (job.state !== 'running') entries.delete(id)
    }
  }

  return {
    start(items, work, kind = 'import') {
      const job: Job = { id: nextId(), kind, state: 'running', items }
      const abort = new AbortController()
      let timer: NodeJS.Timeout | undefined
      let changed = false

      const tell = () => {
        if (timer) {
          changed = true
          return
        }
        changed = false
        emit(structuredClone(job))
        timer = setTimeout(() => {
          timer = undefined
          if (changed) tell()
        }, EVERY_MS)
        timer.unref()
      }
      const update = (index: number, change: Partial<ImportItem>) => {
        const item = job.items[index]
        if (!item) return
        job.items[index] = { ...item, ...change }
        tell()
      }
      const put = (index: number, instead: readonly ImportItem[]) => {
        job.items.splice(index, 1, ...instead)
        tell()
      }
      const run = async () => {
        try {
          await work({ signal: abort.signal, update, put })
          job.state = abort.signal.aborted ? 'cancelled' : 'done'
        } catch (error) {
          job.state = abort.signal.aborted ? 'cancelled' : 'failed'
          if (job.state === 'failed') log(`job ${job.id}: ${String(error)}`)
        }
        clearTimeout(timer)
        emit(structuredClone(job))
        forget()
      }
      // The caller gets its answer before the first event.
      const ended = new Promise<void>((resolve) => setImmediate(resolve)).then(run)
      entries.set(job.id, { job, abort, ended })
      return structuredClone(job)
    },
    list: () => [...entries.values()].map(({ job }) => structuredClone(job)),
    cancel(id) {
      const entry = entries.get(id)
      entry?.abort.abort(new Error('cancelled'))
      return entry !== undefined
    },
    async close() {
      for (const { abort } of entries.values()) abort.abort(new Error('closing'))
      await Promise.all([...entries.values()].map(({ ended }) => ended))
    },
  }
}
