/**
 * Reads things one after the other, in their order, while the next ones are on their way already.
 *
 * @param atOnce how many are read at the same time
 */
export async function* readAhead<K, V>(
  keys: readonly K[],
  read: (key: K) => V | Promise<V>,
  atOnce: number,
): AsyncGenerator<[K, V], void> {
  const under: Promise<V>[] = []
  let next = 0
  const start = (): void => {
    if (next >= keys.length) return
    const reading = Promise.resolve(read(keys[next]!))
    // Whoever waits for it hears of an error; until then nobody does, and that is no fault.
    reading.catch(() => {})
    under.push(reading)
    next += 1
  }
  for (let n = 0; n < atOnce; n += 1) start()
  for (const key of keys) {
    const value = await under.shift()!
    start()
    yield [key, value]
  }
}
