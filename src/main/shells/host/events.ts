import type { ServerResponse } from 'node:http'
import type { App } from '#main/app-types'

const HEARTBEAT_MS = 15_000
/** A page that has not read this much is gone or asleep; it asks for everything again when it comes back. */
const MAX_WAITING = 4 * 1024 * 1024

export interface EventStreams {
  /** Keeps this answer open and writes an event a line (NDJSON); an empty line is a heartbeat. */
  open(response: ServerResponse): void
  /** Ends them all, so that the server can close. */
  close(): void
}

export function createEventStreams(events: App['events'], heartbeat = HEARTBEAT_MS): EventStreams {
  /** Each with what lets go of it. */
  const streams = new Map<ServerResponse, () => void>()
  return {
    open(response) {
      const write = (line: string) => {
        response.write(`${line}\n`)
        if (response.writableLength > MAX_WAITING) response.destroy()
      }
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      const unsubscribe = events.subscribe((event) => write(JSON.stringify(event)))
      const timer = setInterval(() => write(''), heartbeat)
      const letGo = () => {
        clearInterval(timer)
        unsubscribe()
        streams.delete(response)
      }
      streams.set(response, letGo)
      response.on('close', letGo)
      // The first line says that the subscription stands: nothing after it is missed.
      write('')
    },
    close() {
      // What happens while the app closes is not told any more: nothing can be written to an answer that has ended.
      for (const [stream, letGo] of [...streams]) {
        letGo()
        stream.end()
      }
    },
  }
}
