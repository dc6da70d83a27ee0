import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { readMarkup, type Surroundings } from './read'

const missed: string[] = []
const around: Surroundings = {
  picture: (address) => (address.endsWith('.png') ? { id: address } : undefined),
  drawing: () => ({ id: 'drawing' }),
  target: (address) => (address.startsWith('#') ? { block: address } : { url: address }),
  sizeOf: () => ({}),
  missed: (what) => void missed.push(what),
}
const blocks = (markup: string) => readMarkup(markup, around).pieces.map(({ block }) => block)
/** Blocks as `kind: text`. */
const told = (markup: string) => blocks(markup).map((block) => `${block.kind}: ${blockText(block)}`)
const one = (markup: string) => blocks(markup)[0]!

describe('running text', () => {
  it('folds white space, breaks lines where the markup does, and ends with its element', () => {
    expect(told('<p>  One\n  two <b> three</b> </p>four<div>five<p>six</p>seven</div>')).toEqual([
      'paragraph: One two three',
      'paragraph: four',
      'paragraph: five',
      'paragraph: six',
      'paragraph: seven',
    ])
    expect(told('<p>One <br/> two<br></br>three<br/></p>')).toEqual(['paragraph: One\ntwo\nthree'])
  })

  it('begins a new paragraph after two line ends, and has none of a hard space only', () => {
    expect(told('<p>One<br/><br/>two<br/>\n<br/>three</p><p>&#160;</p><p>&nbsp;<b>four</b></p>')).toEqual([
      'paragraph: One',
      'paragraph: two',
      'paragraph: three',
      'paragraph: four',
    ])
  })

  it('may part with stars, which are a rule', () => {
    expect(told('<p>One</p><p class="center">* * *</p><p>two * three</p>')).toEqual([
      'paragraph: One',
      'rule: ',
      'paragraph: two * three',
    ])
  })

  it('has its marks, and only one of each', () => {
    expect(
      one('<p>a<b>b<strong>c</strong></b><i>d</i><em><b>e</b></em><span class="small-caps">f</span></p>'),
    ).toEqual({
      kind: 'paragraph',
      runs: [
        { text: 'a' },
        { text: 'bc', marks: ['strong'] },
        { text: 'd', marks: ['emphasis'] },
        { text: 'e', marks: ['emphasis', 'strong'] },
        { text: 'f', marks: ['smallCaps'] },
      ],
    })
  })

  it('loses marks of line breaking, gains quotation marks, and keeps references as characters', () => {
    expect(told('<p>so\u00adft\u2060 <q>said</q> &amp; caf&eacute;&nbsp;&#8212;</p>')).toEqual([
      'paragraph: soft “said” & café\u00a0—',
    ])
  })

  it('in XHTML closes elements that close themselves', () => {
    expect(
      told(
        '<html><head><title/><script src="x"/></head><body><p><a id="x"/>Text</p><p/><![CDATA[a < b]]></body></html>',
      ),
    ).toEqual(['paragraph: Text', 'paragraph: a < b'])
  })

  it('is read under a prefix, too', () => {
    expect(
      told('<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>Text</h:p></h:body></h:html>'),
    ).toEqual(['paragraph: Text'])
  })

  it('tells of sound and programs, and shows what stands in for them', () => {
    missed.length = 0
    expect(
      told(
        '<audio>No sound</audio><video/><object data="x.swf"><p>Instead</p></object><noscript>Plain</noscript>',
      ),
    ).toEqual(['paragraph: Instead', 'paragraph: Plain'])
    expect(missed).toEqual(['media', 'media', 'live'])
  })

  it('keeps words that were marked as a page number or a way back by mistake', () => {
    const long = 'These are many more words than any number of a page or way back to the text has. '.trim()
    expect(
      told(`<div epub:type="pagebreak">${long}</div><p>x <a role="doc-backlink" href="#a">${long}</a></p>`),
    ).toEqual([`paragraph: ${long}`, `paragraph: x ${long}`])
  })

  it('without what is hidden', () => {
    expect(
      told(
        '<p hidden="hidden">a</p><p style="display: none">b</p><p>c</p><nav hidden=""><ol><li>d</li></ol></nav>',
      ),
    ).toEqual(['paragraph: c'])
  })
})

