import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work at a stretch: what else is asked of the app must not wait for a search. */
const STRETCH = 10

/** To be awaited between pieces of work; lets others in once a stretch is over. */
export function pause(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH) return
    await setImmediate()
    since = performance.now()
  }
}
