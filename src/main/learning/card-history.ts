import type { PastAnswer } from '#contract/cards'
import type { Event } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareEvents } from '#core/study/order'
import { undone } from '#core/study/undo'

type Answer = Event & { kind: 'answer' }

/** The answers to a card as they stand, the last first: those taken back are not among them. */
export function historyOf(events: readonly Event[], card: CardId): PastAnswer[] {
  const answers = events.filter((event): event is Answer => event.kind === 'answer' && event.card === card)
  if (answers.length === 0) return []
  const fallen = undone(events.filter(({ kind }) => kind === 'undo'))
  const unique = new Map(answers.map((answer) => [answer.id, answer]))
  return [...unique.values()]
    .filter(({ id }) => !fallen.has(id))
    .sort((a, b) => compareEvents(b, a))
    .map(({ at, day, mode, form, correct, grade, ms }) => ({
      ...{ at, day, mode, form, correct, ms },
      ...(grade !== undefined && { grade }),
    }))
}
