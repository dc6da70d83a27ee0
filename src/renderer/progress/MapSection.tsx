import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MapSentence } from '#contract/progress'
import type { SectionInfo } from '#contract/reading'
import type { BlockId, Section, SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { rangesOn } from '#renderer/text/dom'
import { SectionView } from '#renderer/text/SectionView'
import { chunksOf } from './chunks'
import styles from './MapText.module.css'
import type { Paint } from './useMapPaint'

/** A section that is not on the page keeps about the room it will take: characters a line, pixels a line. */
const LINE_CHARACTERS = 66
const LINE_PIXELS = 31

export interface SentenceButtons {
  /** What a sentence holds. */
  words: (sentence: number) => string
  /** A button of a sentence got the focus. */
  onFocus: (sentence: number, button: HTMLElement) => void
  onBlur: () => void
  onPress: (sentence: number, button: HTMLElement) => void
}

interface Props {
  info: SectionInfo
  isNear: boolean
  /** Of this section, in reading order, with their places in the map. */
  sentences: readonly { at: number; sentence: MapSentence }[]
  levels: ReadonlyMap<BlockId, number>
  paint: Paint
  buttons: SentenceButtons
  load: (section: SectionId) => Promise<Section>
  onFail: () => void
  watch: (element: HTMLElement) => () => void
}

/** One section of the map: its text, painted, and behind each block the same in words for keys and screen readers. */
export const MapSection = memo(function MapSection(props: Props) {
  const { info, isNear, sentences, levels, paint, buttons, load, onFail, watch } = props
  const t = useStrings()
  const element = useRef<HTMLDivElement>(null)
  const height = useRef((info.characters / LINE_CHARACTERS) * LINE_PIXELS)
  const [loaded, setLoaded] = useState<Section>()
  const section = isNear ? loaded : undefined

  useEffect(() => (element.current ? watch(element.current) : undefined), [watch])
  useEffect(() => {
    if (!isNear) return
    let wanted = true
    load(info.id).then((found) => wanted && setLoaded(found), onFail)
    return () => {
      wanted = false
    }
  }, [isNear, info.id, load, onFail])

  const quotes = useMemo(() => new Map(sentences.map((one) => [one.at, one.sentence.quote])), [sentences])
  const chunks = useMemo(
    () =>
      section &&
      chunksOf(section.blocks, sentences).map((chunk) => ({
        section: { ...section, blocks: chunk.blocks },
        sentences: chunk.sentences,
      })),
    [section, sentences],
  )

  useLayoutEffect(() => {
    const root = element.current
    if (!root || !section) return
    const rangeOf = rangesOn(root)
    const found = sentences.flatMap(({ at, sentence }) => {
      const range = rangeOf(sentence.from, sentence.to)
      return range ? [{ sentence: at, range }] : []
    })
    paint.painter.mount(info.id, found, paint.bandOf)
    return () => {
      height.current = root.offsetHeight
      paint.painter.unmount(info.id)
    }
  }, [section, sentences, paint, info.id])

  return (
    <div
      ref={element}
      className={styles.section}
      data-info={info.id}
      style={section ? {} : { minBlockSize: height.current }}
      aria-busy={isNear && !section}
    >
      {chunks?.map((chunk) => (
        <div key={chunk.section.blocks[0]?.id} className={styles.chunk}>
          <SectionView section={chunk.section} levels={levels} />
          {chunk.sentences.length > 0 && (
            <ul className="visually-hidden">
              {chunk.sentences.map((n) => (
                <li key={n}>
                  <button
                    type="button"
                    data-sentence={n}
                    onFocus={(event) => buttons.onFocus(n, event.currentTarget)}
                    onBlur={buttons.onBlur}
                    onClick={(event) => buttons.onPress(n, event.currentTarget)}
                  >
                    {t('map.sentenceOf', { words: buttons.words(n), quote: quotes.get(n) ?? '' })}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  )
})
