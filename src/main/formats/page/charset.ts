import { decodeLoosely, decodeStrict, markedEncoding, zeroByteEncoding } from '#main/formats/charset'
import { DAMAGED, type Decoded, decodeWriting } from '#main/formats/decode'

/** The encoding an XML declaration or an HTML `meta` names, as bytes of ASCII say it. */
const DECLARED =
  /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i
/** Bytes in which browsers look for it; saved pages often have long comments and scripts before it. */
const SEARCHED = 16_384

/** The name of an encoding as browsers read it: `iso-8859-1` is Windows-1252; undefined for one nobody knows. */
function known(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** How ISO-2022-JP begins Japanese in ASCII. */
const ESCAPE = 0x1b

const isWide = (encoding: string) => encoding.startsWith('utf-16')

/** Elements whose text is no writing. */
const UNREAD = ['script', 'style']

/**
 * Without scripts, styles, comments and tags, which are ASCII and say nothing of the writing; no encoding has `<` in a
 * letter. What is not ended is left out to its end.
 */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1').toLowerCase()
  const parts: Uint8Array[] = []
  for (let at = 0; at < source.length; ) {
    const tag = source.indexOf('<', at)
    if (tag < 0) {
      parts.push(bytes.subarray(at))
      break
    }
    parts.push(bytes.subarray(at, tag))
    const unread = UNREAD.find((name) => source.startsWith(name, tag + 1))
    const close = source.startsWith('<!--', tag) ? '-->' : unread ? `</${unread}` : '>'
    const end = source.indexOf(close, tag + 1)
    at = end < 0 ? source.length : end + close.length
  }
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * Bytes of a page to text: byte order mark, zero bytes of UTF-16, UTF-8 that is whole, then `declared` (what came with
 * it), else what the page says of itself, as browsers have it, else what its words look like. Whole UTF-8 goes first: pages are often
 * saved anew in it and still say what they were.
 */
export function decodePage(bytes: Uint8Array, declared?: string): Decoded {
  const marked = markedEncoding(bytes) ?? zeroByteEncoding(bytes)
  if (marked) return read(bytes, marked)
  const isAscii = !bytes.some((byte) => byte > 0x7f)
  if (!isAscii && decodeStrict(bytes, 'utf-8') !== undefined) return read(bytes, 'utf-8')
  const [, xml, meta] = DECLARED.exec(decodeLoosely(bytes.subarray(0, SEARCHED), 'latin1')) ?? []
  const said = known(declared) ?? known(xml ?? meta)
  // What says in ASCII that it is UTF-16 is not.
  if (said && !isWide(said)) return read(bytes, said)
  if (isAscii && !bytes.includes(ESCAPE)) return read(bytes, 'utf-8')
  const { encoding, warnings } = decodeWriting(withoutTags(bytes))
  return { ...read(bytes, encoding), warnings }
}

function read(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeLoosely(bytes, encoding)
    .replace(/[\0\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
  return { text, encoding, warnings: text.includes('\ufffd') ? [DAMAGED] : [] }
}
