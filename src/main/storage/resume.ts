import type { Event } from '#core/study/events'
import type { Held } from './held'
import type { Log, Through } from './log'
import type { Snapshots } from './snapshots'

interface Read {
  events: readonly Event[]
  through: Through
}

/** Reads what comes after a place once, however many states stand there. */
export function reader(log: Log): (after: Through) => Promise<Read | null> {
  const known = new Map<string, Promise<Read | null>>()
  return (after) => {
    const place = JSON.stringify([...after])
    const read = known.get(place) ?? log.read(after)
    known.set(place, read)
    return read
  }
}

/** Brings one state to the end of the log by its snapshot and what came after; null when there is no way. */
export async function resume(
  held: Held<unknown>,
  read: (after: Through) => Promise<Read | null>,
  snapshots: Snapshots,
  loaded: (state: unknown) => void,
): Promise<Read | null> {
  const snapshot = await snapshots.load(held.name, held.version)
  const newer = snapshot && (await read(snapshot.through))
  if (!newer) return null
  try {
    held.load(snapshot.state)
    loaded(held.state)
    return held.advance(newer.events) ? newer : null
  } catch {
    // A snapshot of another shape than its version says is as good as none.
    return null
  }
}
