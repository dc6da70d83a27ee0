import { useCallback, useEffect, useRef, useState } from 'react'
import type { Change } from '#contract/facts'
import type { MarkEdit, MarkView } from '#contract/marks'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { tagsIn, tagsOf } from './pens'

/** How long nothing is written before what was written is kept. */
const KEPT_AFTER_MS = 800

/**
 * What changes one mark: at once, or, for words being written, when their field is done with; with `asWritten` also in
 * every pause.
 */
export function useMarkEdit(mark: MarkView, asWritten: boolean) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const [note, setNote] = useState(mark.note ?? '')
  const [tags, setTags] = useState(tagsOf(mark.tags))
  const edit = useCallback(
    (message: string, set: MarkEdit) =>
      void change(message, () => client.call('marks.edit', { mark: mark.id, ...set })),
    [change, client, mark.id],
  )
  const saved = useRef({ note: mark.note ?? '', tags: tagsOf(mark.tags) })
  const before = useRef(saved.current)
  /** What keeping the words while they were written has made; in the end it is one change. */
  const events = useRef<Change['events']>([])
  const keeping = useRef<Promise<void> | null>(null)
  const written = { note: note.trim(), tags: tagsOf(tagsIn(tags)) }
  const isSaved = written.note === saved.current.note && written.tags === saved.current.tags
  const keep = async () => {
    if (isSaved) return
    const earlier = saved.current
    saved.current = written
    try {
      const set = { note: written.note, tags: tagsIn(written.tags) }
      events.current.push(...(await client.call('marks.edit', { mark: mark.id, ...set })).events)
    } catch (error) {
      saved.current = earlier
      throw error
    }
  }
  const save = () => {
    const begun = keeping.current
    if (isSaved && !begun) return
    const isTagged = written.note === before.current.note && written.tags !== before.current.tags
    void change(t(isTagged ? 'marks.tagged' : 'marks.noted'), async () => {
      await begun
      await keep()
      return { events: events.current }
    })
  }
  // What shows the fields may be closed by Escape or a press outside while one of them still has the focus.
  const latest = useRef({ save, keep })
  latest.current = { save, keep }
  // A window can be closed in the middle of a word, and is not heard then. What could not be kept is told in the end.
  useEffect(() => {
    if (!asWritten || isSaved) return
    const timer = setTimeout(() => {
      keeping.current = (keeping.current ?? Promise.resolve()).then(latest.current.keep).catch(() => {})
    }, KEPT_AFTER_MS)
    return () => clearTimeout(timer)
  })
  const removed = useRef(false)
  useEffect(
    () => () => {
      if (!removed.current) latest.current.save()
    },
    [],
  )
  const remove = () => {
    removed.current = true
    const message = t(mark.kind === 'bookmark' ? 'marks.bookmarkRemoved' : 'marks.removed')
    return change(message, () => client.call('marks.remove', { mark: mark.id }))
  }
  return { note, setNote, tags, setTags, edit, remove }
}

export type MarkEditing = ReturnType<typeof useMarkEdit>
