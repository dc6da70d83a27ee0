import type { Runner, TaskInput, TaskName, TaskOutput, Tell } from './runner'
import { tasks } from './tasks'

/** Runs tasks in this very thread: for tests, and for texts too small to be worth a worker. */
export const inlineRunner: Runner = {
  async run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    signal?: AbortSignal,
    tell: Tell = () => {},
  ): Promise<TaskOutput<N>> {
    signal?.throwIfAborted()
    const task: (input: never, tell: Tell) => unknown = tasks[name]
    return (await task(input as never, tell)) as TaskOutput<N>
  },
  close: async () => {},
}
