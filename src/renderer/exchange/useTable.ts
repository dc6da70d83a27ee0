import { useEffect, useState } from 'react'
import type { TableAs, TableView } from '#contract/exchange'
import { reasonOf, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import type { AskedTable } from './useCardsImport'

interface Looked {
  /** What was seen last. */
  view: TableView
  /** It is being looked at anew. */
  isBusy: boolean
  error?: string
}

/** A table as it would be taken in. What was seen last stays until it is known how it is now. */
export function useTable({ source, view: first }: AskedTable, as: TableAs): Looked {
  const t = useStrings()
  const client = useClient()
  const [looked, setLooked] = useState<Looked>({ view: first, isBusy: false })
  useEffect(() => {
    // A long table is not looked at twice for the same.
    if (Object.keys(as).length === 0) return
    let isLast = true
    setLooked((now) => ({ ...now, isBusy: true }))
    client.call('exchange.table', { source, as }).then(
      (view) => isLast && view && setLooked({ view, isBusy: false }),
      (error: unknown) => {
        const said = reasonOf(error) ?? t('error.load')
        if (isLast) setLooked(({ view }) => ({ view, isBusy: false, error: said }))
      },
    )
    return () => {
      isLast = false
    }
  }, [client, source, as, t])
  return looked
}
