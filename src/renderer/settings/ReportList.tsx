import type { ReportView } from '#contract/reports'
import { dirOf, inLine } from '#core/text/direction'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import styles from './ReportList.module.css'
import settings from './Settings.module.css'

/** The questions that were reported, newest first, each with what is wrong with it; closed until wanted. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  const t = useStrings()
  const date = useDateInWords()
  return (
    <details className={`${settings.note} ${settings.wide} ${styles.reports}`}>
      <summary>{t('settings.reportsList')}</summary>
      <ul>
        {reports.map(({ id, question, answer, reason, words, title, day }) => (
          <li key={id}>
            <p className={styles.question} dir={dirOf(question)}>
              <Asking prompt={question} />
            </p>
            <p className={styles.answer} dir={dirOf(question)}>
              <bdi>{answer}</bdi>
            </p>
            <p className={styles.about}>
              {inLine([words || t(`report.reason.${reason}`), title, date(day)])}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.about}>{t('settings.reportsAgain')}</p>
    </details>
  )
}
