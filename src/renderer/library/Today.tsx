import { useIntl } from 'react-intl'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { awayIn } from '#renderer/learning/away'
import { HeldBack } from '#renderer/learning/HeldBack'
import { quizLeft } from '#renderer/learning/unfinished'
import { minutesLeft } from '#renderer/text/geography'
import { Button } from '#renderer/ui/Button'
import styles from './Today.module.css'

interface Props {
  /** How many texts are the reader's own. */
  own: number
  /** The text on the large card, which says itself how to go on. */
  hero: ReadingId | undefined
}

/** One line for today: what is to be studied, what was read, and where to go on. */
export function Today({ own, hero }: Props) {
  const t = useStrings()
  const inTime = useTimeInWords()
  const intl = useIntl()
  const { data: today } = useAnswer('library.today', {})
  const { data: study } = useAnswer('study.today', {})
  const { data: exam } = useAnswer('study.exam', {})
  const { data: quizzes } = useAnswer('quiz.list', {})
  if (!today) return <div className={styles.strip} />
  const minutes = Math.round(today.readMs / 60_000)
  const due = study ? study.due + study.fresh : 0
  const { resume } = today
  const quiz = quizLeft(quizzes ?? [], Date.now())
  return (
    <section className={styles.strip} aria-label={t('today.title')}>
      <p className={styles.date}>
        {intl.formatDate(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' })}
      </p>
      <p className={styles.words}>
        {study && due > 0 && (
          <strong className={styles.due}>{t('today.due', { due, minutes: study.minutes })}</strong>
        )}{' '}
        {exam?.days != null && `${t('today.exam', { days: exam.days })} `}
        {study?.backlog && `${t('today.backlog', { ...study.backlog, ...awayIn(study.backlog.away) })} `}
        {resume
          ? t(resume.words === 0 ? 'today.resumePictures' : 'today.resume', {
              title: resume.title,
              left: inTime(minutesLeft(resume.minutes, resume.progress)),
            })
          : due === 0 && t(own > 0 ? 'today.choose' : 'today.start')}
        {minutes > 0 && ` ${t('today.read', { minutes })}`}
      </p>
      <div className={styles.actions}>
        {due > 0 && (
          <Button look="primary" onPress={() => navigate({ screen: 'study' })}>
            {t('today.study')}
          </Button>
        )}
        {quiz && (
          <Button
            look={due === 0 ? 'primary' : 'plain'}
            onPress={() => navigate({ screen: 'quiz', id: quiz.id })}
          >
            {t('today.quiz', { answered: quiz.answered, items: quiz.items })}
          </Button>
        )}
        {resume && resume.id !== hero && (
          <Button
            look={own > 0 && due === 0 && !quiz ? 'primary' : 'plain'}
            onPress={() => navigate({ screen: 'reader', id: resume.id })}
          >
            {t('library.continue')}
          </Button>
        )}
      </div>
      <div className={styles.held}>
        <HeldBack />
      </div>
    </section>
  )
}
