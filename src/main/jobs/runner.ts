import type { Tasks } from './tasks'

export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>

/** Does heavy work away from the thread that answers the window. */
export interface Runner {
  /**
   * Runs one task. Rejects with ImportError in words for the reader, or with the signal's reason when aborted.
   * The input's bytes may be moved away: do not use them afterwards.
   */
  run: <N extends TaskName>(name: N, input: TaskInput<N>, signal?: AbortSignal) => Promise<TaskOutput<N>>
  /** Ends what is running; its tasks reject. */
  close: () => Promise<void>
}

/** What goes to a worker, and what comes back. */
export type Request = { name: TaskName; input: unknown }
export type Answer = { ok: true; value: unknown } | { ok: false; name: string; message: string }
