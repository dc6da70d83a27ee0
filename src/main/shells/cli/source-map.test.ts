import { describe, expect, test } from 'vitest'
import type { Section } from '#core/text/document'
import { mapSource } from './source-map'

const section = (...texts: string[]): Section[] => [
  {
    id: 's',
    title: '',
    blocks: texts.map((text, n) => ({ id: `s.${n}`, kind: 'paragraph' as const, runs: [{ text }] })),
  },
]

/** What the source has where a block's words are. */
function found(source: string, texts: string[], block: number, words: string): string | null {
  const map = mapSource(section(...texts), source)
  const at = texts[block]!.indexOf(words)
  const start = map.start(`s.${block}`, at)
  const end = map.end(`s.${block}`, at + words.length)
  return start === null || end === null ? null : source.slice(start, end)
}

describe('words of a block are found in what it was read from', () => {
  test('as they are', () => {
    expect(found('One two.\n\nThree four.\n', ['One two.', 'Three four.'], 1, 'four')).toBe('four')
  })

  test('over a line break that became a space', () => {
    expect(found('One\n  two three.', ['One two three.'], 0, 'two three')).toBe('two three')
    expect(found('One\n  two three.', ['One two three.'], 0, 'One two')).toBe('One\n  two')
  })

  test('past mark-up', () => {
    const source = '# Cork\n\nThe *old* [bridge](https://a.org/b) fell.\n'
    expect(found(source, ['Cork', 'The old bridge fell.'], 1, 'bridge')).toBe('bridge')
    expect(found(source, ['Cork', 'The old bridge fell.'], 1, 'fell.')).toBe('fell.')
  })

  test('the second time where a block repeats the first', () => {
    const map = mapSource(section('Cork.', 'Cork.'), 'Cork.\n\nCork.')
    expect(map.start('s.1', 0)).toBe(7)
  })

  test('and not at all where they are not there', () => {
    expect(found('One two.', ['Zebra.'], 0, 'Zebra')).toBeNull()
    expect(mapSource([], '').start('s.0', 0)).toBeNull()
  })
})