describe('structure', () => {
  it('headings keep their level and are one line', () => {
    expect(blocks('<h1>Part<br/>One</h1><section><h3><span>Two</span></h3></section>')).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'Part One' }] },
      { kind: 'heading', level: 3, runs: [{ text: 'Two' }] },
    ])
  })

  it('a heading in a quotation heads nothing', () => {
    expect(one('<blockquote><h2>Theirs</h2></blockquote>')).toEqual({
      kind: 'quote',
      runs: [{ text: 'Theirs', marks: ['strong'] }],
    })
  })

  it('quotations, rules, code', () => {
    expect(
      told('<blockquote><p>a</p><p>b</p></blockquote><hr/><pre>\n  x = 1\n\n  y</pre><p><code>z</code></p>'),
    ).toEqual(['quote: a', 'quote: b', 'rule: ', 'code:   x = 1\n\n  y', 'paragraph: z'])
  })

  it('verse keeps its lines, of one paragraph or of many', () => {
    expect(told('<div class="poem"><p>One<br/>two</p><p>three</p></div>')).toEqual([
      'verse: One\ntwo',
      'verse: three',
    ])
    expect(
      told(
        '<div epub:type="z3998:verse"><div class="line">One</div><div class="line">two</div></div><p>After</p>',
      ),
    ).toEqual(['verse: One\ntwo', 'paragraph: After'])
  })

  it('lists count, nest and go on in several paragraphs', () => {
    const items = blocks(
      '<ol start="3" type="a"><li>c</li><li><p>d</p><p>more</p><ul><li>deep</li></ul></li><li value="9">i</li></ol><dl><dt>Term</dt><dd>What it is</dd></dl>',
    )
    expect(
      items.map((block) => [
        block.kind,
        'marker' in block ? block.marker : '',
        'depth' in block ? block.depth : 0,
        blockText(block),
      ]),
    ).toEqual([
      ['listItem', 'c.', 1, 'c'],
      ['listItem', 'd.', 1, 'd'],
      ['listItem', '', 1, 'more'],
      ['listItem', '•', 2, 'deep'],
      ['listItem', 'i.', 1, 'i'],
      ['paragraph', '', 0, 'Term'],
      ['listItem', '', 1, 'What it is'],
    ])
  })

  it('ruby is over its characters, and not in the text', () => {
    expect(one('<p>その<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>は</p>')).toEqual({
      kind: 'paragraph',
      runs: [{ text: 'その' }, { text: '漢', ruby: 'かん' }, { text: '字', ruby: 'じ' }, { text: 'は' }],
    })
  })

  it('ids are those of the block they are in or before', () => {
    const { pieces, rest } = readMarkup(
      '<div id="a"><p id="b">x<span id="c">y</span></p></div><a name="d"/><p>z</p><p id="e"></p>',
      around,
    )
    expect(pieces.map(({ ids }) => ids)).toEqual([['a', 'b', 'c'], ['d']])
    expect(rest).toEqual(['e'])
  })
})

describe('tables', () => {
  it('keep heads and spans, and lines within a cell', () => {
    expect(
      blocks(
        '<table><caption>Tides</caption><thead><tr><th colspan="2">Port</th></tr></thead><tbody><tr><td rowspan="2"><p>a</p><p><b>b</b></p></td><td>c</td></tr><tr><td/></tr></tbody></table>',
      ),
    ).toEqual([
      { kind: 'caption', runs: [{ text: 'Tides' }] },
      {
        kind: 'table',
        rows: [
          [{ runs: [{ text: 'Port' }], head: true, colspan: 2 }],
          [
            { runs: [{ text: 'a' }, { text: '\n' }, { text: 'b', marks: ['strong'] }], rowspan: 2 },
            { runs: [{ text: 'c' }] },
          ],
          [{ runs: [] }],
        ],
      },
    ])
  })

  it('that only lay out a page are read through', () => {
    expect(told('<table role="presentation"><tr><td>a</td><td>b</td></tr></table>')).toEqual([
      'paragraph: a',
      'paragraph: b',
    ])
    expect(told('<table><tr><td>one</td></tr><tr><td>column</td></tr></table>')).toEqual([
      'paragraph: one',
      'paragraph: column',
    ])
    expect(told('<table><tr><td><h2>Head</h2><p>text</p></td><td>side</td></tr></table>')).toEqual([
      'heading: Head',
      'paragraph: text',
      'paragraph: side',
    ])
  })

  it('span no more than a table has', () => {
    const [table] = blocks('<table><tr><td colspan="99999999">a</td><td rowspan="-1">b</td></tr></table>')
    expect(table).toMatchObject({ rows: [[{ colspan: 100 }, { runs: [{ text: 'b' }] }]] })
  })
})

