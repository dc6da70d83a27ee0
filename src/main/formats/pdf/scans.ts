import type { Asset } from '#main/formats/format'
import { createKeeper } from '#main/formats/kept-pictures'
import { rawPictures } from './raw-pictures'

/** Pixels along the shorter side of a picture that may be a page: what is smaller is a seal or a line. */
const PAGE = 400

/**
 * The pages of a scan: its JPEG pictures as they are in the file, in their order there, which is that of the pages in
 * nearly all scans. Pictures packed in other ways would have to be drawn and are left out.
 */
export function scannedPages(bytes: Uint8Array): Asset[] {
  const keeper = createKeeper()
  for (const picture of rawPictures(bytes))
    if (picture.kind === 'jpeg') keeper.keep(new Uint8Array(picture.bytes))
  return keeper.all().filter(({ width = 0, height = 0 }) => Math.min(width, height) >= PAGE)
}
