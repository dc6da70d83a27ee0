import type { ServerResponse } from 'node:http'
import type { App } from '#main/app-types'

const HEARTBEAT_MS = 15_000
/** A page that has not read this much is gone or asleep; it asks for everything again when it comes back. */
const MAX_WAITING = 4 * 1024 * 1024

export interface EventStreams {
  /**
   * Keeps this answer open and writes an event a line (NDJSON); an empty line is a heartbeat. Of several windows only the
   * one used last is told to open a text.
   *
   * @param window the window's name for itself
   */
  open(response: ServerResponse, window: unknown): void
  /** That window is used now. */
  toFront(window: unknown): void
  /** Ends them all, so that the server can close. */
  close(): void
}

export function createEventStreams(events: App['events'], heartbeat = HEARTBEAT_MS): EventStreams {
  /** By what they answer, the window used last at the end. */
  const streams = new Map<ServerResponse, { window: unknown; letGo: () => void }>()
  return {
    open(response, window) {
      const write = (line: string) => {
        response.write(`${line}\n`)
        if (response.writableLength > MAX_WAITING) response.destroy()
      }
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      let unsubscribe = () => {}
      const timer = setInterval(() => write(''), heartbeat)
      const letGo = () => {
        clearInterval(timer)
        unsubscribe()
        streams.delete(response)
      }
      streams.set(response, { window, letGo })
      unsubscribe = events.subscribe((event) => {
        if (event.type !== 'open' || [...streams.keys()].at(-1) === response) write(JSON.stringify(event))
      })
      response.on('close', letGo)
      // The first line says that the subscription stands: nothing after it is missed.
      write('')
    },
    toFront(window) {
      for (const [response, stream] of [...streams]) {
        if (stream.window !== window) continue
        streams.delete(response)
        streams.set(response, stream)
      }
    },
    close() {
      // What happens while the app closes is not told any more: nothing can be written to an answer that has ended.
      for (const [stream, { letGo }] of [...streams]) {
        letGo()
        stream.end()
      }
    },
  }
}
