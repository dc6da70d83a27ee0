import { BookOpen } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { MapSection, MemoryMap } from '#contract/progress'
import type { OpenReading } from '#contract/reading'
import type { SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { navigate, toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { countBands, outlookOf } from './bands'
import { DaySlider } from './DaySlider'
import { dayAfter, stopsOf } from './days'
import styles from './Map.module.css'
import { MapStart } from './MapStart'
import { MapText } from './MapText'
import { Scale } from './Scale'
import { Sections } from './Sections'
import { Strip } from './Strip'
import { useMapCommands } from './useMapCommands'
import { useMapPaint } from './useMapPaint'
import { isShort } from './useNear'
import { dayWords, outlookWords, sectionWords, sentenceWords } from './words'

interface Props {
  open: OpenReading
  map: MemoryMap
  /** The days the map was asked for, from today. */
  days: readonly number[]
  /** Days to the exam, if there is one to come. */
  exam: number | null
}

/** A text's memory map, and the slider that lets it fade. */
export function MapView({ open, map, days, exam }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const id = open.reading.id
  const scroller = useRef<HTMLElement>(null)
  const [chosen, setIndex] = useState(0)
  const [current, setCurrent] = useState<SectionId>('')
  const index = Math.min(chosen, days.length - 1)
  const stops = useMemo(() => stopsOf(days, exam), [days, exam])
  const outlook = useMemo(() => outlookOf(map.sentences, days.length), [map.sentences, days])
  const counts = useMemo(() => countBands(map.sentences, index), [map.sentences, index])
  const paint = useMapPaint(map.sentences, index)

  // What is said, and the strip of a whole book, may come a moment after the picture.
  const saidIndex = useDeferredValue(index)
  const words = useCallback(
    (n: number) => {
      const sentence = map.sentences[n]
      return sentence ? sentenceWords(t, sentence, map.today, days, saidIndex) : ''
    },
    [t, map, days, saidIndex],
  )
  const wordsOfSection = useCallback(
    (section: MapSection, n: number) => sectionWords(t, section, n, days, saidIndex),
    [t, days, saidIndex],
  )
  const date = intl.formatDate(`${dayAfter(map.today, days[index] ?? 0)}T12:00:00Z`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const day = dayWords(t, days[index] ?? 0, date, exam)

  const goTo = useCallback((section: SectionId) => {
    scroller.current?.querySelector(`[data-info="${CSS.escape(section)}"]`)?.scrollIntoView()
  }, [])
  // An article comes back as a whole; a book opens where it is being read.
  const [start] = useState(() => (open.place && !isShort(open.sections) ? sectionOf(open.place) : null))
  useEffect(() => {
    if (start) goTo(start)
  }, [start, goTo])
  const practise = useCallback(
    (n: number) =>
      navigate({ screen: 'study', reading: id, practice: true, notes: map.sentences[n]?.notes ?? [] }),
    [id, map.sentences],
  )
  useMapCommands({ index, count: days.length, stops, setIndex, sections: map.sections, current, goTo })

  const hasCards = map.sentences.length > 0
  return (
    <div className={styles.screen}>
      <TopBar>
        <Button look="quiet" onPress={() => navigate({ screen: 'reader', id })}>
          <BookOpen size={18} aria-hidden="true" />
          {t('map.read')}
        </Button>
      </TopBar>
      {map.sections.length > 1 && hasCards && (
        <Strip
          sections={map.sections}
          index={saidIndex}
          current={current}
          words={wordsOfSection}
          onGoTo={goTo}
        />
      )}
      <main ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t('map.text')}>
        <MapText
          open={open}
          map={map}
          paint={paint}
          words={words}
          scroller={scroller}
          onPractise={practise}
          onSection={setCurrent}
        />
        {map.sections.length > 1 && hasCards && (
          <Sections sections={map.sections} index={saidIndex} days={days[saidIndex] ?? 0} />
        )}
      </main>
      <footer className={styles.foot}>
        {outlook.learned === 0 ? (
          <MapStart id={id} cards={outlook.fresh} />
        ) : (
          <>
            <div className={styles.meaning}>
              <p className={styles.day}>
                {day}
                {exam === null && (
                  <a className={styles.setExam} href={toHash({ screen: 'settings', part: 'exam' })}>
                    {t('map.setExam')}
                  </a>
                )}
              </p>
              <Scale counts={counts} />
              <p className={styles.outlook} aria-live="polite">
                {outlookWords(t, outlook, days, index, exam)}
              </p>
              <Button onPress={() => navigate({ screen: 'study', reading: id, practice: true })}>
                {t('map.practiseAll')}
              </Button>
            </div>
            <DaySlider count={days.length} index={index} stops={stops} words={day} onChange={setIndex} />
          </>
        )}
      </footer>
    </div>
  )
}
