/** Bytes before a picture in which its length is told. */
const HEAD = 600

/** A JPEG picture as it stands in a PDF. */
export interface RawPicture {
  /** A part of the file's own bytes. */
  bytes: Uint8Array
  /** What the PDF says of it, each character a byte, and where that begins in the file. */
  about: string
  at: number
}

/** The JPEG pictures of a PDF, found by their first bytes and not by its structure, in their order in the file. */
export function* rawPictures(bytes: Uint8Array): Iterable<RawPicture> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = at + (file[at + 6] === 13 && file[at + 7] === 10 ? 8 : 7)
    if (file[from] !== 0xff || file[from + 1] !== 0xd8 || file[from + 2] !== 0xff) continue
    const head = file.toString('latin1', Math.max(0, at - HEAD), at)
    const about = head.slice(head.lastIndexOf(' obj') + 1)
    const length = /\/Length (\d+)(?!\d| \d+ R)/.exec(about)?.[1]
    const to = length === undefined ? file.indexOf('endstream', from) : from + Number(length)
    // No other stream ends after this.
    if (to < 0) return
    if (to <= from || to > file.length) continue
    yield { bytes: file.subarray(from, to), about, at: at - about.length }
    at = to
  }
}
