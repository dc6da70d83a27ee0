import type { CardView } from '#contract/study'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import { clueTo } from './attempt'
import styles from './CardFace.module.css'

interface Props {
  face: CardView['face']
  isShown: boolean
  onHint: () => void
}

/** The note's own hint, or else how the answer begins and how long it is. */
export function HintLine({ face, isShown, onHint }: Props) {
  const t = useStrings()
  return (
    <div className={styles.aside}>
      {isShown ? (
        <p className={styles.hint} dir="auto" role="status">
          {face.hint ?? t('study.clue', clueTo(face.answer))}
        </p>
      ) : (
        <Button look="quiet" small onPress={onHint}>
          {t('command.hint')} <Key name="H" />
        </Button>
      )}
    </div>
  )
}
