import type { Reply } from '#contract/api'
import type { App } from '#main/app-types'
import type { Caller, ContentsView, IpcView } from './electron'
import { isOurs } from './origin'

/** The preload script uses the same three names; it is built apart and shares no code with main. */
export const CHANNELS = { rpc: 'rpc', asset: 'asset', event: 'event' } as const

const DENIED: Reply = { ok: false, code: 'DENIED', message: 'This page may not ask that.' }

/** Whether a call comes from our window's main frame while it shows our page. */
export function isTrusted(caller: Caller, contents: object): boolean {
  const frame = caller.senderFrame
  return caller.sender === contents && frame !== null && frame.parent === null && isOurs(frame.url)
}

export interface Bridge {
  /** Resolves when no call is being answered. */
  idle: () => Promise<void>
  /** Stops sending events to the window. */
  disconnect: () => void
}

/** Joins one window to the app: calls in, on one channel checked here; events and the bytes of assets out. */
export function connect(ipc: IpcView, app: App, contents: ContentsView): Bridge {
  const running = new Set<Promise<unknown>>()
  const track = <T>(call: Promise<T>): Promise<T> => {
    running.add(call)
    const done = () => running.delete(call)
    call.then(done, done)
    return call
  }
  ipc.handle(CHANNELS.rpc, (caller, method, input) =>
    isTrusted(caller, contents) ? track(app.dispatch(method, input)) : DENIED,
  )
  ipc.handle(CHANNELS.asset, (caller, id) =>
    isTrusted(caller, contents) && typeof id === 'string' ? app.asset(id) : null,
  )
  const disconnect = app.events.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(CHANNELS.event, event)
  })
  const idle = async () => {
    while (running.size > 0) await Promise.allSettled(running)
  }
  return { idle, disconnect }
}
