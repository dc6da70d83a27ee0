/* What is done and timed in Lectern's window. Each function runs in the page and so stands alone. */

export interface Turn {
  ms: number
  /** It led into another section. */
  border: boolean
}

/** Turns pages one after another, as a reader with one finger on the key would: each after the last has settled. */
export async function turnPages(count: number, restMs: number): Promise<Turn[]> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const sheet = () => document.querySelector<HTMLElement>('[data-side="shown"]')!
  const turns: Turn[] = []
  for (let n = 0; n < count; n++) {
    const before = sheet()
    const [id, left] = [before.dataset.sheet, before.scrollLeft]
    const isTurned = () => sheet().dataset.sheet !== id || sheet().scrollLeft !== left
    const from = performance.now()
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
    )
    await Promise.resolve()
    while (!isTurned()) {
      if (performance.now() - from > 20_000) {
        const { scrollWidth, clientWidth } = sheet()
        throw new Error(`no page was turned in ${id} at ${left} of ${scrollWidth}, ${clientWidth} at once`)
      }
      await new Promise((done) => requestAnimationFrame(done))
    }
    await frames()
    turns.push({ ms: performance.now() - from, border: sheet().dataset.sheet !== id })
    await new Promise((done) => setTimeout(done, restMs))
  }
  return turns
}

/** Opens the reading of that title from the library; gives the milliseconds until its text has settled. */
export async function openBook(title: string): Promise<number> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const soon = async <T>(find: () => T | null | undefined): Promise<T> => {
    for (const from = performance.now(); ; ) {
      const found = find()
      if (found) return found
      if (performance.now() - from > 20_000)
        throw new Error(
          `nothing found by ${find} at ${location.hash}: ${document.body.textContent.slice(-300)}`,
        )
      await new Promise((done) => requestAnimationFrame(done))
    }
  }
  location.hash = '#/'
  const link = await soon(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a')].find((one) =>
      one.textContent?.includes(title),
    ),
  )
  await new Promise((done) => setTimeout(done, 800))
  const from = performance.now()
  link.click()
  await soon(() => document.querySelector('[data-side="shown"] [data-block]'))
  await frames()
  const ms = performance.now() - from
  await new Promise((done) => setTimeout(done, 800))
  return ms
}

/** Goes to the beginnings of sections by the address, as the list of contents does; milliseconds for each. */
export async function visit(reading: string, sections: string[], restMs: number): Promise<number[]> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const times: number[] = []
  for (const section of sections) {
    const from = performance.now()
    location.hash = `#/read/${reading}/${section}.0/0`
    while (document.querySelector<HTMLElement>('[data-side="shown"]')?.dataset.sheet !== section) {
      if (performance.now() - from > 20_000)
        throw new Error(`section ${section} did not come: ${document.body.textContent.slice(-300)}`)
      await new Promise((done) => requestAnimationFrame(done))
    }
    await frames()
    times.push(performance.now() - from)
    await new Promise((done) => setTimeout(done, restMs))
  }
  return times
}

/** The place in the address: the first words in sight. */
export const placeNow = (): string => location.hash

/** How many stretches of a section are painted as highlights. */
export function painted(): number {
  return [...CSS.highlights].reduce(
    (sum, [name, { size }]) => (name.startsWith('mark-') ? sum + size : sum),
    0,
  )
}

/** From now on notes down every task over 50 ms. */
export function watchTasks(): void {
  const long: number[] = []
  Object.assign(window, { longTasks: long })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask' })
}

/** The tasks over 50 ms since they were last asked for, in milliseconds. */
export function longTasks(): number[] {
  return (window as unknown as { longTasks: number[] }).longTasks.splice(0)
}
