import { describe, expect, test } from 'vitest'
import type { Block, Section } from '#core/text/document'
import { sourceSentences, wordsOf } from './sources'

const block = (
  kind: 'heading' | 'paragraph' | 'caption' | 'code' | 'quote',
  text: string,
  n: number,
): Block => ({ id: `s1.${n}`, kind, ...(kind === 'heading' && { level: 2 }), runs: [{ text }] }) as Block

const section = (...blocks: [Parameters<typeof block>[0], string][]): Section => ({
  id: 's1',
  title: '',
  blocks: blocks.map(([kind, text], n) => block(kind, text, n)),
})

const told = (...blocks: [Parameters<typeof block>[0], string][]) =>
  sourceSentences([section(...blocks)], 'en').map(({ text }) => text)

describe('what questions are made of', () => {
  test('is running text, sentence by sentence', () => {
    expect(
      told(
        ['heading', 'The Bridge of Cork has fallen.'],
        ['paragraph', 'The bridge fell in May. Nobody was hurt by it.'],
        ['caption', 'The bridge as it was in 1901.'],
        ['code', 'let bridge = of the old kind.'],
        ['quote', 'It shook for a long time before.'],
      ),
    ).toEqual(['The bridge fell in May.', 'Nobody was hurt by it.', 'It shook for a long time before.'])
  })

  test('is none of what stands beside a text', () => {
    expect(
      told(
        ['paragraph', 'The bridge fell in May [1, 3].'],
        ['paragraph', 'Figure 3: The bridge of Cork as it was.'],
        ['paragraph', 'We thank the town of Cork for its help with the bridge.'],
        ['heading', 'References'],
        ['paragraph', 'The diary of Ada Marsh was used for this.'],
      ),
    ).toEqual(['The bridge fell in May [1, 3].'])
  })

  test.each([
    'By Ada Marsh, Cork Times',
    'Share this article',
    'Read more at https://example.org now.',
    'Who built the bridge of Cork?',
    '“Who built the old bridge?”',
    'It fell.',
    'Ada: the bridge fell last May.',
    'The bridge [of Cork] fell last May.',
  ])('is not: %s', (line) => {
    expect(told(['paragraph', line])).toEqual([])
  })

  test('keeps where each sentence stands', () => {
    const found = sourceSentences(
      [section(['heading', 'Cork'], ['paragraph', 'The bridge fell in May. Nobody was hurt by it.'])],
      'en',
    )
    expect(found.map(({ block: id, at, index, order }) => [id, at, index, order])).toEqual([
      ['s1.1', 0, 0, 2],
      ['s1.1', 24, 1, 2],
    ])
  })

  test('in a script without spaces has enough characters', () => {
    expect(
      sourceSentences([section(['paragraph', '他一九五二年生于北京市。好。'])], 'zh').map(({ text }) => text),
    ).toEqual(['他一九五二年生于北京市。'])
  })
})

test('words keep hyphens, apostrophes, points between letters and numbers whole', () => {
  expect(wordsOf('The U.S. mid-term’s 1,200 votes.', 'en').map(({ text }) => text)).toEqual([
    'The',
    'U.S.',
    'mid-term’s',
    '1,200',
    'votes',
  ])
})
