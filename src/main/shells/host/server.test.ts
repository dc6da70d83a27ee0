import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createFakeApp, type FakeApp } from './fake-app'
import { type Host, startHost } from './server'

let folder: string
let app: FakeApp
let host: Host
let shown: string[][]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-page-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lectern</title>')
  await writeFile(join(folder, 'app.js'), 'export {}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  app = createFakeApp()
  shown = []
  const onOpen = async (paths: string[]) => {
    shown.push(paths)
    return null
  }
  host = await startHost({ app, rendererDir: folder, onOpen })
})
afterEach(() => host.close())

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  text: string
}

/** Sends exactly these headers; fetch would set Host and Origin as it likes. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  write: (sent: ClientRequest) => void = (sent) => sent.end(),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(host.origin, { method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    write(sent)
  })
}

const bearer = () => ({ authorization: `Bearer ${host.token}` })
const json = { 'content-type': 'application/json' }
const post = (path: string, body: unknown, headers: Record<string, string> = { ...json, ...bearer() }) =>
  ask('POST', path, headers, (sent) => sent.end(typeof body === 'string' ? body : JSON.stringify(body)))

test('the page and its files are served without a token, nothing else of the disk is', async () => {
  expect(await ask('GET', '/')).toMatchObject({ status: 200, text: expect.stringContaining('Lectern') })
  expect(await ask('GET', '/app.js')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/app.js/',
    '/__proto__',
    '/constructor',
  ]) {
    expect([path, (await ask('GET', path)).status]).toEqual([path, 404])
  }
})

test('every answer, also a refusal, carries the headers that keep a page to itself', async () => {
  for (const answer of [
    await ask('GET', '/'),
    await ask('GET', '/none'),
    await post('/rpc/x', {}, json),
    await post('/rpc/x', {}),
  ]) {
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test('a method is dispatched with its input', async () => {
  const { status, text } = await post('/rpc/library.list', { a: 1 })
  expect([status, JSON.parse(text)]).toEqual([
    200,
    { ok: true, value: { method: 'library.list', input: { a: 1 } } },
  ])
})

/** Every route that does something, with a body it would take. */
const doors: [string, string, string][] = [
  ['/rpc/library.list', 'application/json', '{}'],
  ['/events', 'application/json', '{}'],
  ['/front', 'application/json', '{}'],
  ['/asset', 'application/json', '{"id":"cover"}'],
  ['/upload?name=a.txt', 'application/octet-stream', 'abc'],
  ['/key', 'application/json', '{"key":"x"}'],
  ['/open', 'application/json', '{"paths":[]}'],
]
const foreign: [string, number, Record<string, string>][] = [
  ['a rebound name', 421, { host: 'evil.example' }],
  ['a foreign origin', 403, { origin: 'https://evil.example' }],
  ['a null origin', 403, { origin: 'null' }],
  ['a cross-site fetch', 403, { 'sec-fetch-site': 'cross-site' }],
  ['a form', 415, { 'content-type': 'text/plain' }],
]
for (const [path, type, body] of doors) {
  test.each(foreign)(`${path} refuses %s with %i, even with the token`, async (_, status, headers) => {
    const answer = await post(path, body, { 'content-type': type, ...bearer(), ...headers })
    expect(answer.status).toBe(status)
  })

  test(`${path} answers only POST, and without a token only 401`, async () => {
    expect((await ask('GET', path, { 'content-type': type, ...bearer() })).status).toBe(405)
    expect((await post(path, body, { 'content-type': type })).status).toBe(401)
    expect(
      (await post(path, body, { 'content-type': type, authorization: `Bearer ${'x'.repeat(43)}` })).status,
    ).toBe(401)
    expect([app.received.size, app.listeners.size, shown]).toEqual([0, 0, []])
  })
}

test.each(['{', '', 'undefined', '\uFEFF', Buffer.from([0xff, 0xfe]).toString('latin1')])(
  '%j is no JSON',
  async (body) => {
    expect((await post('/rpc/x', body)).status).toBe(400)
  },
)

test('JSON stops at 32 MiB, whether the length is announced or not', async () => {
  const length = String(32 * 1024 * 1024 + 1)
  expect((await ask('POST', '/rpc/x', { ...json, ...bearer(), 'content-length': length })).status).toBe(413)
  const part = Buffer.alloc(1024 * 1024, 32)
  const unannounced = await ask(
    'POST',
    '/rpc/x',
    { ...json, ...bearer(), 'transfer-encoding': 'chunked' },
    (sent) => {
      for (let n = 0; n < 33; n++) sent.write(part)
      sent.end()
    },
  )
  expect(unannounced.status).toBe(413)
})

