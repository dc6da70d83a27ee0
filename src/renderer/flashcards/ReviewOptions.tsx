import type { StudyOptions } from '#contract/study'
import { useAnswer, useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { Choice, Toggle } from '#renderer/ui/Fields'
import styles from './ReviewOptions.module.css'

/** Minutes of a sitting to choose from; 0 is no end but that of the cards. */
const SITTINGS = [0, 5, 10, 15, 20, 30]

/** How cards are asked and for how long. It is kept with the cards, so undo takes it back. */
export function ReviewOptions() {
  const t = useStrings()
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const { data: options } = useAnswer('study.options', {})
  if (!options) return null
  const set = async (some: Partial<StudyOptions>) => {
    try {
      undo.offer(await client.call('study.setOptions', some), undefined, { what: t('undo.what.review') })
    } catch (error) {
      sayFailed(error)
    }
  }
  const minutes = [...new Set([...SITTINGS, options.sitting])].sort((a, b) => a - b)
  return (
    <div className={styles.options}>
      <Choice
        label={t('study.sitting')}
        value={`${options.sitting}`}
        options={minutes.map((one) => ({
          value: `${one}`,
          label: t('study.sittingValue', { minutes: one }),
        }))}
        onChange={(next) => void set({ sitting: Number(next) })}
      />
      <p className={styles.note}>{t('study.sittingNote')}</p>
      <Toggle label={t('study.typing')} value={options.typing} onChange={(typing) => void set({ typing })} />
      <p className={styles.note}>{t('study.typingNote')}</p>
      <Toggle
        label={t('study.confidence')}
        value={options.confidence}
        onChange={(confidence) => void set({ confidence })}
      />
      <p className={styles.note}>{t('study.confidenceNote')}</p>
    </div>
  )
}
