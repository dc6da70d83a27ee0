import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { markdown } from './markdown'

const bytes = (content: string) => new TextEncoder().encode(content)
const parse = (content: string) => markdown.parse({ name: 'a.md', bytes: bytes(content) })
const runs = (content: string) =>
  parse(content).blocks.flatMap((block) => ('runs' in block ? block.runs : []))
const shapes = (content: string) => parse(content).blocks.map((block) => `${block.kind}: ${blockText(block)}`)

describe('accepts', () => {
  it.each(['a.md', 'A.MARKDOWN', 'b.mdown'])('takes %s', (name) => {
    expect(markdown.accepts({ name, bytes: bytes('plain') })).toBe(true)
  })

  it('takes a text that is clearly Markdown, whatever its name', () => {
    const content = '# Tides\n\nThey come and **go**.\n\n## Ebb\n\nThey go.'
    expect(markdown.accepts({ name: 'pasted.txt', bytes: bytes(content) })).toBe(true)
  })

  it.each([
    ['a title and parts', '# On Bees\n\nThey hum.\n\n## The hive\n\nIt is warm.'],
    ['a title alone', '\n# On Bees\n\nThey hum.'],
    ['parts set close to their text', 'Notes.\n\n## One\nThey hum.\n\n## Two\nThey sting.'],
  ])('takes a text whose only sign is its headings: %s', (_, content) => {
    expect(markdown.accepts({ name: 'pasted.txt', bytes: bytes(content) })).toBe(true)
  })

  it.each(['#!/bin/sh\n\n# sets the hive up\nhum', 'He said\n# no more', 'Song\n\n# 9 on the list\n\nla'])(
    'does not take %j for headings',
    (content) => {
      expect(markdown.accepts({ name: 'a.txt', bytes: bytes(content) })).toBe(false)
    },
  )

  it.each(['news-article.txt', 'story.txt', 'german.txt'])('leaves %s to plain text', (name) => {
    expect(markdown.accepts({ name, bytes: readFileSync(`tests/fixtures/texts/${name}`) })).toBe(false)
  })

  it('leaves alone one sign that any text may hold', () => {
    expect(
      markdown.accepts({ name: 'a.txt', bytes: bytes('# of boats: 3\n# of crews: 4\n# of days: 9') }),
    ).toBe(false)
  })
})

describe('blocks', () => {
  it('lays out the essay', () => {
    const { metadata, blocks, warnings } = markdown.parse({
      name: 'e.md',
      bytes: readFileSync('tests/fixtures/texts/essay.md'),
    })
    expect(metadata).toEqual({
      title: 'On Mending Things',
      byline: 'Ilse Quint',
      authors: [{ full: 'Ilse Quint' }],
      published: '2022-05-14',
      publisher: 'The Workbench Review',
      language: 'en',
    })
    expect(warnings).toEqual(['One picture was left out: only the words were kept.'])
    expect(blocks.map((block) => block.kind)).toEqual([
      ...[
        'paragraph',
        'heading',
        'listItem',
        'listItem',
        'listItem',
        'listItem',
        'listItem',
        'listItem',
        'paragraph',
      ],
      ...['quote', 'listItem', 'caption', 'code', 'rule', 'heading', 'table', 'paragraph', 'footnote'],
    ])
  })

  it('nests lists and keeps their markers', () => {
    const { blocks } = parse('3. a\n   - b\n     - c\n4. d\n\n- [x] e')
    expect(
      blocks.map((block) => block.kind === 'listItem' && [block.depth, block.marker, blockText(block)]),
    ).toEqual([
      [1, '3.', 'a'],
      [2, '•', 'b'],
      [3, '•', 'c'],
      [1, '4.', 'd'],
      [1, '☑', 'e'],
    ])
  })

  it('keeps every paragraph of an item, the marker on the first', () => {
    const { blocks } = parse('- one\n\n  two\n\n- three')
    expect(blocks.map((block) => ('marker' in block ? block.marker : undefined))).toEqual([
      '•',
      undefined,
      '•',
    ])
  })

  it('joins soft line ends and keeps hard ones', () => {
    expect(shapes('one\ntwo  \nthree')).toEqual(['paragraph: one two\nthree'])
  })

  it('keeps code as it is written, entities and all', () => {
    expect(parse('```html\n<b>&amp;</b>\n\n[^1]: no note\n```').blocks).toEqual([
      { kind: 'code', syntax: 'html', runs: [{ text: '<b>&amp;</b>\n\n[^1]: no note' }] },
    ])
  })

  it('marks what is marked, nested too', () => {
    expect(runs('a **b *c*** ~~d~~ `e &amp;` &eacute; \\*')).toEqual([
      { text: 'a ' },
      { text: 'b ', marks: ['strong'] },
      { text: 'c', marks: ['strong', 'emphasis'] },
      { text: ' ' },
      { text: 'd', marks: ['strike'] },
      { text: ' ' },
      { text: 'e &amp;', marks: ['code'] },
      { text: ' é *' },
    ])
  })

  it('gives headings the anchors links name, told apart when alike', () => {
    const { blocks } = parse('x\n\n## Über uns!\n\n## Über uns!\n\n[there](#über-uns)')
    expect(blocks.map((block) => block.anchor)).toEqual([undefined, 'über-uns', 'über-uns-1', undefined])
    expect(blocks.at(-1)).toMatchObject({ runs: [{ text: 'there', to: { block: '#über-uns' } }] })
  })

  it('links notes both known and used, and leaves an unknown mark as text', () => {
    const { blocks } = parse('a[^n] b[^?]\n\n[^n]: first\n    second *line*\n\nc')
    expect(blocks[0]).toMatchObject({
      runs: [{ text: 'a' }, { text: '1', marks: ['sup'], to: { note: '#fn-1' } }, { text: ' b[^?]' }],
    })
    expect(blocks.map(blockText)).toEqual(['a1 b[^?]', 'c', 'first second line'])
    expect(blocks[2]).toMatchObject({ kind: 'footnote', anchor: 'fn-1', marker: '1' })
  })
})

