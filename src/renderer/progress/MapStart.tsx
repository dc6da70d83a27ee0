import type { ReadingId } from '#core/text/document'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useHasFacts } from '#renderer/learning/useHasFacts'
import { useLearn } from '#renderer/learning/useLearn'
import { Button } from '#renderer/ui/Button'
import styles from './Map.module.css'

/** In place of the slider while nothing was ever answered: what to do first. */
export function MapStart({ id, cards }: { id: ReadingId; cards: number }) {
  const t = useStrings()
  const { learn, busy } = useLearn(id)
  const hasFacts = useHasFacts(id, cards === 0)
  const words = t(hasFacts === false ? 'library.noFacts' : 'map.empty')
  return (
    <div className={styles.start}>
      <p>{cards > 0 ? t('map.untouched', { cards }) : words}</p>
      {cards > 0 ? (
        <Button look="primary" onPress={() => navigate({ screen: 'study', reading: id })}>
          {t('map.untouchedLearn')}
        </Button>
      ) : (
        hasFacts !== false && (
          <Button look="primary" isDisabled={busy || !hasFacts} onPress={() => void learn()}>
            {t('map.emptyLearn')}
          </Button>
        )
      )}
    </div>
  )
}
