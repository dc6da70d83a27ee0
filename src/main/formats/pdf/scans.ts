import type { Asset } from '#main/formats/format'
import { createKeeper } from '#main/formats/kept-pictures'

/** Pixels along the shorter side of a picture that may be a page: what is smaller is a seal or a line. */
const PAGE = 400
/** Bytes before a picture in which its length is told. */
const HEAD = 600

/**
 * The pages of a scan: its JPEG pictures as they are in the file, in their order there, which is that of the pages in
 * nearly all scans. Pictures packed in other ways would have to be drawn and are left out.
 */
export function scannedPages(bytes: Uint8Array): Asset[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const keeper = createKeeper()
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = at + (file[at + 6] === 13 && file[at + 7] === 10 ? 8 : 7)
    if (file[from] !== 0xff || file[from + 1] !== 0xd8 || file[from + 2] !== 0xff) continue
    const head = file.toString('latin1', Math.max(0, at - HEAD), at)
    const own = head.slice(head.lastIndexOf(' obj') + 1)
    const length = /\/Length (\d+)(?!\d| \d+ R)/.exec(own)?.[1]
    const to = length === undefined ? file.indexOf('endstream', from) : from + Number(length)
    if (to <= from || to > file.length) continue
    keeper.keep(new Uint8Array(file.subarray(from, to)))
    at = to
  }
  return keeper.all().filter(({ width = 0, height = 0 }) => Math.min(width, height) >= PAGE)
}
