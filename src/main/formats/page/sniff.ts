import { binaryKind } from '#main/formats/binary'
import { decodeLoosely, markedEncoding, zeroByteEncoding } from '#main/formats/charset'
import type { Input } from '#main/formats/format'
import { isMhtml } from './mhtml'

/** Bytes looked at. */
const HEAD = 4096

/** What may stand before the first element: a declaration of XML, comments, white space. */
const BEFORE = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*`
const PAGE = new RegExp(`${BEFORE}<(?:!doctype\\s+html|html[\\s>]|head[\\s>]|body[\\s>])`, 'i')
/** As browsers put it on the clipboard. */
const CLIPPING = /<!--StartFragment-->/i
const NAMED = /\.(?:x?html?|shtml)$/i
const TAG = /<(?:[a-z][a-z0-9]*(?:\s[^<>]*)?\/?|!doctype[^>]*)>/i

/** The beginning of a file as far as ASCII goes, whatever else it is written in. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  const wide = markedEncoding(head) ?? zeroByteEncoding(head)
  return decodeLoosely(head, wide ?? 'latin1').replace(/^\ufeff/, '')
}

/** Whether a file is a web page or a stretch of one: by its first elements, and by its name only if it holds any. */
export function isPage({ name, bytes }: Input): boolean {
  const head = headOf(bytes)
  if (PAGE.test(head) || CLIPPING.test(head) || isMhtml(head)) return true
  return NAMED.test(name) && binaryKind(bytes) === undefined && TAG.test(head)
}

/** Whether markup is a stretch of a page, as the clipboard has it, and all of it is meant. */
export const isClipping = (source: string): boolean =>
  CLIPPING.test(source.slice(0, HEAD)) || !/<(?:!doctype\s+html|html|head|body|title)[\s>]/i.test(source)
