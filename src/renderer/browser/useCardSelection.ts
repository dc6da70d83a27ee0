import type { CardLine, CardQuery } from '#contract/cards'
import { useAnswer, useClient } from '#renderer/app/client'
import { type Choice, useSelection } from '#renderer/ui/useSelection'

/** Rows that are asked for and drawn together. */
export const PAGE = 25

export interface CardChoice extends Choice {
  /** The card of the row that has the focus, once it is known. */
  line: CardLine | undefined
}

/** Which of the cards that a query finds are chosen. Another query begins anew. */
export function useCardSelection(query: CardQuery, count: number): CardChoice {
  const client = useClient()
  const choice = useSelection(JSON.stringify(query), count, (stretch) =>
    client.call('cards.ids', { ...query, ...stretch }),
  )
  const from = Math.max(0, Math.floor(choice.active / PAGE) * PAGE)
  const { data } = useAnswer('cards.browse', { ...query, offset: from, limit: PAGE })
  return { ...choice, line: choice.active < 0 ? undefined : data?.lines[choice.active - from] }
}
