import { lookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { PlainError } from '#main/errors'
import { isPublic } from './hosts'
import { inWords, refusal, TOO_LARGE } from './words'

/** Where a name leads: as the system says it. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

/** What came from an address. */
export interface Answer {
  /** Where it came from in the end. */
  url: URL
  /** Its media type in lower case, '' where none was said. */
  type: string
  /** The encoding that was said of it. */
  charset?: string
  bytes: Uint8Array
}

export interface Wanted {
  /** Media types that are asked for. */
  accept: string
  /** How many bytes it may have and how many milliseconds it may take, by what it is said to be; may throw. */
  limits: (type: string, url: URL) => { bytes: number; ms: number }
  signal: AbortSignal
}

/** Everything that is asked for on behalf of one address that a reader gave. */
export interface Visit {
  /** @throws PlainError in words for the reader where the reason is known; the signal's reason when it is aborted */
  get: (url: URL, wanted: Wanted) => Promise<Answer>
  close: () => void
}

/** Names no version and no machine. */
const AGENT = 'Mozilla/5.0 (compatible; Lectern)'
const MOST_HOPS = 8
/** Connections to one site at once. */
const AT_ONCE = 4

const systemResolve: Resolve = (host) => lookup(host, { all: true })

/** The name of a site; an IPv6 address without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** An address that may be asked for at all. @throws PlainError */
export function allowed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new PlainError('This is not the address of a web page.')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new PlainError('Only pages whose address begins with http:// or https:// can be saved.')
  if (url.username !== '' || url.password !== '')
    throw new PlainError('This address has a name or a password in it. Leave them out.')
  url.hash = ''
  return url
}

/**
 * Nothing is sent but the address, what kinds are taken and that it is Lectern who asks: no cookies, no referrer.
 * Names are resolved here and connected to at just these IP addresses. Only the site that was typed may be one of this
 * machine or its own network, and only where that name led at first: what a page of the internet refers or redirects to
 * has to be on the internet too.
 *
 * @param answerMs milliseconds until an answer begins
 */
export function openVisit(typed: URL, resolve: Resolve = systemResolve, answerMs = 30_000): Visit {
  const agents = [http, https].map(({ Agent }) => new Agent({ keepAlive: true, maxSockets: AT_ONCE }))
  let home: ReturnType<Resolve> | undefined

  async function placesOf(url: URL): ReturnType<Resolve> {
    const host = hostOf(url)
    const family = isIP(host)
    const find = async () => (family > 0 ? [{ address: host, family }] : resolve(host))
    if (url.host === typed.host) {
      home ??= find()
      return home
    }
    const found = (await find()).filter(({ address }) => isPublic(address))
    if (found.length === 0)
      throw new PlainError(
        `This leads on to ${url.host}, which is not on the internet but in a network of your own. If you mean it, give its own address.`,
      )
    return found
  }

  async function ask(url: URL, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
    const places = await orAborted(placesOf(url), signal)
    const lookup = ((_host, { all }, done) =>
      all ? done(null, places) : done(null, places[0]!.address, places[0]!.family)) as LookupFunction
    const isSecure = url.protocol === 'https:'
    const headers = { accept, 'accept-encoding': 'gzip, br', 'user-agent': AGENT }
    const options = { agent: agents[isSecure ? 1 : 0], lookup, headers, signal }
    return new Promise((done, fail) => {
      const asked = (isSecure ? https : http).request(url, options, done)
      asked.on('error', fail).end()
    })
  }

  async function follow(first: URL, accept: string, signal: AbortSignal) {
    let url = first
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      const answer = await ask(url, accept, signal)
      const { statusCode: status = 0, headers } = answer
      if (status === 200) return { url, answer }
      answer.destroy()
      if (status < 300 || status >= 400 || headers.location === undefined) throw refusal(status, url.host)
      url = allowed(headers.location, url)
    }
    throw new PlainError('This address leads from one to the next and never to a page.')
  }

  return {
    async get(first, { accept, limits, signal }) {
      const late = new AbortController()
      let timer = setTimeout(() => late.abort(), answerMs)
      const either = AbortSignal.any([signal, late.signal])
      let answer: IncomingMessage | undefined
      try {
        const found = await follow(first, accept, either)
        answer = found.answer
        const [type = '', charset] = kindOf(answer)
        const { bytes, ms } = limits(type, found.url)
        clearTimeout(timer)
        timer = setTimeout(() => late.abort(), ms)
        return {
          url: found.url,
          type,
          ...(charset !== undefined && { charset }),
          bytes: await bytesOf(answer, bytes),
        }
      } catch (error) {
        signal.throwIfAborted()
        throw late.signal.aborted
          ? new PlainError(`${first.host} took too long to answer.`)
          : inWords(error, first.host)
      } finally {
        clearTimeout(timer)
        answer?.destroy()
      }
    },
    close: () => {
      for (const agent of agents) agent.destroy()
    },
  }
}

/** What cannot be asked to stop is no longer waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const stop = () => fail(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(done, fail).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** The media type of an answer, and its encoding. */
function kindOf({ headers }: IncomingMessage): [type: string, charset: string | undefined] {
  const said = headers['content-type'] ?? ''
  return [
    said.split(';')[0]!.trim().toLowerCase(),
    /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(said)?.[1]?.toLowerCase(),
  ]
}

/** As it is once unpacked. */
function unpacked(answer: IncomingMessage): Readable {
  const how = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (how === 'identity' || how === '') return answer
  const unpack =
    how === 'br' ? createBrotliDecompress() : /^(?:x-)?gzip$/.test(how) ? createGunzip() : undefined
  if (!unpack) throw new PlainError('This page is packed in a way that Lectern does not unpack.')
  return pipeline(answer, unpack, () => {})
}

/** Ends with an error when the signal that the answer was asked for with is aborted. */
async function bytesOf(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length']) > most) throw new PlainError(TOO_LARGE)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(answer) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new PlainError(TOO_LARGE)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
