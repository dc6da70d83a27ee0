import { useCallback } from 'react'
import type { CardId } from '#core/study/notes'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'

/** Gives a card a flag of 1 to 7, or takes it away with 0. */
export function useFlag(): (card: CardId, flag: number) => Promise<unknown> {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  return useCallback(
    (card, flag) =>
      change(flag === 0 ? t('study.unflagged') : t('study.flagged', { flag }), () =>
        client.call('study.card', { card, flag }),
      ),
    [t, client, change],
  )
}
