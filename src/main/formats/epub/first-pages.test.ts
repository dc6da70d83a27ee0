import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import type { FirstPages } from '#main/formats/format'
import { parseFile } from '#main/formats/index'
import { DOT, makeBook } from '#tests/fixtures/books/make-book'

/** A book of so many chapters of 20,000 letters, which begins with a picture and a link to its second chapter. */
const longBook = (chapters: number) => {
  const words = (n: number) => `<p>${`The ${n}th ferry crossed the sound. `.repeat(600)}</p>`
  const rest = Array.from({ length: chapters }, (_, n) => [`c${n}.xhtml`, `<h1>Chapter ${n}</h1>${words(n)}`])
  const front = '<img src="dot.png" alt="A dot"/><p>Go <a href="c1.xhtml">on</a>.</p>'
  return makeBook({
    chapters: { 'front.xhtml': front, ...Object.fromEntries(rest) },
    metadata: '<dc:title>Ferries</dc:title><dc:creator>Ada Marsh</dc:creator>',
    files: { 'OEBPS/dot.png': DOT },
  })
}

async function told(chapters: number) {
  const shares: number[] = []
  const first: FirstPages[] = []
  const parsed = await parseFile({ name: 'ferries.epub', bytes: longBook(chapters) }, (done, _, pages) => {
    shares.push(done)
    if (pages) first.push(pages)
  })
  return { parsed, shares, first }
}

describe('the first pages of a long book', () => {
  it('are told once, are what the book begins with, and lead nowhere yet', async () => {
    const { parsed, first } = await told(60)
    expect(first).toHaveLength(1)
    const [{ blocks, pictures, ...about }] = first as [FirstPages]
    expect(about).toEqual({ title: 'Ferries', byline: 'Ada Marsh', language: 'en', dir: 'ltr' })
    expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, n) => String(n)))
    const whole = parsed.sections.flatMap((section) => section.blocks)
    expect(blocks.length).toBeLessThan(whole.length)
    expect(blocks.map(({ kind }) => kind)).toEqual(whole.slice(0, blocks.length).map(({ kind }) => kind))
    expect(blocks.map(blockText)).toEqual(whole.slice(0, blocks.length).map(blockText))
    expect(blocks[1]).toMatchObject({ runs: [{ text: 'Go ' }, { text: 'on' }, { text: '.' }] })
    expect(JSON.stringify(blocks)).not.toContain('"to"')
    expect(pictures).toEqual(parsed.assets)
  })

  it('come while most of it is still to be read, and then word of how far that is', async () => {
    const { shares } = await told(60)
    expect(shares[0]).toBeLessThan(0.1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(10)
    expect(shares.length).toBeLessThan(30)
  })

  it('are not told of a book that is there in no time', async () => {
    expect(await told(3)).toMatchObject({ shares: [], first: [] })
  })
})