describe('pictures and formulas', () => {
  it('stand alone, or in their line', () => {
    expect(
      blocks(
        '<p><img src="a.png" alt="A"/></p><p>x <img src="b.png"/> y</p><p><a href="#n"><img src="c.png"/></a></p><img src="no"/>',
      ),
    ).toEqual([
      { kind: 'figure', asset: 'a.png', alt: 'A' },
      { kind: 'paragraph', runs: [{ text: 'x ' }, { text: '', asset: 'b.png' }, { text: ' y' }] },
      { kind: 'figure', asset: 'c.png', alt: '' },
    ])
  })

  it('of a picture that only its sources have is the widest that fits, of an image with an address that one', () => {
    const assets = (markup: string) =>
      blocks(markup).flatMap((block) => (block.kind === 'figure' ? [block.asset] : []))
    const sources =
      '<source srcset="wide.png 1200w, huge.png 3000w"><source srcset="small.png 400w" media="(width < 500px)">'
    expect(assets(`<picture>${sources}<img alt="A quay"></picture>`)).toEqual(['wide.png'])
    expect(assets(`<picture>${sources}<img src="own.png" alt=""></picture>`)).toEqual(['own.png'])
    expect(assets(`<picture>${sources}<img srcset="set.png 2x" alt=""></picture>`)).toEqual(['set.png'])
    // What stands elsewhere is not of that picture.
    expect(
      assets(`<picture>${sources}<img src="own.png"></picture><p>A</p><img><video>${sources}</video>`),
    ).toEqual(['own.png'])
  })

  it('a drawing is one picture, and what frames a picture is that picture', () => {
    expect(blocks('<svg><title>A circle</title><rect/></svg>')).toEqual([
      { kind: 'figure', asset: 'drawing', alt: 'A circle' },
    ])
    expect(blocks('<svg xmlns:xlink="x"><image width="9" xlink:href="cover.png"/></svg>')).toEqual([
      { kind: 'figure', asset: 'cover.png', alt: '' },
    ])
  })

  it('a formula is text and harmless markup', () => {
    const half =
      '<math><mfrac onclick="x"><mi>a</mi><mn>2</mn></mfrac><mo>=</mo><msup><mi>b</mi><mn>2</mn></msup></math>'
    const mathml =
      '<math><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>=</mo><msup><mi>b</mi><mn>2</mn></msup></math>'
    expect(blocks(`<p>So ${half}.</p><p>${half}</p>`)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'So ' }, { text: 'a/2 = b^2', mathml }, { text: '.' }] },
      { kind: 'math', mathml, text: 'a/2 = b^2' },
    ])
    expect(one('<math display="block" alttext="x squared"><mi>x</mi></math>')).toMatchObject({
      kind: 'math',
      text: 'x squared',
    })
  })
})

describe('any markup', () => {
  const tags =
    'p div span b i sup h1 h3 blockquote ul ol li dl dt dd pre section aside figure figcaption a em br hr table tr td th caption ruby q'.split(
      ' ',
    )
  const tag = fc
    .constantFrom(...tags)
    .chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name}/>`))

  it('keeps every word in order, however it is nested or broken', () => {
    const inline = fc.array(fc.oneof(tag, fc.integer({ min: 0, max: 99 })), { maxLength: 60 })
    fc.assert(
      fc.property(inline, (parts) => {
        // Text between the cells of a table stands before it, as browsers have it.
        const isSimple = !parts.some((part) => /^<\/?(?:table|caption)/.test(`${part}`))
        let n = 0
        const markup = parts.map((part) => (typeof part === 'number' ? ` w${n++} ` : part)).join('')
        const found = blocks(markup).map(blockText).join(' ').match(/w\d+/g) ?? []
        const expected = Array.from({ length: n }, (_, word) => `w${word}`)
        expect(isSimple ? found : found.toSorted()).toEqual(isSimple ? expected : expected.toSorted())
      }),
      { numRuns: 2_000 },
    )
  })
})
