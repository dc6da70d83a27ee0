import { useEffect, useState } from 'react'
import { assetAddress } from '#core/text/assets'
import type { AssetId, ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'

/** Who scrolls past a cover does not wait for it. */
const REST_MS = 90

/** A cover's address once it was in sight for a moment; null before, and where there is none. It is let go of out of sight. */
export function useCover(id: ReadingId, cover: AssetId | undefined): string | null {
  const { transport } = useClient()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (cover === undefined) return
    let own: string | null = null
    let isShown = true
    const timer = setTimeout(() => {
      transport.asset(assetAddress(id, cover)).then(
        (found) => {
          if (!isShown) return URL.revokeObjectURL(found)
          own = found
          setUrl(found)
        },
        // A picture that is gone is as if there had been none.
        () => {},
      )
    }, REST_MS)
    return () => {
      isShown = false
      clearTimeout(timer)
      if (own) URL.revokeObjectURL(own)
      setUrl(null)
    }
  }, [transport, id, cover])
  return url
}
