import { parentPort } from 'node:worker_threads'
import type { Answer, Done, Request, Tell } from './runner'
import { standBack } from './stand-back'
import { tasks } from './tasks'

standBack()

/** The worker's entry: one task at a time, each answered by a value or by the name and words of its error. */
async function answer({ name, input }: Request): Promise<Answer> {
  try {
    const task: (input: never, tell: Tell) => unknown = tasks[name]
    const tell: Tell = (done, within, first) =>
      parentPort?.postMessage({ done, within, first } satisfies Done)
    return { ok: true, value: await task(input as never, tell) }
  } catch (error) {
    return error instanceof Error
      ? { ok: false, name: error.name, message: error.message }
      : { ok: false, name: 'Error', message: String(error) }
  }
}

parentPort?.on('message', async (request: Request) => parentPort?.postMessage(await answer(request)))
