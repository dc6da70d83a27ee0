import { closeSync, openSync, readSync } from 'node:fs'
import { LaterBytes } from '#core/study/pack'

/** So many are read around what is asked for: what stands there is often asked for next. */
const BLOCK = 2 ** 16

/** Bytes of a file that are read when they are asked for. */
export interface Later {
  bytes: LaterBytes
  /** Reads all of them, since the file is about to be another. Throws when it cannot. */
  hold: () => void
}

function readAt(file: string, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, bytes, 0, length, at) !== length) throw new Error(`${file} has become shorter`)
    return bytes
  } finally {
    closeSync(handle)
  }
}

/**
 * So many bytes of a file from a place on. It is opened for each block, so that nothing stands in the way of whoever
 * removes it.
 *
 * @param spoilt told when they cannot be read any more, or by who finds them damaged
 */
export function laterOf(file: string, from: number, length: number, spoilt: () => void): Later {
  let held: { at: number; bytes: Uint8Array } = { at: 0, bytes: new Uint8Array() }

  function read(at: number, end: number): Uint8Array {
    if (at < held.at || end > held.at + held.bytes.length) {
      try {
        held = { at, bytes: readAt(file, from + at, Math.max(end - at, Math.min(BLOCK, length - at))) }
      } catch (error) {
        spoilt()
        throw error
      }
    }
    return held.bytes.subarray(at - held.at, end - held.at)
  }

  return { bytes: new LaterBytes(length, read, spoilt), hold: () => void read(0, length) }
}
