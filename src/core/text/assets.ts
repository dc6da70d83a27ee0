import type { AssetId, ReadingId } from './document'

/** What a picture of a reading is asked for by: `transport.asset(assetAddress(reading.id, block.asset))`. */
export const assetAddress = (reading: ReadingId, asset: AssetId): string => `${reading}/${asset}`

/** Stands for a picture that did not come with its text: there is only its description. */
export const NO_PICTURE: AssetId = 'none'
