import { useEffect, useState } from 'react'
import { useClient } from './client'

/**
 * The address in this window of what main keeps, null while it is on its way. It is let go of when it is no longer shown.
 *
 * @param address what it is asked for by; undefined for nothing
 * @param restMs asked for only when it is still wanted so many milliseconds later
 */
export function useAsset(address: string | undefined, restMs = 0): { url: string | null; missing: boolean } {
  const { transport } = useClient()
  const [url, setUrl] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (address === undefined) return
    let own: string | null = null
    let isShown = true
    const ask = () =>
      transport.asset(address).then(
        (found) => {
          if (!isShown) return URL.revokeObjectURL(found)
          own = found
          setUrl(found)
        },
        () => isShown && setMissing(true),
      )
    const timer = restMs > 0 ? setTimeout(ask, restMs) : undefined
    if (timer === undefined) void ask()
    return () => {
      isShown = false
      clearTimeout(timer)
      if (own) URL.revokeObjectURL(own)
      setUrl(null)
      setMissing(false)
    }
  }, [transport, address, restMs])
  return { url, missing }
}
