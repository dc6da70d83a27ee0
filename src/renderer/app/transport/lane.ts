/** Runs work given to it, and gives back what it gives. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>

/** Lets so many pieces of work run at once. Of those that wait the newest goes first: it is what is looked at now. */
export function createLane(most: number): Lane {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < most) running++
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.pop()
      if (next) next()
      else running--
    }
  }
}
