import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ImportLine, ImportSummary, ImportReport as Report } from '#contract/jobs'
import { useAnswer } from '#renderer/app/client'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import TwinQuestion from '#renderer/app/TwinQuestion'
import { Sheet } from '#renderer/ui/Overlay'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import styles from './ImportReport.module.css'

/** What became of the last imports: the newest as it opens, and any other to choose. */
export default function ImportReport({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const intl = useIntl()
  const { data: all } = useAnswer('imports.reports', {})
  const [chosen, setChosen] = useState<string>()
  const shown = all?.find(({ id }) => id === chosen) ?? all?.[0]
  const nameOf = ({ at, from }: ImportSummary) =>
    t('report.import', { from, when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }) })
  return (
    <Sheet title={t('report.title')} isOpen onClose={onClose}>
      {all?.length === 0 && <p className={styles.none}>{t('report.none')}</p>}
      {all && shown && (
        <>
          <SelectEntry
            label={t('report.which')}
            value={shown.id}
            onChange={setChosen}
            choices={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
          <Lines id={shown.id} onClose={onClose} />
        </>
      )}
    </Sheet>
  )
}

/** In the order a reader looks for them: what went wrong, what to know, then the rest. */
const OUTCOMES: readonly ImportLine['outcome'][] = ['refused', 'new', 'known', 'left', 'skipped']

function Lines({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useStrings()
  const { data: report } = useAnswer('imports.report', { id })
  return (
    <section className={styles.lines} tabIndex={0} aria-label={t('report.lines')}>
      {report &&
        OUTCOMES.filter((outcome) => report.counts[outcome] > 0).map((outcome) => (
          <Group key={outcome} outcome={outcome} report={report} onClose={onClose} />
        ))}
    </section>
  )
}

interface GroupProps {
  outcome: ImportLine['outcome']
  report: Report
  onClose: () => void
}

function Group({ outcome, report, onClose }: GroupProps) {
  const t = useStrings()
  const lines = report.lines.filter((line) => line.outcome === outcome)
  const reasons = [...new Set(lines.map(({ why }) => why))]
  return (
    <>
      <h3 className={styles.heading}>{t(`report.${outcome}`, { count: lines.length })}</h3>
      {reasons.map((why) => (
        <div key={why ?? ''} className={styles.reason}>
          {why && <p className={styles.why}>{why}</p>}
          <ul>
            {lines
              .filter((line) => line.why === why)
              .map((line, n) => (
                <Line key={`${n} ${line.name}`} line={line} onClose={onClose} />
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Line({
  line: { id, name, title, warnings, twin },
  onClose,
}: {
  line: ImportLine
  onClose: () => void
}) {
  const [isBoth, setBoth] = useState(false)
  const words = title ?? name
  return (
    <li className={styles.line}>
      {id === undefined ? (
        <p>{words}</p>
      ) : (
        <a className={styles.title} href={toHash({ screen: 'reader', id })} onClick={onClose}>
          {words}
        </a>
      )}
      {title !== undefined && <p className={styles.file}>{name}</p>}
      {warnings.map((warning) => (
        <p key={warning} className={styles.why}>
          {warning}
        </p>
      ))}
      {id && twin && !isBoth && <TwinQuestion id={id} twin={twin} onSettled={() => setBoth(true)} />}
    </li>
  )
}
