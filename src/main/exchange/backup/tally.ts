import { setImmediate as others } from 'node:timers/promises'
import type { Event, EventId } from '#core/study/events'
import { type Content, contentProjection } from '#core/study/fold'
import { cardsOf, type Note } from '#core/study/notes'
import { Numbering } from '#core/study/numbering'
import { ended } from '#core/study/projection'
import { undone } from '#core/study/undo'
import { noteFrom } from '#main/learning/note-fields'
import { isBuiltIn } from '#main/texts/builtin'

/** What a log amounts to, as far as a backup is told of by it. */
export interface Tally {
  /** Texts of the reader's own that are not in the trash. */
  texts: string[]
  /** Cards that are studied, by their notes. */
  cards: Map<string, number>
  /** Answers that were not taken back. */
  answers: Set<EventId>
}

/** A note that is neither removed nor gone with its text. */
function studied(content: Content, note: Note | null): note is Note {
  const { reading, detached } = note ?? {}
  return (
    note !== null &&
    (reading === undefined || detached === true || content.reading.get(reading)?.alive !== false)
  )
}

/** So many are looked at before others get a turn. */
const BEFORE_OTHERS = 2_000

/** What was made, of events in any order. */
async function contentOf(made: readonly Event[]): Promise<Content> {
  const fallen = undone(made)
  const gathering = contentProjection.gather!(new Numbering(), [])
  for (let from = 0; from < made.length; from += BEFORE_OTHERS) {
    gathering.take(made.slice(from, from + BEFORE_OTHERS).filter(({ id }) => !fallen.has(id)))
    await others()
  }
  return ended(gathering.state())
}

async function tallyOf(content: Content, answers: Set<EventId>): Promise<Tally> {
  const texts = [...content.reading].flatMap(([id, { alive }]) => (alive && !isBuiltIn(id) ? [id] : []))
  const cards = new Map<string, number>()
  let n = 0
  for (const [id, entity] of content.note) {
    const note = entity.alive ? noteFrom(id, entity) : null
    if (studied(content, note)) cards.set(id, cardsOf(note).length)
    n += 1
    if (n % BEFORE_OTHERS === 0) await others()
  }
  return { texts, cards, answers }
}

/** Takes a log in pieces, in any order, and counts at the end. Of answers only the ids are held. */
export function tallying() {
  const made: Event[] = []
  const answers = new Set<EventId>()
  return {
    take(events: readonly Event[]) {
      for (const event of events) {
        if (event.kind === 'answer') answers.add(event.id)
        else if (['put', 'del', 'undo'].includes(event.kind)) made.push(event)
      }
    },
    async end(): Promise<Tally> {
      for (const id of undone(made)) answers.delete(id)
      return tallyOf(await contentOf(made), answers)
    },
  }
}

export const cardsIn = (cards: Iterable<number>): number => [...cards].reduce((sum, count) => sum + count, 0)
