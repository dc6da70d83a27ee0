import type { Place, ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Missing } from '#renderer/ui/Missing'
import { Reader } from './Reader'
import styles from './Reader.module.css'

interface Props {
  id: ReadingId
  /** Where the address says to go. */
  place?: Place
  /** Where in its block a stretch ends that is shown there. */
  to?: number
}

export default function ReaderScreen({ id, place, to }: Props) {
  const t = useStrings()
  const { data: open, error } = useAnswer('reading.open', { id })
  const { data: settings } = useAnswer('settings.get', {})
  if (open && settings) return <Reader open={open} settings={settings} target={place} to={to} />
  if (!error) return <main className={styles.screen} aria-busy="true" />
  return <Missing words={t(error.code === 'NOT_FOUND' ? 'reader.gone' : 'error.load')} />
}
