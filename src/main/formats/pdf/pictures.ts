import type { Asset } from '#main/formats/format'
import { jpegComponents } from '#main/formats/images'
import { createKeeper } from '#main/formats/kept-pictures'
import { type RawPicture, rawPictures } from './raw-pictures'

/** The pictures of a PDF that can be shown as they are in the file. */
export interface Pictures {
  /** Whether there are any. */
  any: boolean
  /** Keeps the picture that stands for a number on a page; undefined when there is no more room. */
  keep: (number: number) => Asset | undefined
}

/** What a picture that is marked is said to be wide, where a PDF has its width: no picture is, so pdf.js draws none. */
export const MARKED = -1
/** Pixels along the shorter side of a picture, at least: what is smaller is an ornament, or a letter of a font. */
const SMALLEST = 64
/** Pictures of one PDF that are looked at: marks have three digits. */
const MOST = 999

/**
 * Marks the pictures of a PDF so that pdf.js tells where they are drawn and does not unpack them, which would take long and
 * much memory. Unpacking is refused to it, and what is refused is not told of either; but a picture of less than no
 * width is small enough to be told of, and fails before it is unpacked. Its height then is its number.
 *
 * @param file the bytes the pictures are taken from
 * @param copy the same to be read by pdf.js, in which the marks are written; nothing moves
 */
export function markPictures(file: Uint8Array, copy: Uint8Array): Pictures {
  const keeper = createKeeper()
  const found: Uint8Array[] = []
  const kept = new Map<number, Asset | undefined>()
  for (const picture of rawPictures(file)) {
    if (found.length === MOST) break
    if (!isPlain(picture)) continue
    const [width, height] = [placeOf(picture, 'Width'), placeOf(picture, 'Height')]
    const mark = String(found.length + 1)
    if (!width || !height || Math.min(width.value, height.value) < SMALLEST) continue
    if (height.length < mark.length) continue
    write(copy, width, String(MARKED))
    write(copy, height, mark)
    found.push(picture.bytes)
  }
  return {
    any: found.length > 0,
    keep: (number) => {
      const picture = found[number - 1]
      // One may be drawn on every page.
      if (picture && !kept.has(number)) kept.set(number, keeper.keep(new Uint8Array(picture)))
      return kept.get(number)
    },
  }
}

interface Digits {
  at: number
  length: number
  value: number
}

/** Where a PDF has a size of a picture, in pixels. */
function placeOf({ about, at }: RawPicture, name: string): Digits | undefined {
  const match = new RegExp(`/${name} +(\\d{1,5})(?![\\d.]| +\\d+ +R)`).exec(about)
  const digits = match?.[1]
  if (!match || digits === undefined) return undefined
  return {
    at: at + match.index + match[0].length - digits.length,
    length: digits.length,
    value: Number(digits),
  }
}

function write(bytes: Uint8Array, { at, length }: Digits, text: string): void {
  for (const [n, sign] of [...text.padEnd(length)].entries()) bytes[at + n] = sign.charCodeAt(0)
}

const GREY = /\/ColorSpace\s*(?:\/DeviceGray|\/CalGray|\[\s*\/(?:CalGray|ICCBased)\b)/

/** Whether a picture looks the same by itself as on the page: in grey or plain colours, not cut out, turned over or packed twice. */
function isPlain({ about, bytes }: RawPicture): boolean {
  if (!/\/Subtype\s*\/Image\b/.test(about) || !/\/Filter\s*(?:\/DCTDecode|\[\s*\/DCTDecode\s*\])/.test(about))
    return false
  if (/\/(?:SMask|Mask|ImageMask|Decode|Lab|Indexed|DeviceN|Separation)\b/.test(about)) return false
  const components = jpegComponents(bytes)
  return components === 3 || (components === 1 && GREY.test(about))
}
