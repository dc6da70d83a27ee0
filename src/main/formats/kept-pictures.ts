import type { Asset } from './format'
import { readPicture } from './images'

/** Bytes: one picture, and all of a text's together. What is beyond is left out, and said to be. */
export const LARGEST_PICTURE = 32 * 1024 * 1024
const ALL = 256 * 1024 * 1024

/** The pictures that are kept of one text, each once. */
export interface Keeper {
  /** Keeps a picture; undefined when it is none that we show, or too much. */
  keep: (bytes: Uint8Array) => Asset | undefined
  get: (id: string) => Asset | undefined
  all: () => Asset[]
}

export function createKeeper(): Keeper {
  const kept = new Map<string, Asset>()
  let total = 0
  return {
    keep(bytes) {
      const asset = bytes.length > LARGEST_PICTURE ? undefined : readPicture(bytes)
      const known = asset && kept.get(asset.id)
      if (!asset || known) return known
      if (total + bytes.length > ALL) return undefined
      total += bytes.length
      kept.set(asset.id, asset)
      return asset
    },
    get: (id) => kept.get(id),
    all: () => [...kept.values()],
  }
}

const WRITTEN = /^\s*data:image\/[\w.+-]+;base64,/i

/** The bytes of a picture that is written out in its address (`data:`); undefined for any other address. */
export function pictureInAddress(address: string): Uint8Array | undefined {
  const opening = WRITTEN.exec(address.slice(0, 100))?.[0]
  return opening === undefined
    ? undefined
    : new Uint8Array(Buffer.from(address.slice(opening.length), 'base64'))
}
