import { useEffect, useState } from 'react'
import { assetAddress } from '#core/text/assets'
import type { AssetId, ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { keptCovers } from './kept-covers'

/** Who scrolls past a cover does not wait for it. */
const REST_MS = 90

const covers = keptCovers(240, URL.revokeObjectURL)

/** A cover's address once it was in sight for a moment, or was so lately; null before, and where there is none any more. */
export function useCover(id: ReadingId, cover: AssetId | undefined): string | null {
  const { transport } = useClient()
  const address = cover === undefined ? undefined : assetAddress(id, cover)
  const [shown, setShown] = useState<{ address: string; url: string } | null>(null)
  // Looked up at the first look only: one that was let go of meanwhile is still on the page.
  const [first] = useState(() => ({ address, url: address === undefined ? undefined : covers.get(address) }))
  const kept = first.address === address ? first.url : undefined
  useEffect(() => {
    if (address === undefined || kept !== undefined) return
    let isShown = true
    const ask = () =>
      transport.asset(address).then(
        (found) => {
          const url = covers.keep(address, found)
          if (isShown) setShown({ address, url })
        },
        () => {},
      )
    const timer = setTimeout(ask, REST_MS)
    return () => {
      isShown = false
      clearTimeout(timer)
    }
  }, [transport, address, kept])
  return kept ?? (shown !== null && shown.address === address ? shown.url : null)
}
