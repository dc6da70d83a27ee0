import { createHash } from 'node:crypto'
import type { Asset } from './format'
import { drawingSize, inertSvg } from './svg'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The media type of a picture by its first bytes; undefined when it is none that we show. */
function pictureType(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes, 0, 12)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  if (/^....ftyp(?:avif|avis|mif1)/s.test(head)) return 'image/avif'
  return undefined
}

interface Size {
  width: number
  height: number
}

/** The frame headers of JPEG, which hold the size; between them are DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Where the frame header of a JPEG is. */
function frameOf(view: DataView): number | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return at
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

function jpegSize(view: DataView): Size | undefined {
  const at = frameOf(view)
  return at === undefined ? undefined : { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
}

/** How many components the colours of a JPEG have: 1 for grey, 3 as a rule, 4 for print; undefined when it is damaged. */
export function jpegComponents(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = frameOf(view)
  return at === undefined ? undefined : view.getUint8(at + 9)
}

function webpSize(view: DataView, kind: string): Size | undefined {
  if (kind === 'VP8X') {
    const edge = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
    return { width: edge(24), height: edge(27) }
  }
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  const bits = view.getUint32(21, true)
  return kind === 'VP8L' ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } : undefined
}

/** Natural size in pixels as the file's header says it; undefined for AVIF and where the header is damaged. */
function pictureSize(bytes: Uint8Array, type: string): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (type === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (type === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (type === 'image/jpeg') return jpegSize(view)
    if (type === 'image/webp') return webpSize(view, ascii(bytes, 12, 16))
  } catch {
    // A header that ends too early; the picture may still show.
  }
  return undefined
}

/** The id of a picture: the first 16 hex digits of the SHA-256 of its bytes. */
export const assetId = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/**
 * A picture fit to be kept and shown, or undefined: PNG, JPEG, GIF, WebP and AVIF by their first bytes, whatever they
 * are called, and SVG that does nothing and asks for nothing.
 */
export function readPicture(bytes: Uint8Array): Asset | undefined {
  const type = pictureType(bytes)
  if (!type) {
    if (!inertSvg(bytes)) return undefined
    return { id: assetId(bytes), type: 'image/svg+xml', bytes, ...drawingSize(bytes) }
  }
  const size = pictureSize(bytes, type)
  const isReal = size && size.width > 0 && size.height > 0
  return { id: assetId(bytes), type, bytes, ...(isReal ? size : {}) }
}
