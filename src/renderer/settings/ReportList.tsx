import { useRef } from 'react'
import type { ReportView } from '#contract/reports'
import { dirOf, inLine } from '#core/text/direction'
import { useClient } from '#renderer/app/client'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Asking } from '#renderer/question/Asked'
import { Button } from '#renderer/ui/Button'
import styles from './ReportList.module.css'
import settings from './Settings.module.css'

/** The questions that were reported, newest first, each with what is wrong with it; closed until wanted. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  const t = useStrings()
  const date = useDateInWords()
  const client = useClient()
  const change = useChange()
  const list = useRef<HTMLUListElement>(null)
  const takeBack = async (id: string, row: number) => {
    const done = await change(t('settings.reportTakenBack'), () => client.call('reports.takeBack', { id }))
    // The keys stay in the list.
    const rows = list.current?.querySelectorAll('button')
    if (done) (rows?.[row + 1] ?? rows?.[row - 1])?.focus()
  }
  return (
    <details className={`${settings.note} ${settings.wide} ${styles.reports}`}>
      <summary>{t('settings.reportsList')}</summary>
      <ul ref={list}>
        {reports.map(({ id, question, answer, reason, words, title, day }, row) => (
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
            <Button
              small
              look="quiet"
              aria-label={t('settings.reportTakeBackOf', { answer })}
              onPress={() => void takeBack(id, row)}
            >
              {t('settings.reportTakeBack')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.about}>{t('settings.reportsAgain')}</p>
    </details>
  )
}
