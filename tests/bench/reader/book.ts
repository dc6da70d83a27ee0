import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBook } from '#tests/fixtures/books/make-book'

const CHAPTERS = 393
const WORDS = 565_000
const MADE_UP = 'A Book of Made-up Words'
const SYLLABLES = [
  'ka',
  'lo',
  'men',
  'ti',
  'sar',
  'u',
  'vel',
  'no',
  'bri',
  'eth',
  'da',
  'mo',
  'ri',
  'sel',
  'ga',
]

export interface Book {
  name: string
  title: string
  bytes: Uint8Array
}

/** War and Peace where a folder with it is given, else a book of its size and cut. */
export async function theBook(folder: string | undefined): Promise<Book> {
  const path = folder && join(folder, 'books/war-and-peace.epub')
  if (path && existsSync(path)) {
    return { name: 'war-and-peace.epub', title: 'War and Peace', bytes: await readFile(path) }
  }
  return { name: 'long-book.epub', title: MADE_UP, bytes: generated() }
}

/** Small and the same on every machine: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

function generated(): Uint8Array {
  const random = numbers(7)
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!
  const vocabulary = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
  )
  const sentence = () => {
    const words = Array.from({ length: 5 + Math.floor(random() * 20) }, () => pick(vocabulary)).join(' ')
    return `${words[0]!.toUpperCase()}${words.slice(1)}.`
  }
  const paragraph = (words: number) => {
    let text = sentence()
    while (text.split(' ').length < words) text += ` ${sentence()}`
    return text
  }
  const chapters: Record<string, string> = {}
  for (let n = 0; n < CHAPTERS; n++) {
    // Chapters differ as a novel's do; one is the longest by far.
    const words = n === 200 ? 3_900 : (WORDS / CHAPTERS) * (0.5 + random())
    const paragraphs: string[] = []
    for (let sum = 0; sum < words; ) {
      const text = paragraph(10 + random() * 80)
      sum += text.split(' ').length
      paragraphs.push(`<p>${text}</p>`)
    }
    chapters[`c${n}.xhtml`] = `<h2>Chapter ${n + 1}</h2>${paragraphs.join('')}`
  }
  const links = Object.keys(chapters).map((name, n) => `<li><a href="${name}">Chapter ${n + 1}</a></li>`)
  return makeBook({
    chapters,
    nav: `<ol>${links.join('')}</ol>`,
    metadata: `<dc:title>${MADE_UP}</dc:title>`,
  })
}
