import { useLayoutEffect, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { FactCard } from '#renderer/reader/facts/FactCard'
import controls from '#renderer/ui/controls.module.css'
import { HighlightCard } from './HighlightCard'
import styles from './Spots.module.css'
import type { Spot } from './spots'
import { boxOf } from './useMarkKeys'

interface Props {
  id: ReadingId
  title: string
  /** The text has other parts. */
  isPart: boolean
  root: HTMLElement
  /** What to show, the question first; never none. */
  spots: readonly Spot[]
  onClose: () => void
}

/** What is marked, shown beside its words. */
export function SpotPopover({ id, title, isPart, root, spots, onClose }: Props) {
  const t = useStrings()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isPlaced, setPlaced] = useState(false)
  const first = spots[0]!
  useLayoutEffect(() => {
    const box = boxOf(root, first) ?? root.getBoundingClientRect()
    const { left, top, width, height } = box
    Object.assign(anchor.current!.style, {
      // Within the window, also once that has become narrower.
      left: `min(${left}px, 100vw - ${width}px)`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    setPlaced(true)
  }, [root, first])
  return (
    <>
      <span ref={anchor} className={styles.anchor} aria-hidden="true" />
      <Popover
        className={`${controls.popover} ${styles.popover}`}
        triggerRef={anchor}
        isOpen={isPlaced}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom start"
        offset={8}
      >
        <Dialog aria-label={t(first.kind === 'mark' ? `marks.${first.mark.kind}Title` : 'facts.one')}>
          {spots.map((spot) =>
            spot.kind === 'mark' ? (
              <HighlightCard key={spot.key} mark={spot.mark} takesFocus={spot === first} onDone={onClose} />
            ) : (
              <FactCard
                key={spot.key}
                id={id}
                title={title}
                of={spot}
                fact={spot.fact}
                isPart={isPart}
                onDone={onClose}
              />
            ),
          )}
        </Dialog>
      </Popover>
    </>
  )
}
