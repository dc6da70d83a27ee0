import type { In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { systemPorts } from '#main/shells/ports'
import { CommandError, type Io } from './io'

export type Call = <M extends Method>(method: M, input: In<M>) => Promise<Out<M>>

/** Asks the app as a window would; rejects with CommandError in the app's own words. */
export const caller =
  (app: App): Call =>
  async <M extends Method>(method: M, input: In<M>) => {
    const reply = await app.dispatch(method, input)
    if (!reply.ok) throw new CommandError(reply.message)
    return reply.value as Out<M>
  }

/**
 * Opens the app on a data folder for as long as `work` takes. Whoever types a command may name any file that they
 * may read, so paths are accepted unless it is a page that asks.
 */
export async function withApp<T>(
  io: Io,
  data: string,
  work: (app: App, call: Call) => Promise<T>,
  acceptPaths = true,
): Promise<T> {
  const app = await createApp({
    data,
    resources: io.resources,
    ports: systemPorts(io.err),
    version: io.version,
    shell: 'host',
    acceptPaths,
    ...(io.worker && { worker: io.worker }),
  })
  try {
    return await work(app, caller(app))
  } finally {
    await app.close()
  }
}
