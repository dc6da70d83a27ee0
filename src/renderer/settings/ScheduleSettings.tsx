import { useEffect, useState } from 'react'
import type { StudyOptions, StudyOrder } from '#contract/study'
import { useStrings } from '#renderer/app/strings'
import { Choice, RangeField } from '#renderer/ui/Fields'
import { EasyDays } from './EasyDays'
import styles from './Settings.module.css'
import { StepsEntry } from './StepsEntry'

interface Props {
  options: StudyOptions
  set: (some: Partial<StudyOptions>) => void
}

const ORDERS: readonly StudyOrder[] = ['retrievability', 'due', 'reading', 'random']

/** When cards come back: how sure to be, the steps of a day, easy days, and in which order. */
export function ScheduleSettings({ options, set }: Props) {
  const t = useStrings()
  return (
    <section>
      <h2>{t('settings.schedule')}</h2>
      <div className={styles.body}>
        <Retention value={options.retention} onChange={(retention) => set({ retention })} />
        <p className={styles.note}>{t('settings.retentionNote')}</p>
        <div className={styles.fields}>
          <StepsEntry
            label={t('settings.learningSteps')}
            value={options.learningSteps}
            onChange={(learningSteps) => set({ learningSteps })}
          />
          <StepsEntry
            label={t('settings.relearningSteps')}
            value={options.relearningSteps}
            onChange={(relearningSteps) => set({ relearningSteps })}
          />
        </div>
        <p className={styles.note}>{t('settings.stepsNote')}</p>
        <EasyDays value={options.easyDays} onChange={(easyDays) => set({ easyDays })} />
        <p className={styles.note}>{t('settings.easyDaysNote')}</p>
        <Choice
          label={t('settings.order')}
          value={options.order}
          options={ORDERS.map((value) => ({ value, label: t(`settings.order.${value}`) }))}
          onChange={(order) => set({ order })}
        />
        <p className={styles.note}>{t('settings.orderNote')}</p>
      </div>
    </section>
  )
}

/** Written once it is let go of: every step on the way would be an entry in the log. */
function Retention({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const t = useStrings()
  const [percent, setPercent] = useState(Math.round(value * 100))
  useEffect(() => setPercent(Math.round(value * 100)), [value])
  return (
    <RangeField
      label={t('settings.retention')}
      value={percent}
      min={70}
      max={97}
      step={1}
      text={t('settings.retentionValue', { percent })}
      ends={[t('settings.fewer'), t('settings.more')]}
      onChange={setPercent}
      onDone={(next) => {
        if (next !== Math.round(value * 100)) onChange(next / 100)
      }}
    />
  )
}
