import type { AppEvent, Handlers } from '#contract/api'
import type { EventBody } from '#core/study/events'
import { deckOfReading } from '#core/study/notes'
import { PlainError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Places } from '#main/texts/places'
import type { Readings } from '#main/texts/readings'
import { takenOver } from '#main/texts/shelf'
import { writeChange } from './change'
import { marksOf } from './mark-fields'
import type { Notes } from './notes'
import type { Wheres } from './where'

export interface ReplaceDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'all'>
  readings: Pick<Readings, 'get'>
  places: Places
  wheres: Wheres
  ports: Pick<Ports, 'now'>
  emit: (event: AppEvent) => void
}

/**
 * Puts a newer version of a text in the place of an older: what is about the one is about the other from then on, and
 * finds its places there by its words; so is where the reader was, and its place on the shelf. The older text goes to the trash.
 */
export function replaceHandlers(deps: ReplaceDeps): Pick<Handlers, 'library.replace'> {
  const { content, notes, readings, places, wheres, ports, emit } = deps

  /** Where the reader left off goes along, unless they are further in the newer text already. */
  async function movePlace(id: string, by: string): Promise<void> {
    const [before, now] = [await places.get(id), await places.get(by)]
    if (!before || (now && now.progress >= before.progress)) return
    const furthest = Math.max(furthestOf(before), furthestOf(now))
    await places.set(by, { ...before, furthest, at: ports.now() })
  }

  return {
    async 'library.replace'({ id, by }) {
      const older = await readings.get(id)
      const newer = await readings.get(by)
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
      const set = takenOver(older.shelf, newer.shelf)
      const shelf: EventBody[] =
        Object.keys(set).length > 0 ? [{ kind: 'put', of: 'reading', ref: by, set }] : []
      const change = await writeChange(
        content,
        emit,
        [
          ...own.map((note) => over('note')(note.id)),
          ...marks.map((mark) => over('mark')(mark.id)),
          ...deck,
          ...shelf,
          { kind: 'del', of: 'reading', ref: id },
        ],
        ['library', 'reading', 'study', 'marks'],
      )
      await movePlace(id, by)
      const ranges = [...own.flatMap(({ source }) => source ?? []), ...marks.map(({ range }) => range)]
      const found = await wheres.of(by, ranges)
      return { ...change, lost: found.filter((where) => where === null).length }
    },
  }
}
