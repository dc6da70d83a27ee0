import { useEffect, useState } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { firstKeyFacts } from './keyFacts'

/** Whether a text has key facts to learn; undefined until that is known, and where `wanted` is false. */
export function useHasFacts(id: ReadingId, wanted: boolean): boolean | undefined {
  const client = useClient()
  const [has, setHas] = useState<boolean>()
  useEffect(() => {
    if (!wanted) return
    let current = true
    firstKeyFacts(client.call, id)
      .then((facts) => current && setHas(facts.length > 0))
      // Whoever asks to learn it is told what failed.
      .catch(() => current && setHas(true))
    return () => {
      current = false
    }
  }, [client, id, wanted])
  return has
}
