import type { Mark } from '#core/study/marks'
import type { PlacedMark } from '#main/learning/notebook'
import type { Written } from './written'

const from = { block: 's1.0', at: 0 }

/** A mark as it is written out, in its place unless told otherwise. */
export function placedMark({
  quote = 'The sea rises.',
  part = '',
  at,
  ...more
}: Partial<Mark> & { quote?: string; part?: string; at?: null } = {}): PlacedMark {
  const to = { block: 's1.0', at: quote.length }
  return {
    part,
    at: at === null ? null : { section: 's1', from, to },
    mark: {
      id: 'm1',
      reading: 'r1',
      title: '',
      kind: 'highlight',
      colour: 'amber',
      style: 'fill',
      note: '',
      tags: [],
      addedAt: Date.parse('2026-03-01T10:00:00Z'),
      range: { text: 'text', from, to, quote: { exact: quote, prefix: '', suffix: '' } },
      ...more,
    },
  }
}

export const writtenReading = (marks: readonly PlacedMark[], title = 'Tides'): Written => ({
  reading: 'r1',
  title,
  byline: 'Ada Marsh',
  here: true,
  marks,
})