describe('hostile content', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '/local',
    '//host/x',
  ])('makes no link of %s', (href) => {
    expect(runs(`see [this](${href})`).every((run) => run.to === undefined)).toBe(true)
    expect(shapes(`see [this](${href})`)).toEqual(['paragraph: see this'])
  })

  it('links to the web and to mail', () => {
    expect(runs('<https://example.org/a> [m](mailto:a@example.org)').map((run) => run.to)).toEqual([
      { url: 'https://example.org/a' },
      undefined,
      { url: 'mailto:a@example.org' },
    ])
  })

  it('drops tags and scripts, inline and in blocks, and keeps the words', () => {
    expect(
      shapes('a <b onclick="x()">b</b> <script>alert(1)</script> c<img src=x onerror=alert(1)>'),
    ).toEqual(['paragraph: a b  c'])
    expect(
      shapes('<div>\n<style>p{}</style>kept\n</div>\n\n<script>\n\nalert(1)\n\n</script>\n\nafter'),
    ).toEqual(['paragraph: kept', 'paragraph: after'])
  })

  it('loads no picture, says how many there were, and keeps the description of one that stands alone', () => {
    const { blocks, warnings } = parse('![a boat](http://x/y.png)\n\ntext ![](z.png) more')
    expect(blocks.map((block) => `${block.kind}: ${blockText(block)}`)).toEqual([
      'caption: a boat',
      'paragraph: text  more',
    ])
    expect(warnings).toEqual(['2 pictures were left out: only the words were kept.'])
  })

  it('shows a text nested too deeply as plain text', () => {
    const { blocks, warnings } = parse(`${'>'.repeat(20_000)} deep`)
    expect(blocks.map(blockText).join(' ')).toContain('deep')
    expect(warnings[0]).toContain('plain text')
  })

  it('reads any text at all', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\n',
        '\n\n',
        '# ',
        '> ',
        '- ',
        '```',
        '[^1]',
        '[^1]: ',
        '<script>',
        '|a|\n|-|',
        '---\n',
        '![',
        '](',
        '&#x',
      ),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => void parse(pieces.join(''))))
  })
})

describe('title', () => {
  it('takes the first heading for the title, with byline and date below it', () => {
    const { metadata, blocks } = parse('# *Tides*\n\nBy Ana Ruiz, The Times\n\n9 March 2023\n\nText.')
    expect(metadata).toMatchObject({
      title: 'Tides',
      byline: 'Ana Ruiz',
      publisher: 'The Times',
      published: '2023-03-09',
    })
    expect(blocks.map(blockText)).toEqual(['Text.'])
  })

  it('knows a day that begins with a number and a point from a list', () => {
    const { metadata, blocks } = parse('# Gezeiten\n\nVon Ana Ruiz\n\n9. März 2023\n\nText.')
    expect(metadata).toMatchObject({ title: 'Gezeiten', byline: 'Ana Ruiz', published: '2023-03-09' })
    expect(blocks.map(blockText)).toEqual(['Text.'])
    expect(shapes('9. März')).toEqual(['listItem: März'])
    expect(shapes('Text.\n\n9. Märzbier trinken')).toEqual(['paragraph: Text.', 'listItem: Märzbier trinken'])
  })

  it('keeps a first heading that is one chapter of several', () => {
    const { metadata, blocks } = parse('# One\n\na\n\n# Two\n\nb')
    expect(metadata.title).toBeUndefined()
    expect(blocks.map(blockText)).toEqual(['One', 'a', 'Two', 'b'])
  })

  it('keeps a first heading that differs from the title given', () => {
    expect(parse('---\ntitle: Tides\n---\n# Ebb\n\na').blocks.map(blockText)).toEqual(['Ebb', 'a'])
  })
})
