import type { Twin } from '#contract/jobs'
import type { ReadingId } from '#core/text/document'
import { Button } from '#renderer/ui/Button'
import { useClient } from './client'
import styles from './ImportStatus.module.css'
import { navigate } from './routes'
import { useStrings } from './strings'
import { useToast } from './Toasts'
import { useChange } from './useChange'

interface Props {
  /** The text that came in. */
  id: ReadingId
  /** The one that was there. */
  twin: Twin
  onSettled: () => void
}

/** Asks whether a text takes the place of another of the same book, with all that was made in that one. */
export default function TwinQuestion({ id, twin, onSettled }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const toast = useToast()
  const replace = async () => {
    const said = t('replace.done', { title: twin.title })
    const done = await change(said, () => client.call('library.replace', { id: twin.id, by: id }))
    if (!done) return
    onSettled()
    const lost = done[0]?.lost ?? 0
    if (lost > 0) {
      const see = { label: t('replace.seeLost'), run: () => navigate({ screen: 'notebook' }) }
      toast({ message: t('replace.lost', { count: lost }), action: see })
    }
    const { place } = await client.call('reading.open', { id })
    navigate({ screen: 'reader', id, ...(place && { place }) })
  }
  return (
    <div className={styles.question}>
      <p>{t('imports.twin', { title: twin.title })}</p>
      <div className={styles.answers}>
        <Button small look="primary" onPress={() => void replace()}>
          {t('imports.replace')}
        </Button>
        <Button small look="quiet" onPress={onSettled}>
          {t('imports.keepBoth')}
        </Button>
      </div>
    </div>
  )
}
