import { useEffect, useState } from 'react'
import { cardAddress } from '#core/text/assets'
import type { AssetId } from '#core/text/document'
import { useClient } from '#renderer/app/client'

/**
 * The address in this window of a picture or a sound of cards, null while it is on its way, `missing` when there is none
 * or it turned out to be broken. It is let go of when it is no longer shown.
 */
export function useMedia(file: AssetId): { url: string | null; missing: boolean; onError: () => void } {
  const { transport } = useClient()
  const [url, setUrl] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    let own: string | null = null
    let isShown = true
    transport.asset(cardAddress(file)).then(
      (found) => {
        if (!isShown) return URL.revokeObjectURL(found)
        own = found
        setUrl(found)
      },
      () => isShown && setMissing(true),
    )
    return () => {
      isShown = false
      if (own) URL.revokeObjectURL(own)
      setUrl(null)
      setMissing(false)
    }
  }, [transport, file])
  return { url, missing, onError: () => setMissing(true) }
}
