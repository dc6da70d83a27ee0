import { useEffect, useState } from 'react'
import type { TableAs, TableView } from '#contract/exchange'
import type { Source } from '#contract/jobs'
import { reasonOf, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'

interface Looked {
  /** What was seen last; undefined until there is anything. */
  view?: TableView
  /** It is being looked at anew. */
  isBusy: boolean
  error?: string
}

/** A table as it would be taken in. What was seen last stays until it is known how it is now. */
export function useTable(source: Source, as: TableAs): Looked {
  const t = useStrings()
  const client = useClient()
  const [looked, setLooked] = useState<Looked>({ isBusy: true })
  useEffect(() => {
    let isLast = true
    setLooked((now) => ({ ...now, isBusy: true }))
    client.call('exchange.table', { source, as }).then(
      (view) => isLast && view && setLooked({ view, isBusy: false }),
      (error: unknown) => {
        if (isLast) setLooked({ isBusy: false, error: reasonOf(error) ?? t('error.load') })
      },
    )
    return () => {
      isLast = false
    }
  }, [client, source, as, t])
  return looked
}
