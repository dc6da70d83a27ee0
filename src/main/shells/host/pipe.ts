import type { Readable, Writable } from 'node:stream'

type Params = Record<string, unknown>
interface Message {
  id?: number
  method?: string
  params?: Params
  result?: Params
  error?: { message: string }
}

/** A browser's debugging pipe: JSON messages that end in a zero byte (Chrome DevTools Protocol). */
export interface Pipe {
  /** Rejects when the browser refuses the command or goes away. */
  send(method: string, params?: Params, sessionId?: string): Promise<Params>
  on(method: string, listener: (params: Params) => void): void
}

export function connectPipe(input: Writable, output: Readable): Pipe {
  const waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, (params: Params) => void>()
  let last = 0
  let rest = ''
  let gone = false

  const receive = (message: Message) => {
    if (message.id === undefined) {
      listeners.get(message.method ?? '')?.(message.params ?? {})
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) call?.reject(new Error(message.error.message))
    else call?.resolve(message.result ?? {})
  }
  const end = () => {
    gone = true
    for (const { reject } of waiting.values()) reject(new Error('the browser has gone'))
    waiting.clear()
  }
  output.setEncoding('utf8').on('data', (part: string) => {
    const messages = (rest + part).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) receive(JSON.parse(message) as Message)
  })
  output.on('close', end).on('error', end)
  input.on('error', end)

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new Error('the browser has gone'))
        const id = ++last
        waiting.set(id, { resolve, reject })
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
      }),
    on: (method, listener) => void listeners.set(method, listener),
  }
}
