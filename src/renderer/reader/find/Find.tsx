import { type Ref, startTransition, useEffect, useImperativeHandle } from 'react'
import type { Place } from '#core/text/document'
import { FindPanel } from './FindPanel'
import { type FindDeps, useFind } from './useFind'
import { useSent } from './useSent'

/** What the reader's screen asks of a search. */
export interface FindHandle {
  /** Paints the hits anew, as sections came onto the page or left it. */
  paint: () => void
  /** The panel is about to be closed: the hit looked at is gone to and selected. */
  leave: () => void
}

interface Props extends Omit<FindDeps, 'sent'> {
  ref: Ref<FindHandle>
  /** Where the address sent the reader, and where in its block a stretch ends that is to be painted there. */
  target: Place | undefined
  to: number | undefined
  /** Told of where the hits stand in the whole text, from 0 to 1. */
  onMarks: (marks: readonly number[]) => void
  onClose: () => void
}

/** Finding in the text that is open. What is written here draws this panel anew and not the reader. */
export function Find({ ref, target, to, onMarks, onClose, ...deps }: Props) {
  const find = useFind({ ...deps, sent: useSent(target, to) })
  const { paint, leave, marks } = find
  useImperativeHandle(ref, () => ({ paint, leave }), [paint, leave])
  // That the scrubber is drawn anew waits for what is more urgent.
  useEffect(() => startTransition(() => onMarks(marks)), [marks, onMarks])
  return deps.isOpen ? <FindPanel open={deps.open} find={find} onClose={onClose} /> : null
}
