import type { Place, ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Missing } from '#renderer/ui/Missing'
import { Reader } from './Reader'
import styles from './Reader.module.css'

interface Props {
  id: ReadingId
  /** Where the address says to go. */
  target: Place | undefined
}

export default function ReaderScreen({ id, target }: Props) {
  const t = useStrings()
  const { data: open, error } = useAnswer('reading.open', { id })
  const { data: settings } = useAnswer('settings.get', {})
  if (open && settings) return <Reader open={open} settings={settings} target={target} />
  if (!error) return <main className={styles.screen} aria-busy="true" />
  return <Missing words={t(error.code === 'NOT_FOUND' ? 'reader.gone' : 'error.load')} />
}
