import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import type { Block, BlockBody } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { blanked, inOneLine, sentenceAround } from './sentence'

const PROSE = 'The lamp was lit. Mr. Ames saw it at 9 p.m. from the quay. Then fog came.'
const runs = (text: string) => [{ text }]
const cell = (text: string) => ({ runs: runs(text) })

/** Every kind of block that words can be selected in: what is selected, and the sentence it is of. */
const KINDS: readonly [BlockBody, selected: string, sentence: string][] = [
  [{ kind: 'heading', level: 2, runs: runs('The lamp on Gannet Rock') }, 'Gannet', 'The lamp on Gannet Rock'],
  ...(['paragraph', 'quote', 'caption', 'footnote'] as const).map(
    (kind) =>
      [{ kind, runs: runs(PROSE) }, 'Ames saw', 'Mr. Ames saw it at 9 p.m. from the quay.'] satisfies [
        BlockBody,
        string,
        string,
      ],
  ),
  [{ kind: 'listItem', depth: 1, marker: '1.', runs: runs(PROSE) }, 'fog', 'Then fog came.'],
  [
    { kind: 'verse', runs: runs('The lamp is low,\nthe fog is white,\nand no one comes.') },
    'fog',
    'the fog is white,',
  ],
  [{ kind: 'code', runs: runs('light(lamp)\n  wait(9. , fog)\nend') }, 'fog', 'wait(9. , fog)'],
  [
    {
      kind: 'table',
      rows: [
        [cell('Lamp'), cell('Lit')],
        [cell('Gannet Rock. North'), cell('1884')],
      ],
    },
    '1884',
    'Gannet Rock. North\t1884',
  ],
  [{ kind: 'math', mathml: '', text: 'a + b = c' }, 'b', 'a + b = c'],
  [
    {
      kind: 'paragraph',
      runs: [{ text: 'The lamp was lit.' }, { text: '2', to: { note: 's1.9' } }, { text: ' Fog came.' }],
    },
    'lamp',
    'The lamp was lit.',
  ],
]

describe('the sentence of what is selected', () => {
  it.each(KINDS)('is found in a block of kind %o', (body, selected, sentence) => {
    const before: Block = { id: 's1.0', kind: 'paragraph', runs: runs('Something before it.') }
    const block = { id: 's1.1', ...body } as Block
    const index = indexText([{ id: 's1', title: '', blocks: [before, block] }])
    const at = blockText(block).indexOf(selected)
    const place = (offset: number) => ({ block: 's1.1', at: offset })
    const chosen = makeRange(index, 't', place(at), place(at + selected.length))
    const { quote, from, to } = sentenceAround(index, chosen, block, 'en')
    expect(quote.exact).toBe(sentence)
    expect(index.textBetween(from, to)).toBe(sentence)
    expect([from.block, to.block]).toEqual(['s1.1', 's1.1'])
  })

  it('is every sentence that it touches, and what is selected itself where that is white space', () => {
    const block: Block = { id: 's1.0', kind: 'paragraph', runs: runs(PROSE) }
    const index = indexText([{ id: 's1', title: '', blocks: [block] }])
    const around = (start: number, end: number) =>
      sentenceAround(
        index,
        makeRange(index, 't', { block: 's1.0', at: start }, { block: 's1.0', at: end }),
        block,
        'en',
      ).quote.exact
    expect(around(9, 21)).toBe('The lamp was lit. Mr. Ames saw it at 9 p.m. from the quay.')
    expect(around(17, 18)).toBe(' ')
  })

  it('over several blocks is what is selected, no more and no less', () => {
    const blocks: Block[] = ['The lamp was lit.', 'Fog came in.', 'No one saw.'].map((text, n) => ({
      ...{ id: `s1.${n}`, kind: 'paragraph', runs: runs(text) },
    }))
    const index = indexText([{ id: 's1', title: '', blocks }])
    const chosen = makeRange(index, 't', { block: 's1.0', at: 13 }, { block: 's1.2', at: 6 })
    expect(sentenceAround(index, chosen, blocks[0]!, 'en')).toEqual(chosen)
    expect(chosen.quote).toEqual({
      exact: 'lit.\nFog came in.\nNo one',
      prefix: 'The lamp was ',
      suffix: ' saw.',
    })
  })

  it('is cut by the rules of the block’s own language', () => {
    const text = 'Das war am 3. Mai in Kiel. Dann kam Nebel.'
    const block: Block = { id: 's1.0', kind: 'paragraph', lang: 'de', runs: runs(text) }
    const index = indexText([{ id: 's1', title: '', blocks: [block] }])
    const chosen = makeRange(index, 't', { block: 's1.0', at: 14 }, { block: 's1.0', at: 17 })
    expect(sentenceAround(index, chosen, block, 'en').quote.exact).toBe('Das war am 3. Mai in Kiel.')
  })
})

it('a mark that leads to a note is no part of a question', () => {
  const block: Block = {
    ...{ id: 's1.0', kind: 'paragraph' },
    runs: [{ text: 'The lamp,' }, { text: '2', to: { note: 's1.9' } }, { text: ' once lit, went out.' }],
  }
  const index = indexText([{ id: 's1', title: '', blocks: [block] }])
  const range = makeRange(index, 't', { block: 's1.0', at: 0 }, { block: 's1.0', at: 30 })
  expect(blanked(range, { start: 16, end: 19 }, block)).toBe('The lamp, once ____, went out.')
})

it('a row and lines are written in one line', () => {
  expect(inOneLine('Gannet\t____\t1884')).toBe('Gannet, ____, 1884')
  expect(inOneLine('low,\n  white')).toBe('low, white')
})
