import { useEffect, useState } from 'react'
import { addressIn } from '#core/text/address'
import styles from './DropTarget.module.css'
import { useImports } from './imports'
import { fromHash, useHash } from './routes'
import { useStrings } from './strings'

interface Props {
  /** A link was dropped, and nothing else. */
  onAddress: (address: string) => void
}

/** The whole window takes a drop, from anywhere in the app: files, folders, text dragged from another window, or cards. */
export function DropTarget({ onAddress }: Props) {
  const t = useStrings()
  const { addDrop } = useImports()
  const [over, setOver] = useState(false)
  const isAmongCards = fromHash(useHash()).screen === 'cards'

  useEffect(() => {
    const stop = new AbortController()
    const on = <E extends keyof WindowEventMap>(type: E, listener: (event: WindowEventMap[E]) => void) =>
      addEventListener(type, listener, { signal: stop.signal })
    // A drag that began in this window, of selected text, is not an import.
    let ours = false
    let depth = 0
    const takes = (event: DragEvent) =>
      !ours && ['Files', 'text/plain'].some((type) => event.dataTransfer?.types.includes(type))

    on('dragstart', () => {
      ours = true
    })
    on('dragend', () => {
      ours = false
    })
    on('dragenter', (event) => {
      if (takes(event)) setOver(++depth > 0)
    })
    on('dragleave', (event) => {
      if (takes(event)) setOver(--depth > 0)
    })
    on('dragover', (event) => {
      if (takes(event)) event.preventDefault()
    })
    on('drop', (event) => {
      depth = 0
      setOver(false)
      if (!takes(event) || !event.dataTransfer) return
      event.preventDefault()
      const { files } = event.dataTransfer
      const address = files.length === 0 ? addressIn(event.dataTransfer.getData('text/plain')) : undefined
      if (address === undefined) addDrop(event.dataTransfer)
      else onAddress(address)
    })
    return () => stop.abort()
  }, [addDrop, onAddress])

  if (!over) return null
  return (
    <div className={styles.over}>
      <p>{t(isAmongCards ? 'drop.cards' : 'drop.here')}</p>
      <p className={styles.note}>{t(isAmongCards ? 'drop.cardsNote' : 'drop.note')}</p>
    </div>
  )
}
