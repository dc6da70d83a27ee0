import { NotFoundError, PlainError } from '#main/errors'
import { readPicture } from '#main/formats/images'
import type { Readings } from './readings'
import { isAssetId, type Store } from './store'
import type { Repairs } from './texts'

export interface AssetDeps {
  readings: Pick<Readings, 'find'>
  store: Pick<Store, 'asset' | 'cover' | 'document'>
  texts: Repairs
}

export interface Picture {
  bytes: Uint8Array
  /** Its media type. */
  type: string
}

/**
 * Answers for the pictures of readings. An id is `${ReadingId}/${AssetId}` (`assetAddress` in core/text makes it) and is
 * looked up, never used as a path: the reading in the library, the picture in the table of its text. Null when there is
 * none. A picture whose file is gone or damaged is made again from the original.
 */
export function createAssets({ readings, store, texts }: AssetDeps) {
  /** `repair` when the text or the file of a picture it names has to be made again. */
  async function read(id: string, text: string, asset: string): Promise<Picture | null | 'repair'> {
    const document = await store.document(id, text)
    if (!document) return 'repair'
    const { assets = {} } = document
    const type = Object.hasOwn(assets, asset) ? assets[asset] : undefined
    if (type === undefined) return null
    const bytes = await store.asset(id, asset)
    return bytes ? { bytes, type } : 'repair'
  }

  /** A picture the reader chose as a cover. */
  async function chosen(id: string, asset: string): Promise<Picture | null> {
    const bytes = await store.cover(id, asset)
    const picture = bytes && readPicture(bytes)
    return picture ? { bytes: picture.bytes, type: picture.type } : null
  }

  return async (address: string): Promise<Picture | null> => {
    const [id = '', asset = '', ...more] = address.split('/')
    if (!isAssetId(asset) || more.length > 0) return null
    const known = await readings.find(id)
    if (known?.shelf.own.cover === asset) return chosen(id, asset)
    if (!known || known.builtIn) return null
    const found = await read(id, known.reading.text, asset)
    if (found !== 'repair') return found
    try {
      const again = await read(id, await texts.repair(id), asset)
      return again === 'repair' ? null : again
    } catch (error) {
      if (error instanceof NotFoundError || error instanceof PlainError) return null
      throw error
    }
  }
}
