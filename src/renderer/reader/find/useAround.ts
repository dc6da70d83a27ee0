import { useEffect, useReducer, useRef } from 'react'
import type { FindResult } from '#contract/search'
import type { ReadingId } from '#core/text/document'
import type { Around } from '#core/text/find-context'
import { STRIDE } from '#core/text/find-hits'
import { useClient } from '#renderer/app/client'
import type { ListedSection } from './rows'

/** Hits whose words are asked for at once. */
const CHUNK = 50

/** The words around the hits that are listed, asked for as they come into sight; undefined until they are known. */
export function useAround(
  id: ReadingId,
  result: FindResult,
  listed: readonly ListedSection[],
): (section: string, n: number) => Around | undefined {
  const client = useClient()
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const known = useRef<{ of: FindResult; chunks: Map<string, Around[]> }>({ of: result, chunks: new Map() })
  if (known.current.of !== result) known.current = { of: result, chunks: new Map() }
  const { chunks } = known.current

  useEffect(() => {
    for (const { hits, from, to } of listed) {
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < to; chunk++) {
        const key = `${hits.section} ${chunk}`
        if (chunks.has(key)) continue
        chunks.set(key, [])
        const spans = hits.spans.slice(chunk * CHUNK * STRIDE, (chunk + 1) * CHUNK * STRIDE)
        client.call('reading.around', { id, section: hits.section, spans }).then(
          (around) => {
            chunks.set(key, around)
            redraw()
          },
          // The next look asks again.
          () => chunks.delete(key),
        )
      }
    }
  }, [client, id, listed, chunks])
  return (section, n) => chunks.get(`${section} ${Math.floor(n / CHUNK)}`)?.[n % CHUNK]
}
