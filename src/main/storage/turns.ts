import { setImmediate as others } from 'node:timers/promises'

/** Does work that halts now and then, while others get their turn. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await others()
  }
}
