import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { FlowHandle } from '#renderer/reader/flow'
import { blockOf, pieces, placeAt, textOf } from '#renderer/text/dom'
import { type Stretch, trimmed, wholeWords } from './selection'

export interface Selected extends Stretch {
  /** Of what is selected, in the window. */
  box: DOMRect
}

/** What of the text is selected, without white space around it. */
function selectedOn(root: HTMLElement): Selected | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')].filter((block) =>
    range.intersectsNode(block),
  )
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return null
  const texts = blocks.map((block) => ({ id: block.dataset.block!, text: textOf(pieces(block)) }))
  const start =
    blockOf(range.startContainer) === first ? placeAt(range.startContainer, range.startOffset) : null
  const end = blockOf(range.endContainer) === last ? placeAt(range.endContainer, range.endOffset) : null
  const stretch = trimmed(texts, start?.at ?? 0, end?.at ?? texts.at(-1)!.text.length)
  return stretch && { ...stretch, box: range.getBoundingClientRect() }
}

/** A selection within one block, grown to whole words; one over several blocks as it is. */
export function inWholeWords(root: HTMLElement, { from, to }: Stretch): Stretch {
  const block = root.querySelector<HTMLElement>(`[data-block="${CSS.escape(from.block)}"]`)
  if (!block || from.block !== to.block) return { from, to }
  const [start, end] = wholeWords(textOf(pieces(block)), from.at, to.at)
  return { from: { ...from, at: start }, to: { ...to, at: end } }
}

/** What is selected in the text: kept current for showing, except while it is being dragged, and to be read at once. */
export function useSelection(flow: RefObject<FlowHandle | null>) {
  const [selected, setSelected] = useState<Selected | null>(null)
  const read = useCallback(() => {
    const root = flow.current?.root()
    return root ? selectedOn(root) : null
  }, [flow])

  useEffect(() => {
    let frame = 0
    let isDown = false
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        // The one that is shown goes at once; a new one comes when the pointer is let go.
        const now = read()
        setSelected((before) => (isDown && now ? before : now))
      })
    }
    const onDown = (event: PointerEvent) => {
      isDown = event.pointerType === 'mouse'
    }
    const onUp = () => {
      isDown = false
      soon()
    }
    document.addEventListener('selectionchange', soon)
    addEventListener('pointerdown', onDown)
    addEventListener('pointerup', onUp)
    addEventListener('resize', soon)
    addEventListener('scroll', soon, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', soon)
      removeEventListener('pointerdown', onDown)
      removeEventListener('pointerup', onUp)
      removeEventListener('resize', soon)
      removeEventListener('scroll', soon, { capture: true })
    }
  }, [read])
  return { selected, read }
}
