import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Toggle } from '#renderer/ui/Fields'
import styles from './FactsPanel.module.css'
import { useFactActions } from './useFactActions'

/** Asks less sure questions about a text as well: of an interview or a paper there are few sure ones, or none. */
export function LessSure({ id }: { id: ReadingId }) {
  const t = useStrings()
  const { askMore } = useFactActions(id)
  const { data } = useAnswer('facts.states', { id })
  if (!data) return null
  return (
    <div className={styles.lessSure}>
      <Toggle label={t('facts.askMore')} value={data.more} onChange={(more) => void askMore(more)} />
      <p>{t('facts.askMoreNote')}</p>
    </div>
  )
}
