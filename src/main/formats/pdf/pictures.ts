import type { Asset } from '#main/formats/format'
import { jpegComponents } from '#main/formats/images'
import { createKeeper } from '#main/formats/kept-pictures'
import { pngOf } from './png'
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
  const found: (() => Uint8Array)[] = []
  const kept = new Map<number, Asset | undefined>()
  for (const picture of rawPictures(file)) {
    if (found.length === MOST) break
    const [width, height] = [placeOf(picture, 'Width'), placeOf(picture, 'Height')]
    const mark = String(found.length + 1)
    if (!width || !height || Math.min(width.value, height.value) < SMALLEST) continue
    const channels = channelsOf(picture, width.value)
    if (!channels || height.length < mark.length) continue
    write(copy, width, String(MARKED))
    write(copy, height, mark)
    const { kind, bytes } = picture
    const isPng = kind === 'packed'
    found.push(() => (isPng ? pngOf(width.value, height.value, channels, bytes) : new Uint8Array(bytes)))
  }
  return {
    any: found.length > 0,
    keep: (number) => {
      const picture = found[number - 1]
      // One may be drawn on every page.
      if (picture && !kept.has(number)) kept.set(number, keeper.keep(picture()))
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

/**
 * The channels of a picture that looks the same by itself as on the page: in grey or plain colours, not cut out, turned
 * over or packed twice. Undefined for any other.
 */
function channelsOf(picture: RawPicture, width: number): 1 | 3 | undefined {
  const { about, kind, bytes } = picture
  if (!/\/Subtype\s*\/Image\b/.test(about)) return undefined
  if (/\/(?:SMask|Mask|ImageMask|Decode|Lab|Indexed|DeviceN|Separation)\b/.test(about)) return undefined
  const filter = /\/Filter\s*(?:\/(\w+)|\[\s*\/(\w+)\s*\])/.exec(about)
  const isAsSaid = (filter?.[1] ?? filter?.[2]) === (kind === 'jpeg' ? 'DCTDecode' : 'FlateDecode')
  const channels = !isAsSaid ? 0 : kind === 'jpeg' ? jpegComponents(bytes) : packedChannels(about, width)
  return channels === 3 || (channels === 1 && GREY.test(about)) ? channels : undefined
}

/** The channels of a picture that is packed line by line as in PNG (ISO 32000-1, 7.4.4.4), 8 bits each; else 0. */
function packedChannels(about: string, width: number): number {
  const said = (name: string) => Number(new RegExp(`/${name} +(\\d+)`).exec(about)?.[1] ?? 0)
  const isInLines = said('Predictor') >= 10 && said('Columns') === width
  const bits = [...about.matchAll(/\/BitsPerComponent +(\d+)/g)].map(([, number]) => number)
  return isInLines && bits.length > 0 && bits.every((number) => number === '8') ? said('Colors') || 1 : 0
}
