import { useRef } from 'react'
import type { StudyOf } from '#contract/study'
import { useCommands } from '#renderer/app/commands'
import { homeOf, navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { Remembered } from './Remembered'
import styles from './StudyEnd.module.css'
import type { Done } from './session'

interface Props {
  done: readonly Done[]
  left: number
  /** What the reader had set themselves. */
  minutes: number
  of: StudyOf
  onGoOn: () => void
}

/** The minutes are over, though not the cards: the reader may stop with a good conscience, or go on. */
export function StudyPause({ done, left, minutes, of, onGoOn }: Props) {
  const t = useStrings()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const stop = () => navigate(homeOf({ screen: 'study', ...of }))
  useCommands([
    {
      id: 'goBeyond',
      name: 'command.goBeyond',
      group: 'group.study',
      keys: ['Space'],
      run: onGoOn,
      once: true,
    },
    {
      id: 'stopHere',
      name: 'command.stopHere',
      group: 'group.study',
      keys: ['Enter'],
      run: stop,
      once: true,
    },
  ])
  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1>{t('study.paused', { minutes })}</h1>
        <Remembered done={done} />
        <p className={styles.words}>{t('study.pausedLeft', { left })}</p>
        <div className={styles.ways}>
          <Button look="primary" onPress={stop}>
            {t('command.stopHere')} <kbd className={styles.key}>Enter</kbd>
          </Button>
          <Button onPress={onGoOn}>
            {t('command.goBeyond')} <kbd className={styles.key}>{t('study.space')}</kbd>
          </Button>
        </div>
      </main>
    </div>
  )
}
