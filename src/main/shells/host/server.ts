import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '#main/app-types'
import { isDiskFull } from '#main/errors'
import { createEventStreams } from './events'
import { HEADERS, readFiles } from './files'
import { guard } from './guard'
import { HttpError } from './http'
import { createKeys } from './keys'
import { createRoutes, type Route } from './routes'

export interface HostOptions {
  app: App
  /** The folder of the built page. */
  rendererDir: string
  /** A free one when absent. */
  port?: number
  /** Milliseconds, for the life of keys. */
  now?: () => number
  /** A second start hands over files and asks to be shown; answers an address to print when there is no window. */
  onOpen?: (paths: string[]) => Promise<string | null>
}

export interface Host {
  origin: string
  /** The page's bearer token; lives as long as the host. */
  token: string
  /** For the lock only: where and with what secret a second start reaches this host (`second-start.ts`). */
  address: string
  /** An address to print: with a fresh key in the fragment, good once and for two minutes. */
  url(): string
  /** Ends open event streams and connections; the app stays the caller's to close. */
  close(): Promise<void>
}

/**
 * Serves the app to pages of this machine, on 127.0.0.1 only. Rejects when the port is taken.
 * Who may ask what is in `guard.ts` and `routes.ts`.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { app, rendererDir, port = 0, now = Date.now, onOpen } = options
  const [token, secret] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
  const files = await readFiles(rendererDir)
  const keys = createKeys(now)
  const streams = createEventStreams(app.events)
  const route = createRoutes({ app, files, keys, streams, token, secret, onOpen })

  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', (request, response) => handle(request, response, origin, route))

  return {
    origin,
    token,
    address: `${origin}/open#${secret}`,
    url: () => `${origin}/#key=${keys.issue()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        streams.close()
        server.closeIdleConnections()
        // What is still being answered gets a moment; nothing may keep the app from closing.
        setTimeout(() => server.closeAllConnections(), 1000).unref()
      }),
  }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  route: (path: string) => Route,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const refuse = (status: number) => {
    // What is still coming is let by, or neither the answer nor the next request would be read.
    request.resume()
    if (!response.headersSent) response.writeHead(status, { 'content-length': 0 }).end()
    else response.destroy()
  }
  try {
    // Not `new URL(request.url)`: `//evil` or `/../x` would be read as something else than what is looked up.
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    const { rules, answer } = route(path)
    const status = guard({ method: request.method ?? '', headers: request.headers }, rules, origin)
    if (status !== null) return refuse(status)
    await answer(request, response, path, new URLSearchParams(query))
  } catch (error) {
    refuse(statusOf(error))
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status
  return isDiskFull(error) ? 507 : 500
}
