import type { Turn } from './ours'

/* What is done and timed in epub.js. Each function runs in the page and so stands alone. */

interface Contents {
  document: Document
  cfiFromRange: (range: Range) => string
}
interface Rendition {
  display: (target?: string) => Promise<unknown>
  next: () => Promise<unknown>
  getContents: () => Contents[]
  annotations: { highlight: (cfi: string) => void }
  location: { start: { href: string } }
}
interface Book {
  loaded: { spine: Promise<unknown> }
  spine: { spineItems: { href: string }[] }
  renderTo: (area: string, options: object) => Rendition
  destroy: () => void
}
declare global {
  var ePub: (url: string) => Book
  var shown: { book: Book; rendition: Rendition } | undefined
}

/** Opens the book; gives the milliseconds until its first page has settled. */
export async function openBook(): Promise<number> {
  globalThis.shown?.book.destroy()
  await new Promise((done) => setTimeout(done, 800))
  const from = performance.now()
  const book = ePub('/book.epub')
  const rendition = book.renderTo('area', { width: '100%', height: '100%', flow: 'paginated' })
  globalThis.shown = { book, rendition }
  await rendition.display()
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const ms = performance.now() - from
  await new Promise((done) => setTimeout(done, 800))
  return ms
}

/** The files of the book, in reading order. */
export async function files(): Promise<string[]> {
  const { book } = globalThis.shown!
  await book.loaded.spine
  return book.spine.spineItems.map(({ href }) => href)
}

/** Goes to files of the book; milliseconds for each. */
export async function visit(hrefs: string[], restMs: number): Promise<number[]> {
  const { rendition } = globalThis.shown!
  const times: number[] = []
  for (const href of hrefs) {
    const from = performance.now()
    await rendition.display(href)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    times.push(performance.now() - from)
    await new Promise((done) => setTimeout(done, restMs))
  }
  return times
}

/** Highlights so many words of the file in sight, spread evenly. */
export function highlight(count: number): number {
  const { rendition } = globalThis.shown!
  const contents = rendition.getContents()[0]!
  const walker = contents.document.createTreeWalker(contents.document.body, NodeFilter.SHOW_TEXT)
  const words: [Text, number, number][] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { index, 0: word } of node.data.matchAll(/\p{L}{4,}/gu))
      words.push([node, index, index + word.length])
  }
  const ranges = Array.from({ length: count }, (_, n) => words[Math.floor((n * words.length) / count)]!)
  for (const [node, start, end] of ranges) {
    const range = contents.document.createRange()
    range.setStart(node, start)
    range.setEnd(node, end)
    rendition.annotations.highlight(contents.cfiFromRange(range))
  }
  return ranges.length
}

/** Turns pages one after another. */
export async function turnPages(count: number, restMs: number): Promise<Turn[]> {
  const { rendition } = globalThis.shown!
  const turns: Turn[] = []
  for (let n = 0; n < count; n++) {
    const { href } = rendition.location.start
    const from = performance.now()
    await rendition.next()
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const ms = performance.now() - from
    await new Promise((done) => setTimeout(done, restMs))
    turns.push({ ms, border: rendition.location.start.href !== href })
  }
  return turns
}
