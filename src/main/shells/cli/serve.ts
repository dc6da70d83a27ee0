import type { App } from '#main/app-types'
import { startHost } from '#main/shells/host/server'
import { type Io, printJson } from './io'
import { withApp } from './with-app'

/** `serve`: prints the address and token when ready, and serves until the process is asked to end. */
export async function serve(io: Io, data: string, port: number): Promise<number> {
  const work = async (app: App) => {
    const host = await startHost({
      app,
      rendererDir: io.renderer,
      port,
      onOpen: async (paths) => {
        app.openPaths(paths).catch((error: unknown) => io.err(`Could not open the files: ${error}`))
        return host.url()
      },
    })
    try {
      await app.announce(host.address)
      printJson(io, { url: host.url(), token: host.token })
      await io.stop()
    } finally {
      await host.close()
    }
    return 0
  }
  return withApp(io, data, work, false)
}
