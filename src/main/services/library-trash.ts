import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { RemovedItem } from '#contract/library'
import type { EventBody } from '#core/study/events'
import { cardsOf } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { NotFoundError, PlainError } from '#main/errors'
import { writeChange } from '#main/learning/change'
import { noteFrom } from '#main/learning/note-fields'
import type { Notes } from '#main/learning/notes'
import type { ContentStore } from '#main/storage/content'
import type { Readings, Removed } from '#main/texts/readings'
import type { Store } from '#main/texts/store'

export interface LibraryTrashDeps {
  readings: Pick<Readings, 'get' | 'removed'>
  content: Pick<ContentStore, 'append' | 'content'>
  store: Pick<Store, 'has' | 'discard'>
  notes: Pick<Notes, 'briefs'>
  emit: (event: AppEvent) => void
}

type TrashHandlers = Pick<
  Handlers,
  'library.remove' | 'library.removed' | 'library.restore' | 'library.purge'
>

const NO_FILES = 'Its file is gone from the data folder. Add it once more, and all of it comes back.'
const TOPICS: Topic[] = ['library', 'reading', 'study', 'marks']

/** The way into the trash, out of it, and on from it for good. */
export function libraryTrashHandlers(deps: LibraryTrashDeps): TrashHandlers {
  const { readings, content, store, notes, emit } = deps

  /** Those wanted that are in the trash; NotFoundError when one is not. */
  async function inTrash(ids: readonly ReadingId[]): Promise<Removed[]> {
    const gone = new Map((await readings.removed()).map((one) => [one.reading.id, one]))
    return [...new Set(ids)].map((id) => {
      const found = gone.get(id)
      if (!found) throw new NotFoundError('This text is not among the removed ones.')
      return found
    })
  }

  const isThere = async ({ reading, builtIn }: Removed) => builtIn || (await store.has(reading.id))

  /** Cards that went into the trash with their readings. */
  function cardsGone(): Map<ReadingId, number> {
    const counts = new Map<ReadingId, number>()
    for (const [id, entity] of content.content.note) {
      const note = entity.alive ? noteFrom(id, entity) : null
      if (note?.reading === undefined || note.detached) continue
      counts.set(note.reading, (counts.get(note.reading) ?? 0) + cardsOf(note).length)
    }
    return counts
  }

  return {
    async 'library.remove'({ ids, keepNotes = false }) {
      const wanted = new Set(ids)
      for (const id of wanted) await readings.get(id)
      const changed = notes
        .briefs()
        .filter(
          ({ reading, detached }) => reading !== undefined && wanted.has(reading) && detached !== keepNotes,
        )
      return writeChange(
        content,
        emit,
        [
          ...changed.map(
            ({ id: ref }): EventBody => ({ kind: 'put', of: 'note', ref, set: { detached: keepNotes } }),
          ),
          ...[...wanted].map((ref): EventBody => ({ kind: 'del', of: 'reading', ref })),
        ],
        TOPICS,
      )
    },

    async 'library.removed'() {
      const gone = await readings.removed()
      const cards = gone.length > 0 ? cardsGone() : new Map<ReadingId, number>()
      const items: RemovedItem[] = []
      for (const one of gone) {
        if (!(await isThere(one))) continue
        const { id, title, byline } = one.reading
        items.push({
          ...{ id, title, removedAt: one.removedAt },
          ...(byline !== undefined && { byline }),
          cards: cards.get(id) ?? 0,
          builtIn: one.builtIn,
        })
      }
      return items
    },

    async 'library.restore'({ ids }) {
      const gone = await inTrash(ids)
      for (const one of gone) if (!(await isThere(one))) throw new PlainError(NO_FILES)
      // Newer than its removal is all it has to be: its fields are as they were.
      return writeChange(
        content,
        emit,
        gone.map(({ reading }) => ({ kind: 'put', of: 'reading', ref: reading.id, set: {} })),
        TOPICS,
      )
    },

    async 'library.purge'({ ids }) {
      const own = (await inTrash(ids)).filter(({ builtIn }) => !builtIn)
      for (const { reading } of own) await store.discard(reading.id)
      emit({ type: 'changed', topics: ['library'] })
      return { count: own.length }
    },
  }
}
