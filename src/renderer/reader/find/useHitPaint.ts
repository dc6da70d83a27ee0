import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Hit } from '#contract/reading'
import type { FindResult } from '#contract/search'
import { hitAt, placedHit, STRIDE } from '#core/text/find-hits'
import { sectionOf } from '#core/text/section-of'
import type { FlowHandle } from '#renderer/reader/flow'
import { paintHits } from '#renderer/reader/marks/paint'
import { pageRange } from '#renderer/text/dom'

interface Options {
  flow: RefObject<FlowHandle | null>
  result: FindResult
  now: number
  isOpen: boolean
  sent: Hit | undefined
}

interface Painted {
  hits: Hit[]
  /** Which of them is looked at; -1 for none. */
  now: number
}

/** The hits in the sections that are on the page. */
function onPage(root: HTMLElement, { sections }: FindResult, now: number): Painted {
  const there = new Set<string>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-block]'))
    there.add(sectionOf({ block: element.dataset.block! }))
  const painted: Painted = { hits: [], now: -1 }
  let before = 0
  for (const one of sections) {
    const count = one.spans.length / STRIDE
    if (there.has(one.section)) {
      if (now >= before && now < before + count) painted.now = painted.hits.length + now - before
      for (let n = 0; n < count; n++) painted.hits.push(placedHit(one, n))
    }
    before += count
  }
  return painted
}

/** Paints the hits of a search as sections come and go; without a search, the stretch the reader was sent to. */
export function useHitPaint(options: Options) {
  const { flow, result, now, isOpen, sent } = options
  const current = useRef(options)
  current.current = options
  const paint = useCallback(() => {
    const { flow, result, now, isOpen, sent } = current.current
    const root = flow.current?.root()
    if (!root) return
    const painted = isOpen ? onPage(root, result, now) : { hits: sent ? [sent] : [], now: 0 }
    paintHits(root, painted.hits, painted.now)
  }, [])
  useEffect(() => {
    void [flow, result, now, isOpen, sent]
    paint()
  }, [paint, flow, result, now, isOpen, sent])
  useEffect(
    () => () => {
      for (const name of ['find', 'find-now']) CSS.highlights.delete(name)
    },
    [],
  )

  /** Selects the hit looked at, as browsers do: words are selected by keyboard in this way. */
  const select = useCallback(() => {
    const { flow, result, now } = current.current
    const root = flow.current?.root()
    const hit = hitAt(result.sections, now)
    const range = root && hit && pageRange(root, hit.from, hit.to)
    if (range)
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      )
  }, [])
  return { paint, select }
}
