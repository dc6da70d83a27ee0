import { useCallback } from 'react'
import type { CardChange } from '#contract/cards'
import type { CardId } from '#core/study/notes'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { type StringId, useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/** Changes cards in one go, says of how many that was, and offers to take it back. */
export function useCardChange(): (
  cards: readonly CardId[],
  what: CardChange,
  said: StringId,
) => Promise<void> {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const undo = useUndo()
  return useCallback(
    async (cards, what, said) => {
      if (cards.length === 0) {
        toast({ message: t('cards.noneChosen') })
        return
      }
      try {
        const { events, cards: count } = await client.call('cards.change', {
          cards: [...cards],
          change: what,
        })
        if (count === 0) toast({ message: t('cards.same') })
        else undo.offer({ events }, t(said, { count }))
      } catch (error) {
        sayFailed(error)
      }
    },
    [t, client, toast, sayFailed, undo],
  )
}
