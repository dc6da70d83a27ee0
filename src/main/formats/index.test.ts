import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { ImportError } from './format'
import { type ParsedFile, parseFile } from './index'

const bytes = (content: string) => new TextEncoder().encode(content)
const textOf = ({ sections }: ParsedFile) => sections.flatMap(({ blocks }) => blocks.map(blockText))

describe('parseFile', () => {
  it('reads a newspaper article saved as text: metadata apart, no furniture, every paragraph', async () => {
    const original = readFileSync('tests/fixtures/texts/news-article.txt')
    const parsed = await parseFile({ name: 'article.txt', bytes: original })
    expect(parsed).toMatchObject({ format: 'text', dir: 'ltr', warnings: [], toc: [] })
    expect(parsed.metadata).toEqual({
      title: 'Harbour city opens tidal library to readers of every age and island',
      byline: 'Odile Brandt',
      authors: [{ full: 'Odile Brandt' }],
      publisher: 'Veldhaven’s Courier',
      published: '2023-03-09',
      language: 'en',
    })
    const paragraphs = original
      .toString('utf8')
      .split('\n')
      .filter((line) => line.length > 80)
    expect(textOf(parsed)).toEqual(paragraphs)
    expect(paragraphs).toHaveLength(17)
    expect(parsed.words).toBeGreaterThan(800)
  })

  it('gives sections, contents and links between blocks', async () => {
    const parsed = await parseFile({ name: 'essay.md', bytes: readFileSync('tests/fixtures/texts/essay.md') })
    expect(parsed.format).toBe('markdown')
    const cost = parsed.toc.find(({ title }) => title === 'What it costs')
    const links = parsed.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('runs' in block ? block.runs : [])),
    )
    expect(links.find((run) => run.text === 'the last part')?.to).toEqual({ block: cost?.block })
  })

  it('falls back on the file name for a title, and on und for a language', async () => {
    expect((await parseFile({ name: 'my_list.txt', bytes: bytes('1. xyzzy.\n2. plugh.') })).metadata).toEqual(
      {
        title: 'My list',
        language: 'und',
      },
    )
  })

  it('keeps a heading too long for a title as text, and no metadata too long to be any', async () => {
    const long = 'word '.repeat(5_000).trim()
    const heading = await parseFile({ name: 'bees.md', bytes: bytes(`# ${long}\n\nThey hum.`) })
    expect([heading.metadata.title, textOf(heading)]).toEqual(['Bees', [long, 'They hum.']])
    const front = `---\ntitle: ${long}\nauthors: [${'Ann Lee, '.repeat(5_000)}]\npublisher: Hive\n---\n\nThey hum.`
    const { metadata } = await parseFile({ name: 'bees.md', bytes: bytes(front) })
    expect(metadata).toMatchObject({ title: 'Bees', publisher: 'Hive' })
    expect(metadata).not.toHaveProperty('byline')
    expect(metadata.authors).toHaveLength(50)
  })

  it('keeps a title as text when there is no other', async () => {
    expect(textOf(await parseFile({ name: 'a.md', bytes: bytes('# The moon is round\n') }))).toEqual([
      'The moon is round',
    ])
  })

  it('sets Arabic from right to left', async () => {
    expect(
      (await parseFile({ name: 'a.txt', bytes: bytes('كانت المدرسة القديمة مغلقة منذ الصيف.') })).dir,
    ).toBe('rtl')
  })

  it.each(['', ' \n\t\n', '\ufeff', '---\n---\n', '***'])(
    'refuses a file without text: %j',
    async (content) => {
      await expect(parseFile({ name: 'a.txt', bytes: bytes(content) })).rejects.toThrow(
        new ImportError('There is no text in this file.'),
      )
    },
  )

  it('refuses more than 64 MB before reading it', async () => {
    await expect(parseFile({ name: 'a.txt', bytes: new Uint8Array(64 * 1024 * 1024 + 1) })).rejects.toThrow(
      'larger than 64 MB',
    )
  })

  it('is not held up by a long run of one character', async () => {
    for (const run of [' ', '\t', '.', '*', '<', '[', '(', '\f', '#', '&'])
      for (const name of ['a.txt', 'a.md']) {
        const words = (await parseFile({ name, bytes: bytes(`Chapter 1${run.repeat(30_000)}b\n\nc`) })).words
        expect(words).toBeGreaterThan(0)
      }
  })

  it('says of words in a file whose name promises a book that a download may have failed', async () => {
    const page = '<!doctype html><html><body><p>You have to log in to read this book.</p></body></html>'
    const warned = async (name: string, content: string) =>
      (await parseFile({ name, bytes: bytes(content) })).warnings
    const wrong = 'If it was downloaded, that may have gone wrong.'
    expect(await warned('Atlas.EPUB', 'Not found.')).toEqual([
      `Its name says EPUB, but it is plain text. ${wrong}`,
    ])
    expect((await warned('atlas.pdf', page))[0]).toBe(`Its name says PDF, but it is a web page. ${wrong}`)
    expect(await warned('atlas.epub.txt', 'Not found.')).toEqual([])
  })

  it('names the kind of a file that is no text, whatever it is called', async () => {
    await expect(parseFile({ name: 'notes.md', bytes: bytes('%PDF-1.4') })).rejects.toThrow(
      'This PDF is damaged',
    )
  })
})

describe('the built-in readings', () => {
  it.each([
    ['digest', 'A year of diplomacy, as People’s Daily tells it', 4],
    ['guide', 'How to read so that it stays', 8],
  ])('%s reads without a warning, its title and author apart', async (name, title, headings) => {
    const parsed = await parseFile({
      name: `${name}.md`,
      bytes: readFileSync(`resources/readings/${name}.md`),
    })
    expect(parsed.metadata).toMatchObject({ title, byline: 'The Lectern authors', language: 'en' })
    expect(parsed.warnings).toEqual([])
    expect(parsed.toc).toHaveLength(headings)
    expect(textOf(parsed)).not.toContain(title)
  })

  it('the digest is worth asking about: many names, dates and figures, and nothing said in the app’s own voice', async () => {
    const digest = textOf(
      await parseFile({ name: 'digest.md', bytes: readFileSync('resources/readings/digest.md') }),
    ).join('\n')
    const figures = new Set(digest.match(/\d+|seven|eight|three|five|ten years/gi))
    const names = new Set(digest.match(/(?:\p{Lu}[\p{L}’-]+ )+(?:of )?\p{Lu}[\p{L}’-]+/gu))
    expect(figures.size + names.size).toBeGreaterThan(25)
  })
})
