import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppEvent, Topic } from '#contract/api'
import type { SearchResult } from '#contract/search'
import { useClient, useEvents } from '#renderer/app/client'

/** What can make another answer of a search. */
const TOPICS: readonly Topic[] = ['search', 'library', 'study', 'marks']

interface Answer {
  /** What it is an answer to. */
  query: string
  result: SearchResult
}

/** Searches as the query is written: one question at a time, and then the newest. */
export function useSearch(query: string): { answer: Answer | null; failed: boolean } {
  const client = useClient()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failed, setFailed] = useState(false)
  const wanted = useRef(query)
  const isAsking = useRef(false)
  const isStale = useRef(false)

  const ask = useCallback(async () => {
    isStale.current = true
    if (isAsking.current) return
    isAsking.current = true
    while (isStale.current) {
      isStale.current = false
      const asked = wanted.current
      try {
        const result = asked === '' ? null : await client.call('search.all', { query: asked })
        setAnswer(result && { query: asked, result })
        setFailed(false)
      } catch {
        setFailed(true)
      }
    }
    isAsking.current = false
  }, [client])

  useEffect(() => {
    wanted.current = query
    void ask()
  }, [query, ask])
  const onEvent = useCallback(
    (event: AppEvent) => {
      if (event.type === 'changed' && event.topics.some((topic) => TOPICS.includes(topic))) void ask()
    },
    [ask],
  )
  useEvents(onEvent)
  return { answer, failed }
}
