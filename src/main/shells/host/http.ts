import type { IncomingMessage, ServerResponse } from 'node:http'

/** Ends a request with this status and no body. */
export class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`)
  }
}

/**
 * A body as it comes, up to `max` bytes; HttpError 413 beyond, whatever length was announced.
 * The request is left open, so that the answer can still be sent.
 */
export async function* capped(request: IncomingMessage, max: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > max) throw new HttpError(413)
    yield chunk
  }
}

/** The body as JSON; HttpError 413 when it is longer than `max` bytes, 400 when it is not JSON. */
export async function readJson(request: IncomingMessage, max: number): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of capped(request, max)) chunks.push(chunk)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    throw new HttpError(400)
  }
}

/** A field of a JSON body, or undefined when the body is no object or has none of its own. */
export function field(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined
  return Reflect.get(body, name)
}

export function send(response: ServerResponse, bytes: Uint8Array | string, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(bytes) }).end(bytes)
}

export function sendJson(response: ServerResponse, value: unknown): void {
  send(response, JSON.stringify(value), 'application/json')
}
