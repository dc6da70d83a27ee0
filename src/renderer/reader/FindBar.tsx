import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { Hit } from '#contract/reading'
import type { Place, ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { isBefore } from '#renderer/text/geography'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './FindBar.module.css'

interface Props {
  id: ReadingId
  /** Where the reader stands: the first hit shown is the next one from here. */
  from: Place | null
  onShow: (hits: readonly Hit[], now: number) => void
  /** Brings a hit into sight; `first` when it is the first of this search. */
  onGoTo: (place: Place, first: boolean) => void
  onClose: () => void
}

export function FindBar({ id, from, onShow, onGoTo, onClose }: Props) {
  const t = useStrings()
  const client = useClient()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const [hits, setHits] = useState<readonly Hit[]>([])
  const [now, setNow] = useState(-1)
  const origin = useRef(from)
  const moved = useRef(false)

  useEffect(() => {
    let stale = false
    const show = (found: readonly Hit[]) => {
      if (stale) return
      const next = found.findIndex((hit) => !origin.current || !isBefore(hit.from, origin.current))
      setHits(found)
      setNow(found.length === 0 ? -1 : Math.max(0, next))
    }
    if (asked === '') show([])
    else client.call('reading.find', { id, query: asked }).then(show, () => show([]))
    return () => {
      stale = true
    }
  }, [client, id, asked])

  useEffect(() => {
    onShow(hits, now)
    const hit = hits[now]
    if (!hit) return
    onGoTo(hit.from, !moved.current)
    moved.current = true
  }, [hits, now, onShow, onGoTo])
  useEffect(() => () => onShow([], -1), [onShow])

  const move = (by: 1 | -1) => {
    if (hits.length > 0) setNow((n) => (n + by + hits.length) % hits.length)
  }
  return (
    <search className={styles.bar}>
      <SearchField
        className={styles.field!}
        aria-label={t('command.find')}
        value={query}
        onChange={setQuery}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else event.continuePropagation()
        }}
      >
        <Input className={controls.input!} placeholder={t('find.placeholder')} />
      </SearchField>
      <p className={styles.count} aria-live="polite">
        {asked !== '' && t('find.count', { now: now + 1, count: hits.length })}
      </p>
      <IconButton
        label={t('find.back')}
        keys="Shift Enter"
        onPress={() => move(-1)}
        isDisabled={!hits.length}
      >
        <ChevronUp size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('find.next')} keys="Enter" onPress={() => move(1)} isDisabled={!hits.length}>
        <ChevronDown size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('find.close')} keys="Esc" onPress={onClose}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </search>
  )
}
