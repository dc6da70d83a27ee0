import { X } from 'lucide-react'
import { memo, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Place, SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Button, IconButton } from '#renderer/ui/Button'
import { Choice, Toggle } from '#renderer/ui/Fields'
import { FactList } from './FactList'
import styles from './FactsPanel.module.css'
import { LessSure } from './LessSure'
import { nearest } from './near'
import { PanelActions } from './PanelActions'
import { PanelFilter } from './PanelFilter'
import { type Row, rowsOf } from './rows'
import { Silences } from './Silences'
import { useStudy } from './useFacts'
import { usePanelFocus } from './usePanelFocus'
import { useSilences } from './useSilences'
import { useSuspended } from './useSuspended'
import { filtered, holding, type PanelView, viewed } from './view'

/** Texts of so few sections are listed whole; others a section at a time, its neighbours when asked for. */
const WHOLE = 3
const NONE: readonly Row[] = []

interface Props {
  open: OpenReading
  /** The section in sight. */
  section: number
  view: PanelView
  onView: (view: PanelView) => void
  all: boolean
  onAll: (all: boolean) => void
  onGoTo: (place: Place, key: string) => void
  /** Told of the spot that is pointed at in the panel. */
  onPoint: (key: string | null) => void
  onClose: () => void
}

/** All that there is to learn in a text, and what the reader has taken of it. */
export const FactsPanel = memo(function FactsPanel(props: Props) {
  const { view, onView, all, onAll, onClose } = props
  const t = useStrings()
  const panel = useRef<HTMLElement>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => panel.current?.focus(), [])
  return (
    <aside ref={panel} className={styles.panel} tabIndex={-1} aria-label={t('command.facts')}>
      <div className={styles.head}>
        <h2>{t('command.facts')}</h2>
        <IconButton label={t('command.close')} keys="Esc" onPress={onClose}>
          <X size={17} aria-hidden="true" />
        </IconButton>
      </div>
      <Choice
        bare
        label={t('facts.filter')}
        value={view.filter}
        options={[
          { value: 'key', label: t('facts.filterKey') },
          { value: 'all', label: t('facts.filterAll') },
          { value: 'kept', label: t('facts.filterKept') },
        ]}
        onChange={(filter) => onView({ ...view, filter })}
      />
      {(view.filter === 'all' || all) && (
        <Toggle label={t('facts.underlineAll')} value={all} onChange={onAll} />
      )}
      <Sections key={attempt} {...props} panel={panel} onRetry={() => setAttempt((n) => n + 1)} />
    </aside>
  )
})

interface SectionsProps extends Props {
  panel: RefObject<HTMLElement | null>
  onRetry: () => void
}

function Sections(props: SectionsProps) {
  const { open, section, view, onView, panel, onRetry, onGoTo, onPoint } = props
  const { filter, words } = view
  const t = useStrings()
  const isWhole = open.sections.length <= WHOLE
  const last = open.sections.length - 1
  const [reach, setReach] = useState<readonly [from: number, to: number]>(
    isWhole ? [0, last] : [section, section],
  )
  // Who reads on past what is listed begins a new list.
  const [from, to] = section >= reach[0] && section <= reach[1] ? reach : [section, section]
  const sections = useMemo(() => open.sections.slice(from, to + 1).map((one) => one.id), [open, from, to])
  // The neighbours are looked through by the reader anyway, after what is in sight.
  const wanted = nearest(open.sections, open.sections[section]?.id, sections)
  const { study, isLoading, isGrowing, failed } = useStudy(
    open.reading.id,
    wanted.filter((one) => sections.includes(one)),
  )
  const suspended = useSuspended(open.reading.id)
  const silences = useSilences(open.reading.id)
  // What is kept is known of the whole text at once.
  const listed = useMemo(
    (): SectionId[] => (filter === 'kept' ? open.sections.map((one) => one.id) : sections),
    [open, filter, sections],
  )
  const all = useMemo(() => filtered(rowsOf(study, listed), filter), [study, listed, filter])
  const held = useMemo(() => holding(all, words), [all, words])
  const wantedRows = useMemo(() => viewed(held, view), [held, view])
  // Drawn when there is nothing more urgent, a little at a time: facts come in while the reader reads.
  const rows = useDeferredValue(wantedRows, NONE)
  const shownView = useDeferredValue(view)
  const isDrawing = rows !== wantedRows && rows.length === 0
  usePanelFocus(panel, rows, suspended, silences)
  const nameOf = (n: number) => open.sections[n]!.title || t('contents.part', { n: n + 1 })
  const here = study.facts.filter(({ facts }) => isWhole || facts[0]?.section === open.sections[section]!.id)
  return (
    <>
      <PanelActions id={open.reading.id} study={study} sections={here} />
      <Silences id={open.reading.id} answers={silences.answers} />
      <PanelFilter view={view} onView={onView} total={all.length} rows={held} />
      {failed && (
        <div className={styles.state}>
          <p>{t('facts.failed')}</p>
          <Button small onPress={onRetry}>
            {t('study.retry')}
          </Button>
        </div>
      )}
      {filter !== 'kept' && from > 0 && (
        <Button small look="quiet" onPress={() => setReach([from - 1, to])}>
          {t('facts.before', { title: nameOf(from - 1) })}
        </Button>
      )}
      {!isLoading && !isDrawing && !((failed || isGrowing) && all.length === 0) && (
        <FactList
          open={open}
          rows={rows}
          suspended={suspended}
          isSilent={silences.has}
          view={shownView}
          onGoTo={onGoTo}
          onPoint={onPoint}
        />
      )}
      {(isLoading || (isGrowing && !failed)) && (
        <p className={styles.state} aria-live="polite">
          {t('facts.looking')}
        </p>
      )}
      {filter !== 'kept' && <LessSure id={open.reading.id} />}
      {filter !== 'kept' && to < last && (
        <Button small look="quiet" onPress={() => setReach([from, to + 1])}>
          {t('facts.after', { title: nameOf(to + 1) })}
        </Button>
      )}
    </>
  )
}
