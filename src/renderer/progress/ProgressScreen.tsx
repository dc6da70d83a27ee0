import { useRef } from 'react'
import { useAnswer } from '#renderer/app/client'
import { useRun } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { Pictures } from './Pictures'
import styles from './Progress.module.css'
import { Quizzes } from './Quizzes'
import { ReadingLine } from './ReadingLine'
import { isBegun, Standing } from './Standing'

/** Where the reader stands: what is due, what was done, and what stays. */
export default function ProgressScreen() {
  const t = useStrings()
  const run = useRun()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const { data: overview, error } = useAnswer('progress.overview', {})
  const { data: readings } = useAnswer('progress.readings', {})
  const { data: quizzes } = useAnswer('quiz.list', {})
  const { data: today } = useAnswer('study.today', {})
  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1 className={styles.title}>{t('progress.title')}</h1>
        {error && !overview && <p className={styles.error}>{t('error.load')}</p>}
        {overview && today && (
          <Standing
            overview={overview}
            today={today}
            onStudy={() => navigate({ screen: 'study' })}
            onChoose={() => navigate({ screen: 'library' })}
          />
        )}
        {overview && isBegun(overview) && <Pictures overview={overview} held={today?.held.due ?? 0} />}
        {readings && readings.length > 0 && (
          <section>
            <h2>{t('progress.texts')}</h2>
            <ul>
              {readings.map((reading) => (
                <ReadingLine key={reading.id} reading={reading} />
              ))}
            </ul>
            {readings.length > 1 && (
              <p className={styles.several}>
                <Button small onPress={() => run('quizSeveral')}>
                  {t('progress.several')} <Key name="Shift+G" />
                </Button>
              </p>
            )}
          </section>
        )}
        {quizzes && quizzes.length > 0 && (
          <section>
            <h2>{t('progress.quizzes')}</h2>
            <Quizzes quizzes={quizzes} />
          </section>
        )}
      </main>
    </div>
  )
}
