/* What is done and timed in Lectern's window. Each function runs in the page and so stands alone. */

/** Opens a reading at its beginning, and the find panel over it; waits until the text is ready to be searched. */
export async function openFind(reading: string, restMs: number): Promise<void> {
  const soon = async (isThere: () => unknown) => {
    for (const from = performance.now(); !isThere(); ) {
      if (performance.now() - from > 20_000) throw new Error(`never: ${isThere}`)
      await new Promise((done) => requestAnimationFrame(done))
    }
  }
  location.hash = `#/read/${reading}`
  await soon(() => document.querySelector('[data-block]'))
  await new Promise((done) => setTimeout(done, 1_000))
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))
  await soon(() => document.querySelector('search input'))
  await new Promise((done) => setTimeout(done, restMs))
}

export interface Key {
  /** Until the count of all hits is shown, and until they are listed and painted two frames later. */
  known: number
  settled: number
  /** What the panel says of them. */
  says: string
}

/** Writes words into the find field letter by letter, as fast as every answer comes; milliseconds for each key. */
export async function typeFind(words: string, restMs: number): Promise<Key[]> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const input = document.querySelector<HTMLInputElement>('search input')!
  const status = () => document.querySelector('search [role="status"]')?.textContent ?? ''
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  const keys: Key[] = []
  for (let length = 1; length <= words.length; length++) {
    // What an answer says may be what the one before said: an empty field in between tells them apart.
    set.call(input, '')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    while (status() !== '') await new Promise((done) => requestAnimationFrame(done))
    await new Promise((done) => setTimeout(done, restMs))
    const from = performance.now()
    set.call(input, words.slice(0, length))
    input.dispatchEvent(new Event('input', { bubbles: true }))
    while (!/\d/.test(status())) {
      if (performance.now() - from > 20_000) throw new Error(`no answer for ${words.slice(0, length)}`)
      await new Promise((done) => requestAnimationFrame(done))
    }
    const known = performance.now() - from
    await frames()
    keys.push({ known, settled: performance.now() - from, says: status() })
    await new Promise((done) => setTimeout(done, restMs))
  }
  return keys
}

/** From now on notes down every task over 50 ms. */
export function watchTasks(): void {
  const long: number[] = []
  Object.assign(window, { findTasks: long })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask' })
}

/** The tasks over 50 ms since they were last asked for, in milliseconds. */
export const longTasks = (): number[] => (window as unknown as { findTasks: number[] }).findTasks.splice(0)
