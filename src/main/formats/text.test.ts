import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { text, textBlocks } from './text'

const parse = (content: string) => text.parse({ name: 'a.txt', bytes: new TextEncoder().encode(content) })
const shapes = (content: string) =>
  textBlocks(content.split('\n')).map((block) => `${block.kind}: ${blockText(block)}`)
const LONG =
  'The ferry has been late on every one of the last nine mornings, and the harbour master says that neither the tide nor the wind is to blame for it.'

/** Sets a paragraph to a width, as an editor with hard line ends does. */
function wrap(paragraph: string, width: number, first = '', other = ''): string {
  const lines = [first]
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.trim() !== '' && line.length + 1 + word.length > width) lines.push(other + word)
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`
  }
  return lines.join('\n')
}

describe('plain text', () => {
  it('takes a paragraph a line when lines are long, with blank lines between or not', () => {
    expect(shapes(`${LONG}\n${LONG}`)).toEqual([`paragraph: ${LONG}`, `paragraph: ${LONG}`])
    expect(shapes(`${LONG}\n\n\n${LONG}`)).toHaveLength(2)
  })

  it.each([60, 72, 80])('rejoins lines wrapped at %i columns', (width) => {
    const two = `${LONG} ${LONG}`
    expect(shapes(`${wrap(two, width)}\n\n${wrap(two, width)}`)).toEqual([
      `paragraph: ${two}`,
      `paragraph: ${two}`,
    ])
  })

  it('parts paragraphs marked by an indent alone', () => {
    const set = wrap(LONG, 70, '    ')
    expect(shapes(`${set}\n${set}\n${set}`)).toEqual(Array(3).fill(`paragraph: ${LONG}`))
  })

  it('keeps an indented passage as a quotation', () => {
    expect(shapes(`${wrap(LONG, 70)}\n\n${wrap(LONG, 60, '    ', '    ')}\n\n${wrap(LONG, 70)}`)[1]).toBe(
      `quote: ${LONG}`,
    )
  })

  it('joins lines of Chinese without a space', () => {
    const line = '每天傍晚守塔人都要走上一百八十七级台阶把灯点亮他说这里'
    expect(shapes([line, line, line, '完。'].join('\n'))).toEqual([`paragraph: ${line}${line}${line}完。`])
  })

  it('joins across a page break inside a sentence, and only there', () => {
    const [a, b] = [LONG.slice(0, 63), LONG.slice(64)]
    expect(parse(`${wrap(LONG, 64)}\n\n${a}\f${wrap(b, 64)}`).blocks.map(blockText)).toEqual([LONG, LONG])
    expect(parse(`${LONG}\f${LONG}`).blocks).toHaveLength(2)
  })

  it('reads lists with their markers, depth and continued lines', () => {
    const items = textBlocks([
      '- bread, and whatever else the baker has',
      '  left over',
      '  * rye',
      '- milk',
      '',
      '1. one',
      '2. two',
    ])
    expect(
      items.map((item) => item.kind === 'listItem' && [item.marker, item.depth, blockText(item)]),
    ).toEqual([
      ['-', 1, 'bread, and whatever else the baker has left over'],
      ['*', 2, 'rye'],
      ['-', 1, 'milk'],
      ['1.', 1, 'one'],
      ['2.', 1, 'two'],
    ])
  })

  it('finds a subhead in a news text', () => {
    expect(shapes(`${LONG}\n\nWhat the master says\n\n${LONG}`)[1]).toBe('heading: What the master says')
  })

  it('keeps speech a line each as paragraphs', () => {
    expect(shapes('“Late again,” she said.\n“Late again,” said he.\n“Well.”')).toEqual([
      'paragraph: “Late again,” she said.',
      'paragraph: “Late again,” said he.',
      'paragraph: “Well.”',
    ])
  })

  it('lays out a hard-wrapped book: title, chapters, letter, verse, divider, list', () => {
    const { metadata, blocks } = text.parse({
      name: 's.txt',
      bytes: readFileSync('tests/fixtures/texts/story.txt'),
    })
    expect(metadata).toMatchObject({ title: 'THE LAMP ON GANNET ROCK', byline: 'Edda Farrow' })
    expect(blocks.map((block) => block.kind)).toEqual([
      ...['heading', 'paragraph', 'paragraph', 'verse', 'paragraph', 'verse', 'verse', 'paragraph', 'rule'],
      ...['heading', 'paragraph', 'listItem', 'listItem', 'listItem', 'paragraph'],
    ])
    expect(blocks.filter((block) => block.kind === 'heading').map(blockText)).toEqual([
      "CHAPTER I. THE KEEPER'S DAUGHTER",
      'CHAPTER II. WHAT THE PARCEL HELD',
    ])
    expect(blockText(blocks[5]!)).toBe(
      'Bring me a lamp, and bring me a line,\n  And bring me bread for the morrow,\nAnd I will bring you the silver brine\n  And the gull to carry your sorrow.',
    )
  })

  it('loses no word and changes no order, however the lines are set', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '',
        '   ',
        '* * *',
        '- item',
        '1. one',
        'CHAPTER I',
        'THE TITLE',
        LONG,
        '    set in',
        '\tx',
        '第一章',
        '你好。',
        'end-',
      ),
    )
    const words = (content: string) => content.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const blocks = textBlocks(lines)
        const markers = (block: (typeof blocks)[number]) => ('marker' in block ? (block.marker ?? '') : '')
        expect(words(blocks.map((block) => markers(block) + blockText(block)).join(' '))).toBe(
          words(lines.join(' ')),
        )
      }),
    )
  })

  it('reads a text of very many short lines', () => {
    expect(textBlocks(Array(200_000).fill('one line of it')).length).toBeGreaterThan(0)
  })
})
