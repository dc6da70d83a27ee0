import type { AppEvent, Topic } from '#contract/api'
import type { Change } from '#contract/facts'
import type { EventBody } from '#core/study/events'
import type { ContentStore } from '#main/storage/content'

/** Appends what a reader did as one change, says what it touches once it is on disk, and gives what undoes it. */
export async function writeChange(
  content: Pick<ContentStore, 'append'>,
  emit: (event: AppEvent) => void,
  bodies: readonly EventBody[],
  topics: Topic[],
): Promise<Change> {
  const events = bodies.length === 0 ? [] : await content.append(bodies)
  emit({ type: 'changed', topics })
  return { events: events.map(({ id }) => id) }
}
