import type { Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { Memory } from '#core/memory/memory'
import { advanced, type Move, postponed } from '#core/memory/moves'
import type { EventBody, StudyDay } from '#core/study/events'
import { type CardId, noteOf } from '#core/study/notes'
import { PlainError } from '#main/errors'
import type { Notes } from './notes'

export interface MoveDeps {
  notes: Pick<Notes, 'get'>
  memory: () => Memory
  today: () => StudyDay
  /** The cards that may be asked, of a reading or in all: not suspended. */
  cards: (reading: string | undefined) => CardId[]
  write: (bodies: EventBody[]) => Promise<Change>
}

type MoveHandlers = Pick<Handlers, 'study.postpone' | 'study.advance' | 'study.reset' | 'study.setDue'>

const bodyOf = ({ card, due }: Move): EventBody => ({ kind: 'due', card, due })

/** What moves cards without an answer: each is one change, so one undo takes all of it back. */
export function moveHandlers({ notes, memory, today, cards, write }: MoveDeps): MoveHandlers {
  /** Those of the cards named that were answered before. */
  function met(named: readonly CardId[]): CardId[] {
    for (const card of named) notes.get(noteOf(card))
    const found = [...new Set(named)].filter((card) => memory().get(card))
    if (found.length === 0) throw new PlainError('Cards that were never answered have no day to change.')
    return found
  }

  return {
    'study.postpone': ({ days, reading }) =>
      write(postponed(cards(reading), memory(), today(), days).map(bodyOf)),

    'study.advance': ({ cards: count, reading }) =>
      write(advanced(cards(reading), memory(), today(), count).map(bodyOf)),

    async 'study.reset'({ cards: named }) {
      return write(met(named).map((card) => ({ kind: 'reset', card })))
    },

    async 'study.setDue'({ cards: named, due }) {
      return write(met(named).map((card) => bodyOf({ card, due })))
    },
  }
}
