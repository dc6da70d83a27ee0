import type { AppEvent, Method, Reply, Transport } from '#contract/api'
import type { Source } from '#contract/jobs'
import { createLane } from './lane'

declare global {
  var __lecternToken: string | undefined
}

/** Takes the token the window was given before its first script, or trades the address's single-use key for it. */
export async function takeToken(): Promise<string | null> {
  const given = globalThis.__lecternToken
  if (given) {
    Reflect.deleteProperty(globalThis, '__lecternToken')
    return given
  }
  const key = /^#key=([\w-]+)$/.exec(location.hash)?.[1]
  if (!key) return null
  history.replaceState(null, '', location.pathname)
  const response = await fetch('/key', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })
  if (!response.ok) return null
  return ((await response.json()) as { token: string }).token
}

/**
 * A browser keeps six connections open to one host, and what waits for the workers can hold one for long: it gets two,
 * so that the text itself never stands behind it.
 */
const SLOW: readonly Method[] = ['facts.section', 'facts.standing', 'progress.section']
const SLOW_AT_ONCE = 2

/** The transport to the loopback host; see docs/architecture.md for what it checks. */
export function hostTransport(token: string): Transport {
  const authorization = `Bearer ${token}`
  const json = { 'content-type': 'application/json', authorization }
  const slow = createLane(SLOW_AT_ONCE)

  const post = async (method: Method, input: unknown): Promise<Reply> => {
    let response: Response
    try {
      response = await fetch(`/rpc/${method}`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(input),
      })
    } catch {
      return { ok: false, code: 'OFFLINE', message: '' }
    }
    if (response.ok) return (await response.json()) as Reply
    return {
      ok: false,
      code: response.status === 401 ? 'DENIED' : 'FAILED',
      // It was not one of the app's own refusals, and has no words for the reader.
      message: '',
    }
  }

  return {
    send: (method, input) => (SLOW.includes(method) ? slow(() => post(method, input)) : post(method, input)),

    subscribe(listener, reached = () => {}) {
      const stop = new AbortController()
      const { signal } = stop
      const window = crypto.randomUUID()
      const ask = (path: '/events' | '/front') =>
        fetch(path, { method: 'POST', headers: json, body: JSON.stringify({ window }), signal })
      void follow(listener, reached, signal, () => ask('/events'))
      // Of several windows the one used last is sent to what another start opens.
      addEventListener('focus', () => void ask('/front').catch(() => {}), { signal })
      return () => stop.abort()
    },

    byPath: false,

    async source(file, signal): Promise<Source> {
      const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', authorization },
        body: file,
        signal: signal ?? null,
      })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return (await response.json()) as { upload: string }
    },

    async asset(id) {
      const response = await fetch('/asset', { method: 'POST', headers: json, body: JSON.stringify({ id }) })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return URL.createObjectURL(await response.blob())
    },
  }
}

const RETRY_MS = 1000

/** Reads the stream of events line by line, and takes it up again when it breaks; tells whether it could be. */
async function follow(
  listener: (event: AppEvent) => void,
  reached: (isReached: boolean) => void,
  signal: AbortSignal,
  open: () => Promise<Response>,
) {
  while (!signal.aborted) {
    let isReached = false
    try {
      const response = await open()
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      if (!response.ok || !reader) throw new Error(`HTTP ${response.status}`)
      isReached = true
      reached(true)
      let rest = ''
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + part.value).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) if (line.trim()) listener(JSON.parse(line) as AppEvent)
      }
    } catch {
      if (signal.aborted) return
      // A stream that was there and broke is looked for again first.
      if (!isReached) reached(false)
    }
    await new Promise((done) => setTimeout(done, RETRY_MS))
  }
}
