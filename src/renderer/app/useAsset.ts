import { useEffect, useState } from 'react'
import { useClient } from './client'

/**
 * The address in this window of what main keeps, null while it is on its way. It is let go of when it is no longer shown.
 *
 * @param address what it is asked for by; undefined for nothing
 */
export function useAsset(address: string | undefined): { url: string | null; missing: boolean } {
  const { transport } = useClient()
  const [url, setUrl] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (address === undefined) return
    let own: string | null = null
    let isShown = true
    transport.asset(address).then(
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
  }, [transport, address])
  return { url, missing }
}
