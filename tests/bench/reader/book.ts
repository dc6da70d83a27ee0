import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

const CHAPTERS = 393
const WORDS = 565_000
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
  return { name: 'long-book.epub', title: 'A Book of Made-up Words', bytes: generated() }
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
  const files: Record<string, Uint8Array> = { mimetype: strToU8('application/epub+zip') }
  const chapters = Array.from({ length: CHAPTERS }, (_, n) => {
    // Chapters differ as a novel's do; one is the longest by far.
    const words = n === 200 ? 3_900 : (WORDS / CHAPTERS) * (0.5 + random())
    const paragraphs: string[] = []
    for (let sum = 0; sum < words; ) {
      const text = paragraph(10 + random() * 80)
      sum += text.split(' ').length
      paragraphs.push(`<p>${text}</p>`)
    }
    const body = `<h2>Chapter ${n + 1}</h2>${paragraphs.join('\n')}`
    files[`OEBPS/c${n}.xhtml`] = strToU8(
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${n + 1}</title></head><body>${body}</body></html>`,
    )
    return `c${n}`
  })
  const items = chapters.map(
    (id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const links = chapters.map((id, n) => `<li><a href="${id}.xhtml">Chapter ${n + 1}</a></li>`)
  files['META-INF/container.xml'] = strToU8(
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  )
  files['OEBPS/nav.xhtml'] = strToU8(
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Contents</title></head><body><nav epub:type="toc"><ol>${links.join('')}</ol></nav></body></html>`,
  )
  files['OEBPS/book.opf'] = strToU8(
    `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">made-up</dc:identifier><dc:title>A Book of Made-up Words</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine>${chapters.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
  )
  return zipSync(files)
}
