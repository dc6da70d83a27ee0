/* What is done and timed in Lectern's window. Each function runs in the page and so stands alone. */

/** Milliseconds from the start of the page until texts are there and drawn. */
export async function firstTexts(): Promise<number> {
  const isThere = () => document.querySelector('[data-row], main a[href^="#/read/r"]') !== null
  while (!isThere()) {
    if (performance.now() > 30_000) throw new Error(`no texts: ${document.body.textContent.slice(-300)}`)
    await new Promise((done) => requestAnimationFrame(done))
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  return performance.now()
}

/** Shows covers, or the list. */
export async function showAs(look: 'covers' | 'list'): Promise<void> {
  if (document.querySelector(`[data-look="${look}"]`) === null)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, cancelable: true }))
  const from = performance.now()
  while (document.querySelector(`[data-look="${look}"] [data-row]`) === null) {
    if (performance.now() - from > 20_000) throw new Error(`no texts as ${look}`)
    await new Promise((done) => requestAnimationFrame(done))
  }
  await new Promise((done) => setTimeout(done, 1_000))
}

/** Scrolls so many pixels a frame; milliseconds each frame took, and the most texts that were drawn at once. */
export async function scroll(frames: number, by: number): Promise<{ times: number[]; drawn: number }> {
  let box = document.querySelector('[data-row]')!.parentElement!
  while (!/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement!
  box.scrollTop = 0
  const times: number[] = []
  let drawn = 0
  let last = performance.now()
  for (let n = 0; n < frames; n++) {
    box.scrollTop += by
    await new Promise((done) => requestAnimationFrame(done))
    const now = performance.now()
    times.push(now - last)
    last = now
    drawn = Math.max(drawn, document.querySelectorAll('[data-row]').length)
  }
  box.scrollTop = 0
  return { times, drawn }
}

/** Writes words into the filter letter by letter: milliseconds until what is found is drawn, for each key. */
export async function filter(words: string, restMs: number): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('search input')!
  const isBusy = () => input.closest('section')!.getAttribute('aria-busy') === 'true'
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  const write = (value: string) => {
    set.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const followed = async () => {
    const from = performance.now()
    while (isBusy()) {
      if (performance.now() - from > 20_000) throw new Error(`no answer for ${input.value}`)
      await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return performance.now() - from
  }
  const times: number[] = []
  for (let length = 1; length <= words.length; length++) {
    write(words.slice(0, length))
    times.push(await followed())
    await new Promise((done) => setTimeout(done, restMs))
  }
  write('')
  await new Promise((done) => setTimeout(done, restMs))
  return times
}

/** Chooses all texts by its key, and then none; milliseconds until all are. */
export async function chooseAll(count: number): Promise<number> {
  const grid = document.querySelector<HTMLElement>('[role="grid"]')!
  const press = (key: string, ctrlKey = false) =>
    grid.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
  const isDrawn = async (isTrue: () => boolean) => {
    const from = performance.now()
    while (!isTrue()) {
      if (performance.now() - from > 20_000) throw new Error('not all could be chosen')
      await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return performance.now() - from
  }
  const said = `${count.toLocaleString('en')} chosen`
  const isSaid = () => [...document.querySelectorAll('main *')].some((one) => one.textContent === said)
  grid.focus()
  press('a', true)
  const time = await isDrawn(isSaid)
  press('Escape')
  await isDrawn(() => !isSaid())
  return time
}
