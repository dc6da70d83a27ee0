import type { AssetId, ReadingId } from './document'

/** What a picture of a reading is asked for by: `transport.asset(assetAddress(reading.id, block.asset))`. */
export const assetAddress = (reading: ReadingId, asset: AssetId): string => `${reading}/${asset}`

const OF_CARDS = 'cards/'

/** What a picture or sound of a card is asked for by. */
export const cardAddress = (file: AssetId): string => OF_CARDS + file

/** The file that such an address names; undefined for the address of anything else. */
export const cardFileAt = (address: string): AssetId | undefined =>
  address.startsWith(OF_CARDS) ? address.slice(OF_CARDS.length) : undefined

/** Stands for a picture that did not come with its text: there is only its description. */
export const NO_PICTURE: AssetId = 'none'
