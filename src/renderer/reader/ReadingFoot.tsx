import type { OpenReading } from '#contract/reading'
import { useAnswer } from '#renderer/app/client'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { minutesLeft } from '#renderer/text/geography'
import { Progress } from '#renderer/ui/Progress'
import styles from './Reader.module.css'

/** How far, and how long still. */
export function ReadingFoot({ open, progress }: { open: OpenReading; progress: number }) {
  const t = useStrings()
  const inTime = useTimeInWords()
  const { data: items } = useAnswer('library.list', {})
  const minutes = items?.find((item) => item.id === open.reading.id)?.minutes ?? 0
  // Not 100 % before the end.
  const percent = Math.floor(progress * 100)
  return (
    <footer className={styles.foot}>
      <Progress label={t('reader.progress')} value={progress} />
      <p className={styles.footWords}>
        <span>{t('library.percent', { percent })}</span>
        <span>
          {progress >= 1
            ? t('reader.finished')
            : t('reader.left', { time: inTime(minutesLeft(minutes, progress)) })}
        </span>
      </p>
    </footer>
  )
}
