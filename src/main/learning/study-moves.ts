import type { Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { StudyOf } from '#contract/study'
import type { Memory } from '#core/memory/memory'
import { advanced, type Move, postponed } from '#core/memory/moves'
import type { EventBody, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'

export interface MoveDeps {
  memory: () => Memory
  today: () => StudyDay
  /** The cards that may be asked, of a reading, a deck or in all: not suspended. */
  cards: (of: StudyOf) => CardId[]
  write: (bodies: EventBody[]) => Promise<Change>
}

type MoveHandlers = Pick<Handlers, 'study.postpone' | 'study.advance'>

const bodyOf = ({ card, due }: Move): EventBody => ({ kind: 'due', card, due })

/** What moves cards without an answer: each is one change, so one undo takes all of it back. */
export function moveHandlers({ memory, today, cards, write }: MoveDeps): MoveHandlers {
  return {
    'study.postpone': ({ days, ...of }) => write(postponed(cards(of), memory(), today(), days).map(bodyOf)),

    'study.advance': ({ cards: count, ...of }) =>
      write(advanced(cards(of), memory(), today(), count).map(bodyOf)),
  }
}
