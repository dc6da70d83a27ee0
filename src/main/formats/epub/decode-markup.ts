import { decodeLoosely, markedEncoding } from '#main/formats/charset'

/** The encoding an XML declaration or an HTML `meta` names, as bytes of ASCII say it. */
const DECLARED =
  /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i

/** What the web reads as Windows-1252, whatever it is called. */
const LATIN = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii|cp1252)$/

/** Bytes of XML or XHTML to text: byte order mark, then what the file says of itself, then UTF-8. */
export function decodeMarkup(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked) return decodeLoosely(bytes, marked)
  const [, xml, meta] = DECLARED.exec(decodeLoosely(bytes.subarray(0, 1024), 'latin1')) ?? []
  const named = (xml ?? meta ?? 'utf-8').toLowerCase()
  try {
    return decodeLoosely(bytes, LATIN.test(named) ? 'windows-1252' : named)
  } catch {
    // An encoding nobody knows.
    return decodeLoosely(bytes, 'utf-8')
  }
}
