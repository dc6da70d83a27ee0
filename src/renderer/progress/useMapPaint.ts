import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Band, MapSentence } from '#contract/progress'
import { BANDS, bandAt } from './bands'
import { Painter } from './painter'

/** A change of the day is walked through in about a quarter of a second, each frame this share of the rest. */
const SHARE = 1 / 8

const prefersLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export interface Paint {
  painter: Painter<Range>
  /** The band of a sentence on the day that is painted now. */
  bandOf: (sentence: number) => Band
}

/** Paints the sentences on the page as they are on a day, walking there through the days between. */
export function useMapPaint(sentences: readonly MapSentence[], index: number): Paint {
  const [layers] = useState(() => [...BANDS].reverse().map((band) => ({ band, layer: new Highlight() })))
  const [painter] = useState(() => new Painter<Range>(layers.map(({ layer }) => layer)))
  const shown = useRef(index)
  const latest = useRef(sentences)
  latest.current = sentences

  useEffect(() => {
    for (const { band, layer } of layers) CSS.highlights.set(`map-${band}`, layer)
    return () => {
      for (const { band } of layers) CSS.highlights.delete(`map-${band}`)
    }
  }, [layers])

  const bandOf = useCallback((sentence: number) => {
    const one = latest.current[sentence]
    return one ? bandAt(one, shown.current) : 0
  }, [])

  useEffect(() => {
    let frame = 0
    const step = () => {
      const left = index - shown.current
      const by = prefersLessMotion() ? Math.abs(left) : Math.ceil(Math.abs(left) * SHARE)
      shown.current += Math.sign(left) * by
      painter.shade(bandOf)
      if (shown.current !== index) frame = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(frame)
  }, [index, painter, bandOf])

  return useMemo(() => ({ painter, bandOf }), [painter, bandOf])
}
