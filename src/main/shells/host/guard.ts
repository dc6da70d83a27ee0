import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request before its body. */
export interface Head {
  method: string
  headers: IncomingHttpHeaders
}

/** What a route asks of a request. */
export interface Rules {
  methods: readonly string[]
  /** The one media type its body may have; null for no body. */
  type: string | null
  /** Who may ask: anyone, or the bearer of this token. */
  bearer: string | null
  /** Bytes. */
  maxBody: number
  /** Whether a browser may come here by typing or following an address. */
  navigable: boolean
}

export interface Check {
  name: string
  status: number
  passes(head: Head, rules: Rules, origin: string): boolean
}

/** Whether two secrets are the same, in a time that does not tell how far they agree. */
export function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function isNavigation({ headers }: Head): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

/**
 * In this order; the first that does not pass gives its status. A client that is no browser sends neither Origin
 * nor fetch metadata: for it the token is the whole defence, so both may be absent.
 */
export const CHECKS: readonly Check[] = [
  // A foreign name that resolves to this machine (DNS rebinding) would make its page same-origin with us.
  { name: 'host', status: 421, passes: ({ headers }, _, origin) => `http://${headers.host}` === origin },
  {
    name: 'origin',
    status: 403,
    passes: ({ headers }, _, origin) => headers.origin === undefined || headers.origin === origin,
  },
  {
    name: 'fetch site',
    status: 403,
    passes: (head, { navigable }) => {
      const site = head.headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || (navigable && isNavigation(head))
    },
  },
  { name: 'method', status: 405, passes: ({ method }, { methods }) => methods.includes(method) },
  {
    // A type that a form cannot send: a foreign page would need a preflight, which is never answered.
    name: 'type',
    status: 415,
    passes: ({ headers }, { type }) => type === null || mediaType(headers['content-type']) === type,
  },
  {
    name: 'token',
    status: 401,
    passes: ({ headers }, { bearer }) =>
      bearer === null || sameSecret(headers.authorization ?? '', `Bearer ${bearer}`),
  },
  {
    // What is announced; what is sent is counted as it comes (`http.ts`).
    name: 'size',
    status: 413,
    passes: ({ headers }, { maxBody }) => Number(headers['content-length'] ?? 0) <= maxBody,
  },
]

function mediaType(value: string | undefined): string | undefined {
  return value?.split(';')[0]?.trim().toLowerCase()
}

/** The status to refuse a request with, or null when it may go on; pure, by its head alone. */
export function guard(head: Head, rules: Rules, origin: string, checks = CHECKS): number | null {
  return checks.find((check) => !check.passes(head, rules, origin))?.status ?? null
}