test('a body cut short leaves the connection to the next request', async () => {
  const { host: name, port } = new URL(host.origin)
  const head = (more: string) =>
    `POST /rpc/x HTTP/1.1\r\nHost: ${name}\r\nAuthorization: Bearer ${host.token}\r\n` +
    `Content-Type: application/json\r\n${more}\r\n\r\n`
  const socket = connect(Number(port), '127.0.0.1')
  const answers = new Promise<string>((resolve) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (text.match(/^HTTP/gm)?.length === 2) resolve(text)
    })
  })
  const size = 48 * 1024 * 1024
  socket.write(`${head('Transfer-Encoding: chunked')}${size.toString(16)}\r\n`)
  socket.write(Buffer.alloc(size, 32))
  socket.write(`\r\n0\r\n\r\n${head('Content-Length: 2')}{}`)
  expect((await answers).match(/^HTTP\/1.1 \d+/gm)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
  socket.destroy()
})

test('an upload streams to the app under its name and gives its handle', async () => {
  const headers = { 'content-type': 'application/octet-stream', ...bearer() }
  const answer = await post(`/upload?name=${encodeURIComponent('war & peace?.epub')}`, 'abc', headers)
  expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { upload: 'handle-1' }])
  expect([...app.received]).toEqual([['war & peace?.epub', 3]])
  expect((await post('/upload', 'abc', headers)).status).toBe(400)
  expect(
    (await post('/upload?name=x', 'abc', { ...headers, 'content-length': String(2 ** 30 + 1) })).status,
  ).toBe(413)
  expect((await post('/upload?name=full', 'abc', headers)).status).toBe(507)
})

test('an upload that breaks off is not taken for a whole file', async () => {
  const failed = new Promise<unknown>((resolve) => {
    const put = app.uploads.put
    app.uploads.put = (name, body) => {
      const result = put(name, body)
      result.catch(resolve)
      return result
    }
  })
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1')
  socket.write(
    `POST /upload?name=half HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nContent-Length: 10\r\n` +
      `Content-Type: application/octet-stream\r\nAuthorization: Bearer ${host.token}\r\n\r\nhalf`,
    () => setTimeout(() => socket.destroy(), 50),
  )
  expect(await failed).toBeInstanceOf(Error)
  expect(app.received.has('half')).toBe(false)
})

test('an asset comes by its id with its type, or not at all', async () => {
  expect(await post('/asset', { id: 'cover' })).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/png' },
  })
  for (const body of [{ id: '../secret' }, { id: 1 }, [], null, {}])
    expect((await post('/asset', body)).status).toBe(404)
})

test('a printed address gives the token once', async () => {
  const key = new URL(host.url()).hash.replace('#key=', '')
  const first = await post('/key', { key }, json)
  expect([first.status, JSON.parse(first.text)]).toEqual([200, { token: host.token }])
  expect((await post('/key', { key }, json)).status).toBe(401)
  for (const body of [{}, null, [], '"x"', { key: null }])
    expect((await post('/key', body, json)).status).toBe(401)
})

test('a second start is let in by its own secret only, not by the token of the page', async () => {
  const secret = new URL(host.address).hash.slice(1)
  const answer = await post('/open', { paths: ['/a'] }, { ...json, authorization: `Bearer ${secret}` })
  expect([answer.status, shown]).toEqual([200, [['/a']]])
  expect((await post('/open', { paths: ['/a'] })).status).toBe(401)
  expect((await post('/rpc/x', {}, { ...json, authorization: `Bearer ${secret}` })).status).toBe(401)
  expect((await post('/open', { paths: [1] }, { ...json, authorization: `Bearer ${secret}` })).status).toBe(
    400,
  )
})

test('what fails inside tells the page nothing but 500', async () => {
  app.dispatch = async () => {
    throw new Error('/home/ada/secret')
  }
  expect(await post('/rpc/x', {})).toMatchObject({ status: 500, text: '' })
})

test('closing ends the open streams and frees the port', async () => {
  const stream = post('/events', {})
  await expect.poll(() => app.listeners.size).toBe(1)
  app.emit({ type: 'changed', topics: ['library'] })
  await host.close()
  expect((await stream).text).toBe('\n{"type":"changed","topics":["library"]}\n')
  expect(app.listeners.size).toBe(0)
  const again = await startHost({ app, rendererDir: folder, port: Number(new URL(host.origin).port) })
  await again.close()
})

test('a page that goes away is not written to any longer', async () => {
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1')
  socket.write(
    `POST /events HTTP/1.1\r\nHost: ${new URL(host.origin).host}\r\nContent-Length: 2\r\n` +
      `Content-Type: application/json\r\nAuthorization: Bearer ${host.token}\r\n\r\n{}`,
  )
  await expect.poll(() => app.listeners.size).toBe(1)
  socket.destroy()
  await expect.poll(() => app.listeners.size).toBe(0)
})
