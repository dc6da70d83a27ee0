import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './BackAgain.module.css'

/** Says that what was left unsaved is here again, with a way to begin without it. */
export function BackAgain({ onAnew }: { onAnew: () => void }) {
  const t = useStrings()
  return (
    <div className={styles.back} role="status">
      {t('cards.backAgain')}
      <Button small look="quiet" onPress={onAnew}>
        {t('cards.without')}
      </Button>
    </div>
  )
}
