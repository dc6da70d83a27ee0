import { ImportError } from '#main/formats/format'

/** A page and what came with it, out of one file as browsers save it (MHTML, RFC 2557). */
export interface Together {
  html: Uint8Array
  /** The encoding that came with it. */
  charset?: string | undefined
  /** Where it stood on the web. */
  location?: string | undefined
  /** The bytes of a part, by its address in full or as `cid:`. */
  part: (address: string) => Uint8Array | undefined
}

interface Part {
  headers: Map<string, string>
  body: string
}

const MOST_PARTS = 5_000
const BOUNDARY = /^multipart\/related\b[\s\S]*?\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i
const DAMAGED = 'This saved web page (MHTML) is damaged: no page is in it.'

/** Whether the beginning of a file is the head of such a message. */
export const isMhtml = (head: string): boolean =>
  /^[\w-]+:[ \t]/.test(head) &&
  BOUNDARY.test(headersOf(head.split(/\r?\n\r?\n/)[0]!).get('content-type') ?? '')

/** @throws ImportError when no page is in it. */
export function readMhtml(bytes: Uint8Array): Together {
  const whole = partOf(Buffer.from(bytes).toString('latin1'))
  const [, quoted, bare] = BOUNDARY.exec(whole.headers.get('content-type') ?? '') ?? []
  const parts = whole.body
    .split(`--${quoted ?? bare}`)
    .slice(1, MOST_PARTS)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^[ \t]*\r?\n/, '').replace(/\r?\n$/, '')))
  const root = parts.find(({ headers }) => /^(?:text\/html|application\/xhtml)/i.test(typeOf(headers)))
  if (!root) throw new ImportError(DAMAGED)
  const byAddress = new Map<string, Part>()
  for (const part of parts) {
    const [location, id] = [part.headers.get('content-location'), part.headers.get('content-id')]
    if (location) byAddress.set(location, part)
    if (id) byAddress.set(`cid:${id.replace(/^<|>$/g, '')}`, part)
  }
  return {
    html: bytesOf(root),
    charset: /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(typeOf(root.headers))?.[1],
    location: root.headers.get('content-location') ?? whole.headers.get('snapshot-content-location'),
    part(address) {
      const found = byAddress.get(address) ?? byAddress.get(plainAddress(address))
      return found && bytesOf(found)
    },
  }
}

/** A relative address in one of the ways it can be written: `./a%27s.png` as `a's.png` is in a folder of ours. */
function plainAddress(address: string): string {
  try {
    return encodeURI(
      decodeURIComponent(
        address
          .trim()
          .replace(/^(?:\.\/)+/, '')
          .replace(/[?#].*$/, ''),
      ),
    )
  } catch {
    return address
  }
}

const typeOf = (headers: Part['headers']) => headers.get('content-type') ?? ''

/** Header lines by name in lower case; a line that begins with white space goes on with the one above. */
function headersOf(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':')
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
    }),
  )
}

function partOf(source: string): Part {
  const gap = /\r?\n\r?\n/.exec(source)
  const end = gap ? gap.index : source.length
  return { headers: headersOf(source.slice(0, end)), body: source.slice(end + (gap?.[0].length ?? 0)) }
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'))
  const plain =
    encoding === 'quoted-printable'
      ? body
          .replace(/[ \t]*=[ \t]*\r?\n/g, '')
          .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : body
  return new Uint8Array(Buffer.from(plain, 'latin1'))
}
