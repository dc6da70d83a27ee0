import type { FirstPages } from '#main/formats/format'
import type { Tasks } from './tasks'

export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>

/** Does heavy work away from the thread that answers the window. */
export interface Runner {
  /**
   * Runs one task. Rejects with ImportError in words for the reader, or with the signal's reason when aborted.
   * The input's bytes may be moved away: do not use them afterwards.
   *
   * @param tell told now and then what share is done, 0 to 1, by tasks that say so
   */
  run: <N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    signal?: AbortSignal,
    tell?: Tell,
  ) => Promise<TaskOutput<N>>
  /** Ends what is running; its tasks reject. */
  close: () => Promise<void>
}

/**
 * Says what share of something is done, 0 to 1.
 *
 * @param within milliseconds in which there will be word again; a task that is silent for longer hangs and is given up
 * @param first of a long text, once
 */
export type Tell = (done: number, within?: number, first?: FirstPages) => void

/** What goes to a worker, and what comes back: any number of `Done`, and at last an answer. */
export type Request = { name: TaskName; input: unknown }
export type Answer = { ok: true; value: unknown } | { ok: false; name: string; message: string }
export type Done = { done: number; within?: number | undefined; first?: FirstPages | undefined }
