import type { PastAnswer } from '#contract/cards'
import type { Event } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareEvents } from '#core/study/order'
import { sieveOf } from '#core/study/sieve'
import type { LogView } from '#main/storage/log'

type Answer = Event & { kind: 'answer' }

/** The answers to a card as they stand, the last first: those taken back are not among them. */
export async function historyOf(log: LogView, card: CardId): Promise<PastAnswer[]> {
  const near = await log.find(JSON.stringify(card))
  const answers = near.filter((event): event is Answer => event.kind === 'answer' && event.card === card)
  if (answers.length === 0) return []
  const counts = sieveOf(await log.undos())
  return (counts(answers) as Answer[])
    .sort((a, b) => compareEvents(b, a))
    .map(({ at, day, mode, form, correct, grade, ms }) => ({
      ...{ at, day, mode, form, correct, ms },
      ...(grade !== undefined && { grade }),
    }))
}
