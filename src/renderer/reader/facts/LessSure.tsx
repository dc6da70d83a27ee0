import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Toggle } from '#renderer/ui/Fields'
import styles from './FactsPanel.module.css'
import { useFactActions } from './useFactActions'

/** Asks less sure questions about a text that has some as well: of an interview or a paper few are sure, or none. */
export function LessSure({ id }: { id: ReadingId }) {
  const t = useStrings()
  const { askMore } = useFactActions(id)
  const { data } = useAnswer('facts.states', { id })
  const more = data?.more
  if (more === undefined) return null
  return (
    <div className={styles.lessSure}>
      <Toggle label={t('facts.askMore')} value={more} onChange={(wanted) => void askMore(wanted)} />
      <p>{t('facts.askMoreNote')}</p>
    </div>
  )
}
