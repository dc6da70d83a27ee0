import { useRef } from 'react'
import type { Hit } from '#contract/reading'
import type { Place } from '#core/text/document'

/**
 * The stretch that the address sent the reader to. It stays the same when the address goes on without it, as it does
 * with every place read, and until they are sent to another.
 *
 * @param to where in its block the stretch ends; an address without it is only a place
 */
export function useSent(target: Place | undefined, to: number | undefined): Hit | undefined {
  const sent = useRef<Hit | undefined>(undefined)
  const { from, to: end } = sent.current ?? {}
  const isNew = from?.block !== target?.block || from?.at !== target?.at || end?.at !== to
  if (target && to !== undefined && isNew)
    sent.current = { from: target, to: { block: target.block, at: to } }
  return sent.current
}
