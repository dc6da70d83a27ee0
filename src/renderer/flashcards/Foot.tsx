import type { CardView } from '#contract/study'
import type { Grade } from '#core/study/events'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import type { ReviewForm, Sure as Sureness } from './attempt'
import { TYPED_FORM } from './CardFace'
import styles from './Foot.module.css'
import { Grades } from './Grades'
import { Sure } from './Sure'

/** What is to be done next with the card in hand: answered, said how sure of, or graded. */
export type Phase = 'asking' | 'sure' | 'open'

interface Props {
  phase: Phase
  form: ReviewForm
  /** Confidence is asked for. */
  asksSure: boolean
  /** Absent for practice. */
  card: CardView | undefined
  proposed: Grade | null
  onReveal: (sure?: Sureness) => void
  onGiveUp: () => void
  onGrade: (grade: Grade) => void
  onGoOn: () => void
}

/** The buttons under a card, always in the same place. */
export function Foot(props: Props) {
  const { phase, form, asksSure, card, proposed, onReveal, onGiveUp, onGrade, onGoOn } = props
  const t = useStrings()
  const key = (name: string) => <kbd className={`${controls.key} ${styles.key}`}>{name}</kbd>
  if (phase === 'open') {
    if (proposed !== null) return <Grades card={card} proposed={proposed} onGrade={onGrade} />
    return (
      <div className={styles.tall}>
        <p className={styles.words}>{t('study.recognised')}</p>
        <Button look="primary" onPress={onGoOn}>
          {t('command.goOnWithout')} {key(t('study.space'))}
        </Button>
        <Grades card={card} proposed={null} onGrade={onGrade} />
      </div>
    )
  }
  if (phase === 'asking' && form !== 'flashcard') {
    return (
      <div className={styles.row}>
        <Button look="quiet" onPress={onGiveUp}>
          {t('quiz.giveUp')} <kbd className={controls.key}>{label('Mod+Enter', isMac)}</kbd>
        </Button>
        {form === 'typed' && (
          <Button look="primary" type="submit" form={TYPED_FORM}>
            {t('quiz.answer')} {key('Enter')}
          </Button>
        )}
      </div>
    )
  }
  const show = (
    <Button look={asksSure ? 'quiet' : 'primary'} small={asksSure} onPress={() => onReveal()}>
      {t('command.reveal')} {key(t('study.space'))}
    </Button>
  )
  if (!asksSure) return show
  return (
    <div className={styles.tall}>
      <Sure onSure={onReveal} />
      {show}
    </div>
  )
}
