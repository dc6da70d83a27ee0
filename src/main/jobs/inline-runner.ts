import type { Runner, TaskInput, TaskName, TaskOutput } from './runner'
import { tasks } from './tasks'

/** Runs tasks in this very thread: for tests, and for texts too small to be worth a worker. */
export const inlineRunner: Runner = {
  async run<N extends TaskName>(name: N, input: TaskInput<N>, signal?: AbortSignal): Promise<TaskOutput<N>> {
    signal?.throwIfAborted()
    const task: (input: never) => unknown = tasks[name]
    return (await task(input as never)) as TaskOutput<N>
  },
  close: async () => {},
}
