import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { FindQuery, FindResult } from '#contract/search'
import type { Place } from '#core/text/document'
import { hitAt } from '#core/text/find-hits'
import { patternProblem } from '#core/text/find-pattern'
import { RpcError, useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import type { FlowHandle } from '#renderer/reader/flow'
import { useStable } from '#renderer/ui/useStable'
import { firstFrom } from './firstFrom'
import { hitFractions } from './fractions'
import { useHitPaint } from './useHitPaint'

export type FindOptions = Required<Omit<FindQuery, 'query'>>

const PLAIN: FindOptions = { matchCase: false, wholeWord: false, pattern: false }
const NO_MARKS: readonly number[] = []
const NOTHING: FindResult = { sections: [], count: 0, capped: false }
/** Milliseconds without a key after which the text follows the search. */
const REST = 150

export interface FindDeps {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  /** Where the reader is now. */
  placeNow: () => Place | null
  goTo: (place: Place) => void
  isOpen: boolean
  /** Opens the panel, where a search goes on after it was closed. */
  onOpen: () => void
  /** A stretch that the reader was sent to: painted until something else is looked for. */
  sent: { from: Place; to: Place } | undefined
}

export type Find = ReturnType<typeof useFind>

/** A search in the text that is open: what is looked for, what was found, and the hit that is looked at. */
export function useFind({ open, flow, placeNow, goTo, isOpen, onOpen, sent }: FindDeps) {
  const client = useClient()
  const id = open.reading.id
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState(PLAIN)
  const [result, setResult] = useState(NOTHING)
  const [now, setNow] = useState(-1)
  const [failed, setFailed] = useState<string | null>(null)
  const problem = useMemo(() => (options.pattern ? patternProblem(query) : null), [options.pattern, query])
  const paint = useHitPaint({ flow, result, now, isOpen, sent })

  // Where the reader stood when they began to look: the first hit shown is the next one from there.
  const origin = useRef<Place | null>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!isOpen) return
    origin.current = placeNow()
    moved.current = false
    // Whoever looks for something will do so in a moment: the text is made ready meanwhile.
    client.call('reading.find', { id, query: '' }).catch(() => {})
  }, [client, id, isOpen, placeNow])

  const asked = query.trim()
  useEffect(() => {
    if (!isOpen) return
    let stale = false
    const show = (found: FindResult) => {
      if (stale) return
      setResult(found)
      setFailed(null)
      setNow(firstFrom(open.sections, found.sections, origin.current))
    }
    const fail = (error: unknown) => {
      if (stale) return
      show(NOTHING)
      setFailed(error instanceof RpcError ? error.message : '')
    }
    if (asked === '' || problem) show(NOTHING)
    const ask = () => client.call('reading.find', { id, query: asked, ...options }).then(show, fail)
    // A pattern half written may take long: it waits until the fingers do.
    const timer = asked === '' || problem ? undefined : setTimeout(ask, options.pattern ? REST : 0)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [client, id, open.sections, asked, options, problem, isOpen])

  /** One search is one step back, however many hits were looked at. */
  const show = useCallback(
    (n: number) => {
      const hit = hitAt(result.sections, n)
      if (!hit) return
      if (moved.current) flow.current?.show(hit.from)
      else goTo(hit.from)
      moved.current = true
    },
    [result, flow, goTo],
  )
  const pending = useRef<(() => void) | null>(null)
  const isChosen = useRef(false)
  useEffect(() => {
    if (!isOpen) return
    const follow = () => {
      pending.current = null
      show(now)
    }
    pending.current = follow
    const timer = setTimeout(follow, isChosen.current ? 0 : REST)
    isChosen.current = false
    return () => clearTimeout(timer)
  }, [show, now, isOpen])
  /** Leaves the search: the text has followed it, and the hit is selected. */
  const leave = useStable(() => {
    pending.current?.()
    paint.select()
  })

  const choose = useCallback((n: number) => {
    isChosen.current = true
    setNow(n)
  }, [])
  const { count } = result
  const move = (by: 1 | -1) => count > 0 && choose((now + by + count) % count)
  const again = (by: 1 | -1) => (isOpen ? move(by) : onOpen())
  const group = 'group.reader' as const
  useCommands([
    { id: 'find.again', name: 'find.again', group, keys: ['F3'], run: () => again(1), whileTyping: true },
    {
      ...{ id: 'find.againBack', name: 'find.againBack', group, keys: ['Shift+F3'], whileTyping: true },
      run: () => again(-1),
    },
  ])
  const marks = useMemo(
    () => (isOpen ? hitFractions(open.sections, result.sections) : NO_MARKS),
    [isOpen, open.sections, result],
  )

  // Whoever comes from a search of all texts finds its words here.
  useEffect(() => {
    if (!sent || sent.from.block !== sent.to.block) return
    const [section = '', block] = sent.from.block.split('.')
    const spans = [Number(block), sent.from.at, sent.to.at, 0]
    client.call('reading.around', { id, section, spans }).then(
      ([around]) => around && setQuery(around.match),
      () => {},
    )
  }, [client, id, sent])

  return {
    query,
    setQuery,
    options,
    setOptions,
    result,
    now,
    choose,
    move,
    problem,
    failed,
    marks,
    leave,
    paint: paint.paint,
  }
}
