import { Highlighter, MessageCircleQuestion, SquareDashed, SquarePen } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useRun } from '#renderer/app/commands'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './SelectionBar.module.css'

/** Below this much room above the selection the bar stands under it, in CSS pixels. */
const ROOM = 110
const HEIGHT = 44
const EDGE = 8

const ACTIONS = [
  ['cloze', 'marks.toCloze', 'C', SquareDashed],
  ['question', 'marks.toQuestion', 'Q', MessageCircleQuestion],
  ['highlight', 'marks.toHighlight', 'H', Highlighter],
  ['highlightNote', 'marks.toNote', 'Shift+H', SquarePen],
] as const

/** What can be made of the words selected, beside them. The keys do the same. */
export function SelectionBar({ box }: { box: DOMRect }) {
  const t = useStrings()
  const run = useRun()
  const bar = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => setWidth(bar.current!.offsetWidth), [])
  const left = Math.max(EDGE, Math.min(box.left + (box.width - width) / 2, innerWidth - width - EDGE))
  const top = box.top > ROOM ? box.top - HEIGHT - 8 : Math.min(box.bottom + 8, innerHeight - HEIGHT - 8)
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('marks.selection')}
      className={styles.bar}
      style={{ left, insetBlockStart: top }}
      // A press must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
    >
      {ACTIONS.map(([id, name, key, Icon]) => (
        <Button key={id} small look="quiet" preventFocusOnPress onPress={() => run(id)}>
          <Icon size={15} aria-hidden="true" />
          {t(name)}
          <span className={`${controls.key} ${styles.key}`} aria-hidden="true">
            {label(key, isMac)}
          </span>
        </Button>
      ))}
    </div>
  )
}
