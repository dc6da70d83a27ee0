import { useEffect, useReducer, useRef } from 'react'
import type { Method } from '#contract/api'
import { useClient } from './client'

export interface Watched {
  method: Method
  input: unknown
}

/**
 * Keeps many questions current, and the component drawn when an answer comes. One that is asked on from one drawing
 * to the next is not asked again.
 */
export function useWatched(wanted: readonly Watched[]): void {
  const client = useClient()
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const stops = useRef(new Map<string, () => void>())
  useEffect(() => {
    const known = stops.current
    const now = new Map(wanted.map((one) => [`${one.method} ${JSON.stringify(one.input)}`, one]))
    for (const [key, stop] of known) {
      if (now.has(key)) continue
      stop()
      known.delete(key)
    }
    let isKnown = true
    for (const [key, { method, input }] of now) {
      if (known.has(key)) continue
      known.set(key, client.watch(method, input, redraw))
      isKnown = false
    }
    // What was answered before it was watched.
    if (!isKnown) redraw()
  })
  useEffect(() => {
    const known = stops.current
    return () => {
      for (const stop of known.values()) stop()
      known.clear()
    }
  }, [client])
}
