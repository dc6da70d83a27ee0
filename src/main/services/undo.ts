import type { AppEvent, Handlers } from '#contract/api'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'

/** Takes back what a change wrote, all of it in one append. */
export function undoHandlers(
  content: Pick<ContentStore, 'append' | 'isNew'>,
  log: Pick<Log, 'read'>,
  emit: (event: AppEvent) => void,
): Pick<Handlers, 'study.undo'> {
  return {
    async 'study.undo'({ events: targets }) {
      const older = targets.filter((target) => !content.isNew(target))
      // A whole log takes long to read: most undos are of what was done just now.
      const known = new Set(older.length > 0 ? (await log.read())?.events.map(({ id }) => id) : [])
      if (!older.every((target) => known.has(target))) throw new NotFoundError('There is nothing to undo.')
      const events = await content.append(targets.map((target) => ({ kind: 'undo', target })))
      emit({ type: 'changed', topics: ['library', 'reading', 'study', 'marks'] })
      return { events: events.map(({ id }) => id) }
    },
  }
}
