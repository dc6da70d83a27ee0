import { assetAddress } from '#core/text/assets'
import type { AssetId, ReadingId } from '#core/text/document'
import { useAsset } from '#renderer/app/useAsset'

/** Who scrolls past a cover does not wait for it. */
const REST_MS = 90

/** A cover's address once it was in sight for a moment; null before, and where there is none any more. */
export const useCover = (id: ReadingId, cover: AssetId | undefined): string | null =>
  useAsset(cover === undefined ? undefined : assetAddress(id, cover), REST_MS).url
