import type { Event, EventBody, EventId } from '#core/study/events'
import { type Content, contentProjection } from '#core/study/fold'
import { type ReadingTime, readingTimeProjection } from '#core/study/reading-time'
import { type Beside, type Held, hold } from './held'
import type { Log, Watch } from './log'
import type { Snapshots } from './snapshots'
import { openState } from './state'

export interface ContentStore {
  /** All that the reader made; a new object whenever it changed. */
  readonly content: Content
  readonly readingTime: ReadingTime
  /** Resolves once the events are on disk and in `content`; rejects when none of them is. */
  append: (bodies: readonly EventBody[]) => Promise<Event[]>
  /** As `Log.bring`; resolves once what is new is in `content` as well. */
  bring: (events: readonly Event[], watch?: Watch) => Promise<Event[]>
  /** As `Log.restore`; resolves once what is new is in `content` as well. */
  restore: Log['restore']
  /** Whether an event was appended since the start; of those before only the log can tell. */
  isNew: (id: EventId) => boolean
  /** Makes any event, an undo too, as if it had never happened. */
  undo: (target: EventId) => Promise<Event>
  /** Before the log's own close. */
  close: () => Promise<void>
}

/**
 * Opens what the log says the reader made and how long they read.
 *
 * @param more projections of other rooms that are to follow the same log
 * @param beside what is kept with the content
 * @param healed told when what turned out damaged is whole again: whoever asked before was refused, or told little
 */
export async function openContent(
  log: Log,
  snapshots: Snapshots,
  say: (message: string) => void,
  more: readonly Held<unknown>[] = [],
  beside?: Beside<Content>,
  healed: () => void = () => {},
): Promise<ContentStore> {
  const content = hold(contentProjection, beside)
  const readingTime = hold(readingTimeProjection)
  const state = await openState(log, snapshots, [content, readingTime, ...more], say, healed)
  return {
    get content() {
      return content.state
    },
    get readingTime() {
      return readingTime.state
    },
    append: state.append,
    bring: state.bring,
    restore: state.restore,
    isNew: state.isNew,
    async undo(target) {
      const [event] = await state.append([{ kind: 'undo', target }])
      return event!
    },
    close: state.close,
  }
}
