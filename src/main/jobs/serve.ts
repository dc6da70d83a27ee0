import type { MessagePort } from 'node:worker_threads'
import type { Answer, Done, Request, Tell } from './runner'
import { standBack } from './stand-back'
import { tasks } from './tasks'

/** One task at a time, each answered by a value or by the name and words of its error. */
export function serve(port: MessagePort): void {
  standBack()
  port.on('message', async (request: Request) => port.postMessage(await answer(request, port)))
}

async function answer({ name, input }: Request, port: MessagePort): Promise<Answer> {
  try {
    const task: (input: never, tell: Tell) => unknown = tasks[name]
    const tell: Tell = (done, within, first) => port.postMessage({ done, within, first } satisfies Done)
    return { ok: true, value: await task(input as never, tell) }
  } catch (error) {
    return error instanceof Error
      ? { ok: false, name: error.name, message: error.message }
      : { ok: false, name: 'Error', message: String(error) }
  }
}
