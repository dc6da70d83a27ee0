import { useEffect, useMemo, useState } from 'react'
import type { Place, ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useImports } from '#renderer/app/imports'
import { useStrings } from '#renderer/app/strings'
import { Missing } from '#renderer/ui/Missing'
import { FirstPages } from './FirstPages'
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
  const { begun, forgetBegun } = useImports()
  const early = begun?.id === id ? begun : undefined
  // Whoever began to read before all of it was here goes on where they were.
  const [rest, setRest] = useState(0)
  const block = early?.blocks?.[rest]
  const reached = useMemo(() => (rest > 0 && block ? { block, at: 0 } : undefined), [rest, block])
  const isWhole = open !== undefined && early?.blocks !== undefined
  useEffect(() => {
    if (isWhole) forgetBegun()
  }, [isWhole, forgetBegun])
  if (early && settings && !isWhole)
    return <FirstPages id={id} beginning={early.beginning} settings={settings} onRest={setRest} />
  if (open && settings) return <Reader open={open} settings={settings} target={place ?? reached} to={to} />
  if (!error) return <main className={styles.screen} aria-busy="true" />
  return <Missing words={t(error.code === 'NOT_FOUND' ? 'reader.gone' : 'error.load')} />
}
