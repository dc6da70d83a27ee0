import { analyse } from 'chardet'
import { binaryKind, controlShare, PDF, WEB_PAGE } from './binary'
import { decodeLoosely, decodeStrict, LEGACY, markedEncoding, zeroByteEncoding } from './charset'
import { ImportError } from './format'
import { plausibility } from './plausible'

export interface Decoded {
  text: string
  encoding: string
  warnings: string[]
}

/** Bytes looked at when guessing. */
const SAMPLE = 16_384
/** Below this plausibility, or this close to another reading of the bytes, a guess is told to the reader. */
const SURE = 0.6
const MARGIN = 0.15
/** Below this no reading of the bytes looks like writing. */
const HOPELESS = -1

/**
 * Bytes to text: byte order mark, UTF-16 by its zero bytes, strict UTF-8, else the most plausible legacy encoding.
 * Line ends become \n; byte order marks and NULs go; nothing else changes.
 * @throws ImportError when the file is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes)
  if (kind === WEB_PAGE || kind === PDF)
    throw new ImportError(`This is ${kind}. A plain text is needed here.`)
  if (kind) throw new ImportError(`This is ${kind}. Lectern cannot read ${plural(kind)} yet.`)
  return decodeWriting(bytes)
}

/** The same of bytes that are known to be no other kind of file. */
export function decodeWriting(bytes: Uint8Array): Decoded {
  const known = markedEncoding(bytes) ?? zeroByteEncoding(bytes) ?? isoJapanese(bytes)
  const decoded = known ? decodeKnown(bytes, known) : (decodeUtf8(bytes) ?? guess(bytes))
  if (!isClean(decoded.text)) throw new ImportError(DATA)
  return { ...decoded, text: tidy(decoded.text) }
}

const tidy = (text: string) =>
  text
    .replace(/[\0\ufeff]/g, '')
    .replace(/\r\n?|\u2028|\u0085/g, '\n')
    .replace(/\u2029/g, '\n\n')

function plural(kind: string): string {
  const [, noun = kind] = /^an? ([^(]*?)(?:\s*\(.*)?$/.exec(kind) ?? []
  return `${noun.replace(/(?<=[^aeiou])y$/, 'ie')}s`
}

/** The escape sequences by which ISO-2022-JP goes over to Japanese. */
function isoJapanese(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  return ['\x1b$B', '\x1b$@'].some((shift) => head.includes(shift)) ? 'iso-2022-jp' : undefined
}

function decodeKnown(bytes: Uint8Array, encoding: string): Decoded {
  const strict = decodeStrict(bytes, encoding)
  return strict === undefined
    ? { text: decodeLoosely(bytes, encoding), encoding, warnings: [DAMAGED] }
    : { text: strict, encoding, warnings: [] }
}

const isClean = (text: string) => controlShare(text.slice(0, 65536)) <= 0.02

const DATA = 'This file holds data, not text. Lectern cannot read it.'
export const DAMAGED = 'Some characters of this file are damaged and show as �.'

/**
 * UTF-8, also with a little damage: nearly all its characters beyond ASCII must be whole.
 * Bytes that are valid but mostly control characters may be UTF-16 without Latin letters, so they are left to guess.
 */
function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const strict = decodeStrict(bytes, 'utf-8')
  if (strict !== undefined)
    return isClean(strict) ? { text: strict, encoding: 'utf-8', warnings: [] } : undefined
  const loose = decodeLoosely(bytes, 'utf-8')
  const beyond = loose.match(/[^\0-\x7f]/gu) ?? []
  const broken = beyond.filter((character) => character === '\ufffd').length
  return broken * 10 <= beyond.length && isClean(loose)
    ? { text: loose, encoding: 'utf-8', warnings: [DAMAGED] }
    : undefined
}

function guess(bytes: Uint8Array): Decoded {
  // From just before the first byte beyond ASCII: what goes before reads the same in every candidate.
  const start = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 200)
  const sample = bytes.subarray(start, start + SAMPLE)
  const priors = new Map(
    analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence / 100]),
  )
  const encodings = bytes.length % 2 === 0 ? [...LEGACY, 'utf-16le', 'utf-16be'] : LEGACY
  const candidates = encodings
    .map((encoding) => ({ encoding, text: decodeStrict(sample, encoding, true) }))
    .flatMap(({ encoding, text }) => {
      if (text === undefined || !isClean(text)) return []
      const prior = priors.get(encoding.replace('windows-1252', 'iso-8859-1')) ?? 0
      const score = plausibility(text) + 0.2 * prior
      // Any bytes are some UTF-16, so it has to look like real text to be taken for it.
      return encoding.startsWith('utf-16') && score < SURE ? [] : [{ encoding, text, score }]
    })
  const ranked = candidates.toSorted((a, b) => b.score - a.score)
  const best = ranked[0]
  if (!best || best.score < HOPELESS) throw new ImportError(DATA)
  const rival = ranked.find((other) => other.text !== best.text)
  // Of encodings that agree on the sample, the commoner may know more of what follows it.
  const encoding = candidates.find((other) => other.text === best.text)?.encoding ?? best.encoding
  const decoded = decodeKnown(bytes, encoding)
  const sure = best.score >= SURE && (!rival || best.score - rival.score >= MARGIN)
  return sure ? decoded : { ...decoded, warnings: [...decoded.warnings, doubt(encoding)] }
}

const doubt = (encoding: string) =>
  `The file does not say how its letters are stored; they were read as ${encoding}. If they look wrong, save the text as UTF-8 and add it again.`
