import { expect, test } from 'vitest'
import { toMarkdown } from './markdown'
import { placedMark, writtenReading } from './test-marks'

test('texts and their sections are headings, words are quoted, notes stand below', () => {
  const marks = [
    placedMark({ quote: 'First line.\nSecond line.', part: 'Ebb', note: 'Ask about this.', tags: ['sea'] }),
    placedMark({ quote: 'Low water.', part: 'Ebb', style: 'strike', colour: 'rose' }),
    placedMark({ quote: 'High water.', part: 'Flow', kind: 'bookmark' }),
  ]
  expect(toMarkdown([writtenReading(marks)])).toBe(`# Notebook

## Tides

Ada Marsh

### Ebb

> First line.
>
> Second line.

Ask about this.

*amber · 2026-03-01 · tags: sea*

> Low water.

*rose struck through · 2026-03-01*

### Flow

> High water.

*bookmark · 2026-03-01*
`)
})

test('words stay words, and what has no place is said to have none', () => {
  const quote = '# not a heading\n1. *not* a [list]\n- <b>'
  expect(toMarkdown([writtenReading([placedMark({ quote, at: null })])])).toContain(`> \\# not a heading
>
> 1\\. \\*not\\* a \\[list\\]
>
> \\- \\<b\\>

*amber · 2026-03-01 · no longer found in the text*`)
})

test('a text that stood on the web is named with its address', () => {
  const of = { ...writtenReading([placedMark()]), address: 'https://example.org/tides?a=<b> c' }
  expect(toMarkdown([of])).toContain('Ada Marsh\n\n<https://example.org/tides?a=%3Cb%3E%20c>\n\n> The sea')
})
