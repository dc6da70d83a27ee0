/** Bytes before a picture in which its length is told. */
const HEAD = 600

/** What may be a picture as it stands in a PDF. */
export interface RawPicture {
  /** By its first bytes: a JPEG, or something packed as pictures in PNG are. */
  kind: 'jpeg' | 'packed'
  /** A part of the file's own bytes. */
  bytes: Uint8Array
  /** What the PDF says of it, each character a byte, and where that begins in the file. */
  about: string
  at: number
}

/** What may be a picture of a PDF, found by its first bytes and not by the PDF's structure, in their order in the file. */
export function* rawPictures(bytes: Uint8Array): Iterable<RawPicture> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = at + (file[at + 6] === 13 && file[at + 7] === 10 ? 8 : 7)
    const kind = kindOf(file.subarray(from, from + 3))
    if (kind === undefined) continue
    const head = file.toString('latin1', Math.max(0, at - HEAD), at)
    const about = head.slice(head.lastIndexOf(' obj') + 1)
    const length = /\/Length (\d+)(?!\d| \d+ R)/.exec(about)?.[1]
    const to = length === undefined ? file.indexOf('endstream', from) : from + Number(length)
    // No other stream ends after this.
    if (to < 0) return
    if (to <= from || to > file.length) continue
    yield { kind, bytes: file.subarray(from, to), about, at: at - about.length }
    at = to
  }
}

function kindOf([a = 0, b = 0, c = 0]: Uint8Array): RawPicture['kind'] | undefined {
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'jpeg'
  // The head of a stream of zlib (RFC 1950).
  return a === 0x78 && (a * 256 + b) % 31 === 0 ? 'packed' : undefined
}
