import type { AppEvent, Handlers } from '#contract/api'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'

/** Takes back what a change wrote, all of it in one append. */
export function undoHandlers(
  content: Pick<ContentStore, 'append'>,
  log: Pick<Log, 'read'>,
  emit: (event: AppEvent) => void,
): Pick<Handlers, 'study.undo'> {
  return {
    async 'study.undo'({ events: targets }) {
      const known = new Set((await log.read())?.events.map(({ id }) => id))
      if (!targets.every((target) => known.has(target))) throw new NotFoundError('There is nothing to undo.')
      const events = await content.append(targets.map((target) => ({ kind: 'undo', target })))
      emit({ type: 'changed', topics: ['library', 'reading', 'study', 'marks'] })
      return { events: events.map(({ id }) => id) }
    },
  }
}
