/** A long text of nothing in particular, the same at every run: parts, chapters and some 500 words in each. */

const WORDS =
  'harbour lantern keeper tide gravel orchard miller ferry winter letter copper kettle bridge heron meadow slate barrel'.split(
    ' ',
  )
const LINKS = 'and of under beyond with after before near'.split(' ')

export const BOOK_TITLE = 'The Ledger of Small Winds'
export const PARTS = 4
export const CHAPTERS = 5

function sentence(n: number): string {
  const word = (k: number) => WORDS[(n * 7 + k * 5 + ((n * n) % 11)) % WORDS.length]!
  const link = (k: number) => LINKS[(n + k * 3) % LINKS.length]!
  const words = [0, 1, 2, 3, 4].flatMap((k) => [word(k), link(k)])
  return `The ${words.join(' ')} the ${word(6)}.`
}

function chapter(part: number, n: number): string {
  const first = (part * CHAPTERS + n) * 60
  const paragraphs = Array.from({ length: 8 }, (_, p) =>
    Array.from({ length: 5 }, (_, s) => sentence(first + p * 5 + s)).join(' '),
  )
  return `### Chapter ${part + 1}.${n + 1}\n\n${paragraphs.join('\n\n')}`
}

/** As Markdown: a title, parts, and chapters below them. */
export const longBook = (): string =>
  [
    `# ${BOOK_TITLE}`,
    ...Array.from({ length: PARTS }, (_, part) =>
      [`## Part ${part + 1}`, ...Array.from({ length: CHAPTERS }, (_, n) => chapter(part, n))].join('\n\n'),
    ),
  ].join('\n\n')
