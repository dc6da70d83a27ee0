import { useCallback, useEffect, useRef, useState } from 'react'
import type { MarkEdit, MarkView } from '#contract/marks'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { tagsIn, tagsOf } from './pens'

/** What changes one mark: at once, or, for words being written, when their field is done with. */
export function useMarkEdit(mark: MarkView) {
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
  const save = () => {
    const written = { note: note.trim(), tags: tagsIn(tags) }
    const isNoted = written.note !== (mark.note ?? '')
    const isTagged = tagsOf(written.tags) !== tagsOf(mark.tags)
    if (!isNoted && !isTagged) return
    edit(t(isNoted ? 'marks.noted' : 'marks.tagged'), {
      ...(isNoted && { note: written.note }),
      ...(isTagged && { tags: written.tags }),
    })
  }
  // What shows the fields may be closed by Escape or a press outside while one of them still has the focus.
  const latest = useRef(save)
  latest.current = save
  const removed = useRef(false)
  useEffect(
    () => () => {
      if (!removed.current) latest.current()
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
