import { type ReactNode, useState } from 'react'
import type { LibraryChange, LibraryItem, LibraryQuery, ReadState } from '#contract/library'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { type StringId, useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { ChooseTexts, DetailsSheet, HandOnSheet, ManyDetailsSheet, NamesSheet } from './later'

/** Texts something is done with; `item` where it is one, and known. */
export interface Targets {
  ids: readonly ReadingId[]
  item?: LibraryItem | undefined
}

/** Of so many texts at most a quiz can be asked for at once. */
const MOST = 20_000

/** What a sheet is opened for. */
type Asked = 'tags' | 'collections' | 'details' | 'quiz' | 'handOn'

export interface TextActions {
  ask: (what: Asked, targets: Targets) => void
  /** Asks for a quiz on all texts that are found so. */
  quizOn: (query: LibraryQuery) => void
  setState: (targets: Targets, state: ReadState) => void
  remove: (targets: Targets, keepNotes: boolean) => void
  /** Moves a text in the order of a collection. */
  arrange: (id: ReadingId, collection: string, by: number) => void
  sheets: ReactNode
}

/** Everything that can be done with texts in the library, one or many: each is one change, which one undo takes back. */
export function useTextActions({
  onRemoved,
}: {
  onRemoved?: (ids: readonly ReadingId[]) => void
}): TextActions {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const [asked, setAsked] = useState<{ what: Asked; of: Targets } | null>(null)

  const sayFailed = useFailed()
  /** Makes a change, says what it was about, and offers to take it back; false when it failed. */
  const change = async ({ ids }: Targets, what: LibraryChange, said: StringId): Promise<boolean> => {
    try {
      const { events, count } = await client.call('library.change', { ids: [...ids], change: what })
      if (count === 0) toast({ message: t('library.same') })
      else undo.offer({ events }, t(said, { count }))
      return true
    } catch (error) {
      sayFailed(error)
      return false
    }
  }

  const close = () => setAsked(null)
  const sheetOf = (): ReactNode => {
    if (!asked) return null
    const { what, of } = asked
    if (what === 'quiz') return <ChooseTexts wanted={of.ids} onClose={close} />
    const [id] = of.ids
    if (what === 'handOn')
      return of.item && <HandOnSheet id={of.item.id} title={of.item.title} onClose={close} />
    if (what !== 'details') return <NamesSheet kind={what} targets={of} change={change} onClose={close} />
    return of.ids.length === 1 && id !== undefined ? (
      <DetailsSheet id={id} change={change} onFailed={sayFailed} onClose={close} />
    ) : (
      <ManyDetailsSheet targets={of} change={change} onClose={close} />
    )
  }

  return {
    ask: (what, of) => {
      if (of.ids.length > 0) setAsked({ what, of })
    },
    async quizOn(query) {
      try {
        const ids = await client.call('library.ids', { ...query, offset: 0, limit: MOST })
        if (ids.length > 0) setAsked({ what: 'quiz', of: { ids } })
      } catch (error) {
        sayFailed(error)
      }
    },
    setState: (targets, state) => void change(targets, { state }, `library.stateSet.${state}`),
    async remove({ ids, item }, keepNotes) {
      if (ids.length === 0) return
      try {
        const done = await client.call('library.remove', { ids: [...ids], ...(keepNotes && { keepNotes }) })
        onRemoved?.(ids)
        const title = item?.title ?? ''
        const values = { title, count: ids.length, kept: keepNotes ? 'yes' : 'no' }
        const what = ids.length === 1 && title ? t('undo.what.removed', { title }) : undefined
        undo.offer(done, t(title ? 'library.removed' : 'library.removedMany', values), what ? { what } : {})
      } catch (error) {
        sayFailed(error)
      }
    },
    async arrange(id, collection, by) {
      try {
        const done = await client.call('library.arrange', { id, collection, by })
        if (done.events.length > 0)
          undo.offer(done, undefined, { what: t('library.arranged', { collection }) })
      } catch (error) {
        sayFailed(error)
      }
    },
    sheets: sheetOf(),
  }
}
