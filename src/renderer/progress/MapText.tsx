import {
  memo,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MemoryMap } from '#contract/progress'
import type { OpenReading } from '#contract/reading'
import type { BlockId, SectionId } from '#core/text/document'
import { useCommands } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { firstWhere } from '#renderer/text/dom'
import { LinkSheet } from '#renderer/text/LinkSheet'
import { LinksContext } from '#renderer/text/links'
import { headingLevels, useSections } from '#renderer/text/sections'
import text from '#renderer/text/Text.module.css'
import { TextTitle } from '#renderer/text/TextTitle'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { MapSection } from './MapSection'
import styles from './MapText.module.css'
import { SentenceNote } from './SentenceNote'
import type { Paint } from './useMapPaint'
import { useNear } from './useNear'
import { sentenceAt, useSentence } from './useSentence'

/** A note needs about this much room below its sentence. */
const NOTE_PIXELS = 130

interface Props {
  open: OpenReading
  map: MemoryMap
  paint: Paint
  words: (sentence: number) => string
  scroller: RefObject<HTMLElement | null>
  onPractise: (sentence: number) => void
  /** Called with the section at the top of what is in sight. */
  onSection: (section: SectionId) => void
}

/** The whole text as it is read, its sentences painted by how likely they are remembered. */
export const MapText = memo(function MapText(props: Props) {
  const { open, map, paint, words, scroller, onPractise, onSection } = props
  const t = useStrings()
  const toast = useToast()
  const id = open.reading.id
  const sheet = useRef<HTMLElement>(null)
  const load = useSections(open)
  const levels = useMemo(() => headingLevels(open.toc), [open.toc])
  const { near, watch } = useNear(open.sections, scroller)
  const note = useSentence(paint.painter, sheet)
  const asked = useRef<HTMLElement | null>(null)
  const [takesFocus, setTakesFocus] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  useFocusOnShow(scroller)

  const bySection = useMemo(() => {
    const found = new Map(
      open.sections.map((one) => [one.id, [] as { at: number; sentence: (typeof map.sentences)[0] }[]]),
    )
    for (const [at, sentence] of map.sentences.entries()) found.get(sentence.section)?.push({ at, sentence })
    return found
  }, [open.sections, map.sentences])

  const onFail = useCallback(() => toast({ message: t('error.load'), tone: 'error' }), [toast, t])
  const links = useMemo(
    () => ({
      goTo: (block: BlockId) => navigate({ screen: 'reader', id, place: { block, at: 0 } }),
      openUrl: setLink,
    }),
    [id],
  )

  const { hold, hide } = note
  const buttons = useMemo(
    () => ({
      words,
      onFocus: (sentence: number, button: HTMLElement) => {
        bring(paint.painter.rangeOf(sentence), scroller.current)
        setTakesFocus(false)
        asked.current = button
        hold(sentence)
      },
      // The focus may be going into the note, which then closes by itself, or to a sentence, which has its own.
      onBlur: () =>
        requestAnimationFrame(() => {
          if (!document.activeElement?.closest('[role="dialog"], [data-sentence]')) hide()
        }),
      onPress: () => setTakesFocus(true),
    }),
    [words, paint, scroller, hold, hide],
  )

  const close = () => {
    setTakesFocus(false)
    if (takesFocus) asked.current?.focus({ preventScroll: true })
    else hide()
  }

  useCommands(
    note.shown === null
      ? []
      : [
          {
            id: 'leave',
            name: 'command.closeNote',
            group: 'group.map',
            keys: ['Escape'],
            run: hide,
            keyOnly: true,
            once: true,
          },
        ],
  )

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => {
      const all = [...element.querySelectorAll<HTMLElement>('[data-info]')]
      const top = element.getBoundingClientRect().top + element.clientHeight / 3
      const at = firstWhere(all.length, (n) => all[n]!.getBoundingClientRect().bottom > top)
      onSection(all[Math.min(at, all.length - 1)]?.dataset.info ?? '')
    }
    onScroll()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, onSection])

  const press = (event: PointerEvent) => {
    if (!getSelection()?.isCollapsed || (event.target as Element).closest('a, [role="dialog"]')) return
    const sentence = sentenceAt(paint.painter, event.clientX, event.clientY)
    if (sentence < 0) return hide()
    setTakesFocus(false)
    hold(sentence)
  }

  const { shown } = note
  const sentence = shown && map.sentences[shown.sentence]
  const bottom = scroller.current?.getBoundingClientRect().bottom ?? 0
  const isAbove =
    shown !== null && (sheet.current?.getBoundingClientRect().top ?? 0) + shown.below + NOTE_PIXELS > bottom
  return (
    <LinksContext value={links}>
      <article
        ref={sheet}
        className={`${text.article} ${styles.sheet}`}
        lang={open.reading.language}
        dir={open.dir}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') note.move(event.clientX, event.clientY)
        }}
        onPointerLeave={note.leave}
        onPointerUp={press}
      >
        <header className={text.head}>
          <p className={styles.kicker} lang="en">
            {t('map.kicker')}
          </p>
          <TextTitle title={open.reading.title} />
        </header>
        {open.sections.map((info) => (
          <MapSection
            key={info.id}
            info={info}
            isNear={near.has(info.id)}
            sentences={bySection.get(info.id)!}
            levels={levels}
            paint={paint}
            buttons={buttons}
            load={load}
            onFail={onFail}
            watch={watch}
          />
        ))}
        {shown && sentence && (
          <SentenceNote
            key={shown.sentence}
            shown={shown}
            words={words(shown.sentence)}
            isAbove={isAbove}
            takesFocus={takesFocus}
            onPractise={() => onPractise(shown.sentence)}
            onRead={() => navigate({ screen: 'reader', id, place: sentence.from })}
            onClose={close}
            onEnter={note.stay}
            onLeave={note.leave}
          />
        )}
      </article>
      {link && <LinkSheet url={link} onClose={() => setLink(null)} />}
    </LinksContext>
  )
})

/** Brings a sentence into the middle of the window, unless it is in sight. */
function bring(range: Range | null, scroller: HTMLElement | null): void {
  const box = range?.getBoundingClientRect()
  const frame = scroller?.getBoundingClientRect()
  if (!box || !frame || (box.top >= frame.top && box.bottom <= frame.bottom)) return
  scroller?.scrollBy({ top: box.top - frame.top - (frame.height - box.height) / 2, behavior: 'instant' })
}
