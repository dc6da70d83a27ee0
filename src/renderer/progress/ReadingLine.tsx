import type { ReadingProgress } from '#contract/progress'
import { navigate, toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useHasFacts } from '#renderer/learning/useHasFacts'
import { useLearn } from '#renderer/learning/useLearn'
import { Button } from '#renderer/ui/Button'
import styles from './ReadingLine.module.css'
import { Scores } from './Scores'
import { percentOf } from './words'

/** One text: how far it is read, what of it is kept and remembered, and the ways on. */
export function ReadingLine({ reading }: { reading: ReadingProgress }) {
  const t = useStrings()
  const { id, title, read, cards, due, recall, quizzes } = reading
  const { learn, quiz, busy } = useLearn(id)
  const hasFacts = useHasFacts(id, cards === 0)
  const words = [
    t('progress.read', { percent: String(percentOf(read)) }),
    cards === 0
      ? t('progress.cards')
      : t('library.cards', {
          cards,
          state: recall === null ? 'fresh' : 'learned',
          percent: percentOf(recall ?? 0),
        }),
    hasFacts === false && cards === 0 && t('progress.noFacts'),
    due > 0 && t('progress.textDue', { due }),
  ]
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <a className={styles.title} href={toHash({ screen: 'reader', id })}>
          {title}
        </a>
        <p className={styles.meta}>{words.filter(Boolean).join(' · ')}</p>
        <Scores title={title} quizzes={quizzes} />
      </div>
      <div className={styles.actions}>
        {cards === 0 ? (
          hasFacts && (
            <Button
              small
              isDisabled={busy}
              aria-label={t('progress.learnOf', { title })}
              onPress={() => void learn()}
            >
              {t('progress.learn')}
            </Button>
          )
        ) : (
          <>
            <Button
              small
              aria-label={t('progress.mapOf', { title })}
              onPress={() => navigate({ screen: 'map', id })}
            >
              {t('progress.map')}
            </Button>
            <Button
              small
              look="quiet"
              aria-label={t('progress.practiseOf', { title })}
              onPress={() => navigate({ screen: 'study', reading: id, practice: true })}
            >
              {t('progress.practise')}
            </Button>
            <Button small look="quiet" aria-label={t('progress.quizOf', { title })} onPress={quiz}>
              {t('progress.quiz')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
