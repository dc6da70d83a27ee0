import type { AppEvent, Handlers } from '#contract/api'
import type { EventBody } from '#core/study/events'
import { deckOfReading } from '#core/study/notes'
import { PlainError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import { writeChange } from './change'
import { marksOf } from './mark-fields'
import type { Notes } from './notes'

export interface ReplaceDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'all'>
  readings: Pick<Readings, 'get'>
  emit: (event: AppEvent) => void
}

/**
 * Puts a newer version of a text in the place of an older: what is about the one is about the other from then on, and
 * finds its places there by its words. The older text goes to the trash.
 */
export function replaceHandlers(deps: ReplaceDeps): Pick<Handlers, 'library.replace'> {
  const { content, notes, readings, emit } = deps
  return {
    async 'library.replace'({ id, by }) {
      await readings.get(id)
      await readings.get(by)
      if (id === by) throw new PlainError('A text cannot take its own place.')
      const over =
        (of: 'note' | 'mark') =>
        (ref: string): EventBody => ({
          ...{ kind: 'put', of, ref, set: { reading: by } },
        })
      const own = notes.all().filter((note) => note.reading === id)
      const marks = marksOf(content.content).byReading.get(id) ?? []
      const options = content.content.deck.get(deckOfReading(id))
      const deck: EventBody[] = options?.alive
        ? [{ kind: 'put', of: 'deck', ref: deckOfReading(by), set: { ...options.fields } }]
        : []
      return writeChange(
        content,
        emit,
        [
          ...own.map((note) => over('note')(note.id)),
          ...marks.map((mark) => over('mark')(mark.id)),
          ...deck,
          { kind: 'del', of: 'reading', ref: id },
        ],
        ['library', 'reading', 'study', 'marks'],
      )
    },
  }
}
