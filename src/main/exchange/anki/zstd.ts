import { Decompress } from 'fzstd'
import { ImportError } from '#main/formats/format'

const MAGIC = 0xfd2fb528
/** What Zstandard's own programs take unless told otherwise (RFC 8878, 3.1.1.1.2). */
const WIDEST_WINDOW = 128 * 1024 ** 2
const PIECE = 64 * 1024

const DAMAGED = 'This package is damaged: its list of cards cannot be unpacked.'

/** The window a frame asks for, in bytes; memory for it is taken before anything is unpacked. */
function windowOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 18 || view.getUint32(0, true) !== MAGIC) throw new ImportError(DAMAGED)
  const flags = bytes[4]!
  const isSingle = (flags & 0x20) !== 0
  if (!isSingle) {
    const base = 2 ** (10 + (bytes[5]! >> 3))
    return base + (base / 8) * (bytes[5]! & 7)
  }
  const at = 5 + [0, 1, 2, 4][flags & 3]!
  if (flags < 0x40) return bytes[at]!
  if (flags < 0x80) return view.getUint16(at, true) + 256
  return flags < 0xc0 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}

/**
 * Unpacks Zstandard. What it declares of its size is not believed: it is counted as it comes.
 * @throws ImportError when it is damaged, or beyond `limit` bytes with `tooLarge` as its words
 */
export function unzstd(bytes: Uint8Array, limit: number, tooLarge: string): Uint8Array {
  if (windowOf(bytes) > Math.max(limit, WIDEST_WINDOW)) throw new ImportError(tooLarge)
  const pieces: Uint8Array[] = []
  let size = 0
  const decompress = new Decompress((piece) => {
    size += piece.length
    if (size > limit) throw new ImportError(tooLarge)
    // The next piece is unpacked into the same memory.
    pieces.push(piece.slice())
  })
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      decompress.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(DAMAGED)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
