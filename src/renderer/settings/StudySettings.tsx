import { useEffect, useRef } from 'react'
import type { Change } from '#contract/facts'
import type { StudyOptions } from '#contract/study'
import { useAnswer, useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { NumberEntry } from '#renderer/ui/NumberEntry'
import { ExamDate } from './ExamDate'
import { ScheduleSettings } from './ScheduleSettings'
import styles from './Settings.module.css'

const MOST = 9_999

interface Props {
  /** Shows and focuses the day of the exam. */
  toExam: boolean
}

/** How much to study, by when, and when cards come back. It is kept with the cards, so undo takes it back. */
export function StudySettings({ toExam }: Props) {
  const t = useStrings()
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const { data: options } = useAnswer('study.options', {})
  const { data: exam } = useAnswer('study.exam', {})

  const save = async (change: Promise<Change>, what: string) => {
    try {
      undo.offer(await change, undefined, { what })
    } catch (error) {
      sayFailed(error)
    }
  }
  const set = (some: Partial<StudyOptions>) =>
    void save(client.call('study.setOptions', some), t('undo.what.options'))

  const examInput = useRef<HTMLInputElement>(null)
  const isReady = options !== undefined && exam !== undefined
  useEffect(() => {
    if (!toExam || !isReady) return
    examInput.current?.focus({ preventScroll: true })
    examInput.current?.scrollIntoView({ block: 'center' })
  }, [toExam, isReady])

  if (!options || !exam) return null
  return (
    <>
      <section>
        <h2>{t('settings.study')}</h2>
        <div className={styles.body}>
          <div className={styles.fields}>
            <NumberEntry
              label={t('settings.newPerDay')}
              value={options.newPerDay}
              min={0}
              max={MOST}
              step={5}
              less={t('settings.fewerNew')}
              more={t('settings.moreNew')}
              onChange={(newPerDay) => set({ newPerDay })}
            />
            <NumberEntry
              label={t('settings.reviewsPerDay')}
              value={options.reviewsPerDay}
              min={0}
              max={MOST}
              step={10}
              less={t('settings.fewer')}
              more={t('settings.more')}
              onChange={(reviewsPerDay) => set({ reviewsPerDay })}
            />
          </div>
          <p className={styles.note}>{t('settings.limitsNote')}</p>
          <ExamDate
            key={exam.day}
            input={examInput}
            day={exam.day}
            onChange={(day) => void save(client.call('study.setExam', { day }), t('undo.what.exam'))}
          />
          <p className={styles.note}>{t('settings.examNote')}</p>
        </div>
      </section>
      <ScheduleSettings options={options} set={set} />
    </>
  )
}
