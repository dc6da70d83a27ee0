/** Encodings tried when neither a mark nor strict UTF-8 settles it; on equal scores the earlier wins. */
export const LEGACY = [
  'windows-1252',
  'gb18030',
  'shift_jis',
  'euc-kr',
  'big5',
  'euc-jp',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'iso-8859-15',
  'windows-1253',
  'iso-8859-7',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'iso-8859-6',
  'windows-1258',
] as const

/** What Windows-1252 puts at 0x80 to 0x9F; a full stop in the row below marks a byte it leaves unused. */
const C1_OF_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

/**
 * Decodes strictly: undefined when a byte has no meaning in that encoding.
 * Windows-1252 is done here: Node 20.18.3 to 24 decode it as Latin-1, which loses quotes and dashes (nodejs/node#56542).
 */
export function decodeStrict(bytes: Uint8Array, encoding: string, sample = false): string | undefined {
  if (encoding === 'windows-1252') return decode1252(bytes, true)
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32be')
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: sample })
  } catch {
    return undefined
  }
}

/** Decodes whatever is there, with U+FFFD for what has no meaning. */
export function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decode1252(bytes, false) ?? ''
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32be')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function decode1252(bytes: Uint8Array, strict: boolean): string | undefined {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  let unknown = false
  const text = parts.join('').replace(/[\x80-\x9f]/g, (byte) => {
    const letter = C1_OF_1252[byte.charCodeAt(0) - 0x80] ?? '.'
    unknown ||= letter === '.'
    return letter === '.' ? '\ufffd' : letter
  })
  return strict && unknown ? undefined : text
}

function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, !bigEndian)
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code))
  }
  return parts.join('')
}

const MARKS: [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

/** The encoding a byte order mark names, if there is one. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1]
}

/**
 * UTF-16 without a mark, told by where its zero bytes stand: every ASCII letter, space and line end has one,
 * always on the same side, and no other encoding of text has any. Undefined when zeros are few or on both sides.
 */
export function zeroByteEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, 65536) & ~1
  const zeros = [0, 0]
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  if (odd > end * 0.1 && even < odd * 0.05) return 'utf-16le'
  if (even > end * 0.1 && odd < even * 0.05) return 'utf-16be'
  return undefined
}
