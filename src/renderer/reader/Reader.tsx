import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NotebookRow } from '#contract/marks'
import type { OpenReading } from '#contract/reading'
import type { Settings } from '#contract/settings'
import type { BlockId, Place } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { NotesPanel } from '#renderer/notebook/NotesPanel'
import { BlockEnd } from '#renderer/text/blockEnd'
import { indexOf, isAway } from '#renderer/text/geography'
import { pageOf } from '#renderer/text/page'
import { useSections } from '#renderer/text/sections'
import { TextLinks } from '#renderer/text/TextLinks'
import { useStable } from '#renderer/ui/useStable'
import { useTabbed } from '#renderer/ui/useTabbed'
import { Aloud, type AloudHandle } from './aloud/Aloud'
import { ContentsPanel } from './ContentsPanel'
import { FactsPanel } from './facts/FactsPanel'
import { FIRST_VIEW } from './facts/view'
import { Find, type FindHandle } from './find/Find'
import type { FlowHandle } from './flow'
import { MarksOverlay } from './marks/MarksOverlay'
import { NotesMargin } from './marks/NotesMargin'
import { SpotButtons, SpotKeysContext } from './marks/SpotButtons'
import { useMarkKeys } from './marks/useMarkKeys'
import { useSpots } from './marks/useSpots'
import { useTouch } from './marks/useTouch'
import { MemoryMargin } from './memory/MemoryMargin'
import { Picking } from './memory/Picking'
import { MemoryContext, useMemory } from './memory/useMemory'
import { PaginatedFlow } from './PaginatedFlow'
import styles from './Reader.module.css'
import './print.css'
import { ReaderBar } from './ReaderBar'
import { ReadingFoot } from './ReadingFoot'
import { ScrolledFlow } from './ScrolledFlow'
import { useJourney } from './useJourney'
import { type PanelName, useReaderCommands } from './useReaderCommands'
import { sectionInSight, usePosition } from './where/position'

interface Props {
  open: OpenReading
  settings: Settings
  target: Place | undefined
  /** Where in its block a stretch ends that is shown there. */
  to: number | undefined
}

/** From here down the panel lies over the text (FactsPanel.module.css), and goes when it has led somewhere. */
const panelCovers = () => matchMedia('(max-width: 900px)').matches

const marksOf = (block: BlockId) => <SpotButtons block={block} />

export function Reader({ open, settings, target, to }: Props) {
  const t = useStrings()
  const toast = useToast()
  const id = open.reading.id
  const page = pageOf(settings, id)
  const tabbed = useTabbed()
  const flow = useRef<FlowHandle>(null)
  const aloud = useRef<AloudHandle>(null)
  const find = useRef<FindHandle>(null)
  const [hits, setHits] = useState<readonly number[]>([])
  const load = useSections(open)
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [all, setAll] = useState(false)
  const [view, setView] = useState(FIRST_VIEW)
  const journey = useJourney({ open, flow, target, load })
  const { position, onSettle, goTo, goToEnd, headed, sign } = journey
  const inSight = usePosition(position, sectionInSight)
  const away = usePosition(
    position,
    useCallback(({ place }) => isAway(open, place), [open]),
  )
  const marks = useSpots(open, flow, all, inSight)
  const memory = useMemory(id, marks, inSight)
  const keys = useMarkKeys(flow, marks)
  useTouch(flow, marks.spots, marks.open)

  useEffect(() => {
    document.title = `${open.reading.title} · Lectern`
    return () => {
      document.title = 'Lectern'
    }
  }, [open.reading.title])

  const onFail = useCallback(() => toast({ message: t('error.load'), tone: 'error' }), [toast, t])
  const { onMount: paintMarks, setNow } = marks
  const onMount = useCallback(() => {
    paintMarks()
    find.current?.paint()
    aloud.current?.paint()
  }, [paintMarks])

  const close = useCallback(() => {
    // A hit stays selected after its search, so that words can be selected without a pointer.
    if (panel === 'find') find.current?.leave()
    setPanel(null)
    setNow(null)
    flow.current?.root()?.focus()
  }, [panel, setNow])
  // The panel is long: it is drawn anew for what it shows, and not whenever the reader is.
  const closePanel = useStable(close)
  const goToFact = useStable((to: Place, key: string) => {
    goTo(to)
    if (panelCovers()) close()
    setNow(key)
  })
  const goToNote = useStable((row: NotebookRow) => row.at && goToFact(row.at.from, row.id))
  const toggle = useCallback((name: PanelName) => (panel === name ? close() : setPanel(name)), [panel, close])
  const stopAloud = useCallback(() => aloud.current?.stop() ?? false, [])
  useReaderCommands({ open, flow, headed, goTo, goToEnd, panel, toggle, close, stopAloud, page })

  const placeNow = useCallback(() => position.now.place, [position])
  const openFind = useCallback(() => setPanel('find'), [])
  const follow = useCallback((block: BlockId) => goTo({ block, at: 0 }), [goTo])
  // Another way of turning goes on where the one before it left off.
  const startHere = useMemo(() => {
    void page.flow
    return position.now.place
  }, [page.flow, position])
  const Flow = page.flow === 'paginated' ? PaginatedFlow : ScrolledFlow
  return (
    <TextLinks id={id} type={page.typography} load={load} goTo={follow}>
      <div className={styles.screen}>
        <ReaderBar
          open={open}
          settings={settings}
          panel={panel}
          position={position}
          isAway={away}
          onPanel={toggle}
        />
        <div className={styles.body}>
          {panel === 'contents' && <ContentsPanel open={open} journey={journey} onGone={close} />}
          <main className={styles.text} aria-label={t('reader.text')} {...tabbed}>
            <BlockEnd value={marksOf}>
              <SpotKeysContext value={keys}>
                <MemoryContext value={memory}>
                  <Flow
                    key={page.flow}
                    ref={flow}
                    open={open}
                    page={page}
                    start={startHere}
                    load={load}
                    onSettle={onSettle}
                    onFail={onFail}
                    onMount={onMount}
                  />
                </MemoryContext>
              </SpotKeysContext>
            </BlockEnd>
            {settings.memoryMargin && (
              <MemoryMargin flow={flow} marks={marks} memory={memory} current={inSight} page={page} />
            )}
            <Picking open={open} flow={flow} load={load} />
            <NotesMargin flow={flow} marks={marks} current={inSight} page={page} />
            <MarksOverlay open={open} flow={flow} marks={marks} />
          </main>
          <Find
            ref={find}
            {...{ open, flow, goTo, target, to }}
            placeNow={placeNow}
            isOpen={panel === 'find'}
            onOpen={openFind}
            onClose={closePanel}
            onMarks={setHits}
          />
          {panel === 'notes' && <NotesPanel id={id} onGoTo={goToNote} onClose={closePanel} />}
          {panel === 'facts' && (
            <FactsPanel
              open={open}
              view={view}
              onView={setView}
              section={indexOf(open.sections, inSight)}
              all={all}
              onAll={setAll}
              onGoTo={goToFact}
              onPoint={setNow}
              onClose={closePanel}
            />
          )}
        </div>
        <Aloud ref={aloud} open={open} flow={flow} load={load} settings={settings} onHeard={sign} />
        <ReadingFoot open={open} journey={journey} hits={hits} />
      </div>
    </TextLinks>
  )
}
