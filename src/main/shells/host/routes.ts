import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from '#main/app-types'
import type { EventStreams } from './events'
import type { StaticFile } from './files'
import type { Rules } from './guard'
import { capped, field, HttpError, readJson, send, sendJson } from './http'
import type { Keys } from './keys'

const MIB = 1024 * 1024
const MAX_JSON = 32 * MIB
const MAX_UPLOAD = 1024 * MIB

export interface Route {
  rules: Rules
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<void> | void
}

export interface Parts {
  app: App
  files: Map<string, StaticFile>
  keys: Keys
  streams: EventStreams
  /** What the page proves itself with. */
  token: string
  /** What a second start of the app proves itself with. */
  secret: string
  onOpen?: ((paths: string[]) => Promise<string | null>) | undefined
}

/** The route of a request path: one of ours, a method of the app, or else a file of the page. */
export function createRoutes(parts: Parts): (path: string) => Route {
  const { app, files, keys, streams, token, secret, onOpen } = parts
  const json = (
    bearer: string | null,
    answer: (body: unknown, response: ServerResponse) => Promise<void> | void,
  ): Route => ({
    rules: { methods: ['POST'], type: 'application/json', bearer, maxBody: MAX_JSON, navigable: false },
    answer: async (request, response) => answer(await readJson(request, MAX_JSON), response),
  })

  const own: Record<string, Route> = {
    '/key': json(null, (body, response) => {
      if (!keys.redeem(field(body, 'key'))) throw new HttpError(401)
      sendJson(response, { token })
    }),
    '/events': json(token, (body, response) => streams.open(response, field(body, 'window'))),
    '/front': json(token, (body, response) => {
      streams.toFront(field(body, 'window'))
      sendJson(response, {})
    }),
    '/asset': json(token, async (body, response) => {
      const id = field(body, 'id')
      const asset = typeof id === 'string' ? await app.asset(id) : null
      if (!asset) throw new HttpError(404)
      send(response, asset.bytes, asset.type)
    }),
    '/upload': {
      rules: {
        methods: ['POST'],
        type: 'application/octet-stream',
        bearer: token,
        maxBody: MAX_UPLOAD,
        navigable: false,
      },
      answer: async (request, response, _, query) => {
        const name = query.get('name')
        if (!name) throw new HttpError(400)
        sendJson(response, await app.uploads.put(name, capped(request, MAX_UPLOAD)))
      },
    },
    '/open': json(secret, async (body, response) => {
      const paths = field(body, 'paths')
      if (!onOpen) throw new HttpError(404)
      if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) throw new HttpError(400)
      sendJson(response, { url: await onOpen(paths) })
    }),
  }
  const file: Route = {
    rules: { methods: ['GET', 'HEAD'], type: null, bearer: null, maxBody: 0, navigable: true },
    answer: (_, response, path) => {
      const found = files.get(path)
      if (!found) throw new HttpError(404)
      send(response, found.bytes, found.type)
    },
  }

  return (path) => {
    if (Object.hasOwn(own, path)) return own[path]!
    if (!path.startsWith('/rpc/')) return file
    const method = path.slice('/rpc/'.length)
    return json(token, async (body, response) => sendJson(response, await app.dispatch(method, body)))
  }
}
