import { crc32 } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG of a picture that is packed as in PNG already, which is not unpacked for it: 8 bits a channel, each line after the
 * byte that says how it is told from the one above.
 */
export function pngOf(width: number, height: number, channels: 1 | 3, packed: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8)
  const parts = [
    SIGNATURE,
    ...chunk('IHDR', head),
    ...chunk('IDAT', packed),
    ...chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** A chunk of a PNG: its length, its name, its body and a sum of these. */
function chunk(name: string, body: Uint8Array): Uint8Array[] {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(body, crc32(name)))
  return [length, Buffer.from(name), body, sum]
}
