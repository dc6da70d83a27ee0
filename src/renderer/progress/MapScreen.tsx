import { useEffect, useMemo } from 'react'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Missing } from '#renderer/ui/Missing'
import { daysToExam, sliderDays } from './days'
import styles from './Map.module.css'
import { MapView } from './MapView'

/** "The text comes back": how much of it would be recalled today, in a week, in a month. */
export default function MapScreen({ id }: { id: ReadingId }) {
  const t = useStrings()
  const month = useMemo(() => sliderDays(null), [])
  const { data: open, error } = useAnswer('reading.open', { id })
  // The answer says when the exam is, and with it how far the slider goes.
  const { data: first, error: mapError } = useAnswer('progress.map', { id, days: month })
  const exam = first ? daysToExam(first.today, first.exam) : null
  const days = useMemo(() => sliderDays(exam), [exam])
  const { data: map } = useAnswer('progress.map', { id, days })

  const title = open?.reading.title
  useEffect(() => {
    if (title) document.title = `${t('map.title', { title })} · Lectern`
    return () => {
      document.title = 'Lectern'
    }
  }, [title, t])

  const failure = error ?? mapError
  if (failure && !(open && map)) {
    return <Missing words={t(failure.code === 'NOT_FOUND' ? 'map.gone' : 'error.load')} />
  }
  if (!open || !map) return <main className={styles.screen} aria-busy="true" />
  return <MapView open={open} map={map} days={days} exam={exam} />
}
