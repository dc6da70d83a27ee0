import { CornerUpLeft, CornerUpRight } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { useCommands } from '#renderer/app/commands'
import { Button } from '#renderer/ui/Button'
import type { Journey } from './useJourney'
import styles from './where/Foot.module.css'
import { JumpWords, PageWords, TimeWords } from './where/FootWords'
import { GoTo } from './where/GoTo'
import { Scrubber } from './where/Scrubber'
import { useJumps } from './where/useJumps'

interface Props {
  open: OpenReading
  journey: Journey
  /** Hits of a search, each as its share of the text before it. */
  hits: readonly number[]
}

/** Where the reader is, how long the rest takes, and ways elsewhere and back. */
export const ReadingFoot = memo(function ReadingFoot({ open, journey, hits }: Props) {
  const { book, position, settle } = journey
  const [going, setGoing] = useState(false)
  const { back, forward, goBack, goForward } = useJumps(open.reading.id, settle)
  useCommands([
    {
      id: 'goTo',
      name: 'command.goTo',
      group: 'group.reader',
      keys: ['Mod+G'],
      run: () => setGoing(true),
    },
  ])
  const close = useCallback(() => setGoing(false), [])
  return (
    <footer className={styles.foot}>
      <Scrubber open={open} journey={journey} hits={hits} />
      <div className={styles.words}>
        {book.characters === 0 ? (
          <span />
        ) : (
          <Button small look="quiet" onPress={() => setGoing(true)} aria-haspopup="dialog">
            <PageWords book={book} position={position} />
          </Button>
        )}
        <div className={styles.jumps}>
          {back && (
            <Button small look="quiet" onPress={goBack}>
              <CornerUpLeft size={15} aria-hidden="true" />
              <JumpWords book={book} position={position} to={back} way="back" />
            </Button>
          )}
          {forward && (
            <Button small look="quiet" onPress={goForward}>
              <CornerUpRight size={15} aria-hidden="true" />
              <JumpWords book={book} position={position} to={forward} way="forward" />
            </Button>
          )}
        </div>
        <TimeWords open={open} book={book} position={position} />
      </div>
      {going && <GoTo open={open} journey={journey} onClose={close} />}
    </footer>
  )
})
