import { useEffect, useRef } from 'react'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './SentenceNote.module.css'
import type { Shown } from './useSentence'

interface Props {
  shown: Shown
  words: string
  /** Below the sentence there is no room left in the window. */
  isAbove: boolean
  /** Takes the focus, because a key asked for it. */
  takesFocus: boolean
  onPractise: () => void
  onRead: () => void
  onClose: () => void
  onEnter: () => void
  onLeave: () => void
}

/** What one sentence holds, and the way to practise it. */
export function SentenceNote(props: Props) {
  const { shown, words, isAbove, takesFocus, onPractise, onRead, onClose, onEnter, onLeave } = props
  const t = useStrings()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) note.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [takesFocus])

  const block = isAbove ? { insetBlockEnd: shown.above } : { insetBlockStart: shown.below }
  return (
    <div
      ref={note}
      className={styles.note}
      role="dialog"
      aria-label={words}
      style={{ ...block, ['--start' as string]: `${shown.start}px` }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <p>{words}</p>
      <div className={styles.actions}>
        <Button small look="primary" onPress={onPractise}>
          {t('map.practise')}
        </Button>
        <Button small look="quiet" onPress={onRead}>
          {t('map.readHere')}
        </Button>
      </div>
    </div>
  )
}
