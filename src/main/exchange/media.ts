import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetId } from '#core/text/document'
import { assetId, readPicture } from '#main/formats/images'
import { soundType } from '#main/formats/sounds'
import { durableWrite, errorCode } from '#main/storage/durable'
import type { Picture } from '#main/texts/assets'
import { isAssetId } from '#main/texts/store'

/** The pictures and sounds of cards, in a folder of their own: cards outlive what they were made of. */
export interface CardMedia {
  /** Keeps one on disk; null when it is neither a picture nor a sound that can be shown. */
  keep: (bytes: Uint8Array) => Promise<{ file: AssetId; type: string } | null>
  /** Null when there is none of that name. */
  read: (file: AssetId) => Promise<Picture | null>
}

/** Told by its first bytes, whatever it is called. */
function typeOf(bytes: Uint8Array): string | undefined {
  return readPicture(bytes)?.type ?? soundType(bytes)
}

/** @param data the data folder */
export function createCardMedia(data: string): CardMedia {
  const folder = join(data, 'media')
  return {
    async keep(bytes) {
      const type = typeOf(bytes)
      if (!type) return null
      const file = assetId(bytes)
      const path = join(folder, file)
      const isThere = await stat(path).then(
        ({ size }) => size === bytes.length,
        () => false,
      )
      if (!isThere) {
        await mkdir(folder, { recursive: true })
        await durableWrite(path, bytes)
      }
      return { file, type }
    },

    async read(file) {
      if (!isAssetId(file)) return null
      try {
        const bytes = await readFile(join(folder, file))
        const type = typeOf(bytes)
        return type ? { bytes, type } : null
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      }
    },
  }
}
