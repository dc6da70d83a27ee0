import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Hit, OpenReading } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { BlockId, Place, ReadingId, Section } from '#core/text/document'
import { useAnswer, useClient } from '#renderer/app/client'
import { navigate, replaceRoute } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { Button } from '#renderer/ui/Button'
import { ContentsPanel } from './ContentsPanel'
import { FindBar } from './FindBar'
import type { FlowHandle } from './flow'
import { currentEntry, isAway, progressAt, startOf } from './geography'
import { LinkSheet } from './LinkSheet'
import { PaginatedFlow } from './PaginatedFlow'
import { clearMarks, paintHits } from './paint'
import styles from './Reader.module.css'
import { ReaderBar } from './ReaderBar'
import { ReadingFoot } from './ReadingFoot'
import { LinksContext } from './Runs'
import { ScrolledFlow } from './ScrolledFlow'
import { useSections } from './sections'
import { useReaderCommands } from './useReaderCommands'
import { useReadingTime } from './useReadingTime'

interface Props {
  id: ReadingId
  /** Where the address says to go. */
  target: Place | undefined
}

export default function ReaderScreen({ id, target }: Props) {
  const t = useStrings()
  const { data: open, error } = useAnswer('reading.open', { id })
  if (open) return <Reader open={open} target={target} />
  if (!error) return <main className={styles.screen} aria-busy="true" />
  return (
    <main className={styles.missing}>
      <h1>{t(error.code === 'NOT_FOUND' ? 'reader.gone' : 'error.load')}</h1>
      <Button onPress={() => navigate({ screen: 'library' })}>{t('reader.toLibrary')}</Button>
    </main>
  )
}

function Reader({ open, target }: { open: OpenReading; target: Place | undefined }) {
  const client = useClient()
  const t = useStrings()
  const toast = useToast()
  const id = open.reading.id
  const { data: settings } = useAnswer('settings.get', {})
  const load = useSections(open)
  const flow = useRef<FlowHandle>(null)
  const [place, setPlace] = useState<Place | null>(open.place)
  const [progress, setProgress] = useState(0)
  const [panel, setPanel] = useState<'contents' | 'find' | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const hits = useRef<{ all: readonly Hit[]; now: number }>({ all: [], now: -1 })
  const time = useReadingTime(id)
  // The first place only: the flow keeps its own from then on.
  const [start] = useState(() => target ?? open.place ?? startOf(open.sections[0]!.id))

  useEffect(() => {
    document.title = `${open.reading.title} · Lectern`
    return () => {
      document.title = 'Lectern'
    }
  }, [open.reading.title])

  const shownTarget = useRef(target)
  useEffect(() => {
    if (target && target !== shownTarget.current) flow.current?.show(target)
    shownTarget.current = target
  }, [target])

  const onSettle = useCallback(
    (now: Place, section: Section, atEnd: boolean) => {
      const far = atEnd ? 1 : progressAt(open.sections, section, now)
      setPlace(now)
      setProgress(far)
      time.sign(now)
      replaceRoute({ screen: 'reader', id, place: now })
      void client.call('reading.place', { id, place: now, progress: far }).catch(() => {})
    },
    [client, id, open.sections, time],
  )

  /** A jump can be taken back: the place left becomes the history's last entry. */
  const goTo = useCallback(
    (to: Place) => {
      const from = flow.current?.place()
      if (from) replaceRoute({ screen: 'reader', id, place: from })
      navigate({ screen: 'reader', id, place: to })
      flow.current?.show(to)
    },
    [id],
  )

  const onFail = useCallback(() => toast({ message: t('error.load'), tone: 'error' }), [toast, t])
  /** One search is one step back, however many hits were looked at. */
  const goToHit = useCallback(
    (to: Place, first: boolean) => (first ? goTo(to) : flow.current?.show(to)),
    [goTo],
  )
  const goToEnd = useCallback(async () => {
    const last = await load(open.sections.at(-1)!.id).catch(() => null)
    const block = last?.blocks.at(-1)
    if (block) goTo({ block: block.id, at: Math.max(0, blockText(block).length - 1) })
  }, [load, open.sections, goTo])
  const paint = useCallback(() => {
    const root = flow.current?.root()
    if (root) paintHits(root, hits.current.all, hits.current.now)
  }, [])
  useEffect(() => clearMarks, [])
  const showHits = useCallback(
    (all: readonly Hit[], now: number) => {
      hits.current = { all, now }
      paint()
    },
    [paint],
  )

  const close = useCallback(() => {
    setPanel(null)
    flow.current?.root()?.focus()
  }, [])
  useReaderCommands({ open, flow, place, goTo, goToEnd, panel, setPanel, close, settings })

  const links = useMemo(
    () => ({ goTo: (block: BlockId) => goTo({ block, at: 0 }), openUrl: setLink }),
    [goTo],
  )
  if (!settings) return <main className={styles.screen} aria-busy="true" />
  const Flow = settings.flow === 'paginated' ? PaginatedFlow : ScrolledFlow
  return (
    <LinksContext value={links}>
      <div className={styles.screen}>
        <ReaderBar
          open={open}
          settings={settings}
          panel={panel}
          isAway={isAway(open, place)}
          onPanel={(next) => (panel === next ? close() : setPanel(next))}
        />
        {panel === 'find' && (
          <FindBar id={id} from={place} onShow={showHits} onGoTo={goToHit} onClose={close} />
        )}
        <div className={styles.body}>
          {panel === 'contents' && (
            <ContentsPanel
              open={open}
              current={currentEntry(open, place)}
              onGoTo={(to) => {
                goTo(to)
                close()
              }}
            />
          )}
          <main className={styles.text} aria-label={t('reader.text')}>
            <Flow
              key={settings.flow}
              ref={flow}
              open={open}
              typography={settings.typography}
              start={flow.current?.place() ?? start}
              load={load}
              onSettle={onSettle}
              onFail={onFail}
              onMount={paint}
            />
          </main>
        </div>
        <ReadingFoot open={open} progress={progress} />
        {link && <LinkSheet url={link} onClose={() => setLink(null)} />}
      </div>
    </LinksContext>
  )
}
