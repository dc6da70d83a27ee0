import { describe, expect, test } from 'vitest'
import { CHECKS, guard, type Head, type Rules } from './guard'

const ORIGIN = 'http://127.0.0.1:4321'
const TOKEN = 'a'.repeat(43)
const rpc: Rules = {
  methods: ['POST'],
  type: 'application/json',
  bearer: TOKEN,
  maxBody: 100,
  navigable: false,
}
const page: Rules = { methods: ['GET', 'HEAD'], type: null, bearer: null, maxBody: 0, navigable: true }

const call = (headers: Record<string, string | undefined> = {}, method = 'POST'): Head => ({
  method,
  headers: {
    host: '127.0.0.1:4321',
    origin: ORIGIN,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    authorization: `Bearer ${TOKEN}`,
    'content-length': '100',
    ...headers,
  },
})

const view = (headers: Record<string, string>, method = 'GET'): Head => ({
  method,
  headers: { host: '127.0.0.1:4321', ...headers },
})

/** Each attack fails one check only, so that leaving that check out lets it in. */
const attacks: [attack: string, check: string, status: number, head: Head, rules: Rules][] = [
  ['a rebound name', 'host', 421, call({ host: 'evil.example:4321' }), rpc],
  ['localhost, which others may claim', 'host', 421, call({ host: 'localhost:4321' }), rpc],
  ['another port', 'host', 421, call({ host: '127.0.0.1:80' }), rpc],
  ['no host', 'host', 421, call({ host: undefined }), rpc],
  ['a rebound name for the page', 'host', 421, view({ host: 'evil.example' }), page],
  ['a foreign origin', 'origin', 403, call({ origin: 'https://evil.example' }), rpc],
  ['a sandboxed frame or file', 'origin', 403, call({ origin: 'null' }), rpc],
  ['a page on another local port', 'origin', 403, call({ origin: 'http://127.0.0.1:80' }), rpc],
  [
    'a foreign preflight',
    'origin',
    403,
    view({ origin: 'https://evil.example' }, 'OPTIONS'),
    { ...rpc, methods: ['OPTIONS'], type: null, bearer: null },
  ],
  ['a cross-site fetch', 'fetch site', 403, call({ 'sec-fetch-site': 'cross-site' }), rpc],
  ['a fetch from another local port', 'fetch site', 403, call({ 'sec-fetch-site': 'same-site' }), rpc],
  [
    'a navigation to an rpc',
    'fetch site',
    403,
    call({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    rpc,
  ],
  [
    'our page in a foreign frame',
    'fetch site',
    403,
    view({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
    page,
  ],
  [
    'our script in a foreign page',
    'fetch site',
    403,
    view({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }),
    page,
  ],
  ['a GET', 'method', 405, call({}, 'GET'), rpc],
  ['a preflight of our own', 'method', 405, call({}, 'OPTIONS'), rpc],
  ['a POST to a file', 'method', 405, view({}, 'POST'), page],
  ['a form', 'type', 415, call({ 'content-type': 'application/x-www-form-urlencoded' }), rpc],
  ['a form dressed up', 'type', 415, call({ 'content-type': 'text/plain; application/json' }), rpc],
  ['no type', 'type', 415, call({ 'content-type': undefined }), rpc],
  ['no token', 'token', 401, call({ authorization: undefined }), rpc],
  ['a wrong token', 'token', 401, call({ authorization: `Bearer ${'b'.repeat(43)}` }), rpc],
  ['the start of a token', 'token', 401, call({ authorization: `Bearer ${TOKEN.slice(1)}` }), rpc],
  ['another scheme', 'token', 401, call({ authorization: `Basic ${TOKEN}` }), rpc],
  ['too long a body', 'size', 413, call({ 'content-length': '101' }), rpc],
  ['a body of unreadable length', 'size', 413, call({ 'content-length': 'x' }), rpc],
]

test.each(attacks)('%s is refused by the check of its %s with %i', (_, __, status, head, rules) => {
  expect(guard(head, rules, ORIGIN)).toBe(status)
})

describe('without its check', () => {
  test.each(attacks)('%s would get past its %s', (_, name, __, head, rules) => {
    const without = CHECKS.filter((check) => check.name !== name)
    expect(guard(head, rules, ORIGIN, without)).toBeNull()
  })

  test('no check is without an attack that shows it', () => {
    expect(new Set(attacks.map(([, name]) => name))).toEqual(new Set(CHECKS.map(({ name }) => name)))
  })
})

test.each<[string, Head, Rules]>([
  ["the page's own call", call(), rpc],
  ['a call with a charset', call({ 'content-type': 'Application/JSON; charset=utf-8' }), rpc],
  ['a program that is no browser', call({ origin: undefined, 'sec-fetch-site': undefined }), rpc],
  [
    'a typed address',
    view({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    page,
  ],
  [
    'a link in a mail',
    view({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    page,
  ],
  ["the page's own script", view({ 'sec-fetch-site': 'same-origin', origin: ORIGIN }), page],
  ['HEAD of a file', view({}, 'HEAD'), page],
])('%s may go on', (_, head, rules) => {
  expect(guard(head, rules, ORIGIN)).toBeNull()
})

test('the checks answer in the order of the list when several fail', () => {
  const head = call({ host: 'evil.example', origin: 'null', authorization: undefined })
  expect(guard(head, rpc, ORIGIN)).toBe(421)
  expect(guard({ ...head, headers: { ...head.headers, host: '127.0.0.1:4321' } }, rpc, ORIGIN)).toBe(403)
})
