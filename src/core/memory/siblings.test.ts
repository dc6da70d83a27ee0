import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefOf } from '#core/study/brief'
import type { Note } from '#core/study/notes'
import { readingOrder } from './reading-order'
import { relativesOf } from './siblings'

function note(id: string, at: [block: string, from: number, to: number] | null, more: Partial<Note> = {}) {
  const source = at && {
    text: 't',
    from: { block: at[0], at: at[1] },
    to: { block: at[0], at: at[2] },
    quote: { exact: 'x'.repeat(at[2] - at[1]), prefix: '', suffix: '' },
  }
  return briefOf({
    ...{ id, reading: 'r', kind: 'what', prompt: 'Who?', answer: 'She', accepts: [], type: 'person' },
    ...{ choices: [], tags: [], addedAt: 0 },
    ...(source && { source }),
    ...more,
  } as Note)
}

describe('relatives', () => {
  it('are the cards of one note', () => {
    const [one, two] = [note('one', null), note('two', null, { shape: 'reversed' })]
    const relatives = relativesOf([one, two])
    expect(relatives.group(one)).toBeUndefined()
    expect(relatives.group(two)).toBe('two')
    expect(relatives.notes(two)).toEqual([two])
  })

  it('are the notes whose sentences overlap, in one text', () => {
    const notes = [
      note('b', ['1.1', 5, 20]),
      note('a', ['1.1', 0, 10]),
      note('c', ['1.1', 19, 30]),
      note('next', ['1.1', 30, 40]),
      note('elsewhere', ['1.2', 0, 10]),
      note('other', ['1.1', 0, 10], { reading: 's' }),
    ]
    const relatives = relativesOf(notes)
    expect(notes.map(relatives.group)).toEqual(['a', 'a', 'a', undefined, undefined, undefined])
    expect(relatives.notes(notes[2]!).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('are those that overlap by way of others, and no more, wherever notes stand in a block', () => {
    const range = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 9 }), (ranges) => {
        const notes = ranges.map(([from, length], n) => note(`n${n}`, ['1.1', from, from + length]))
        const reach = (ids: ReadonlySet<string>): ReadonlySet<string> => {
          const inside = notes.filter(({ id }) => ids.has(id))
          const more = notes.filter((a) => inside.some((b) => a.from < b.to && b.from < a.to))
          return more.length > inside.length ? reach(new Set(more.map(({ id }) => id))) : ids
        }
        const { notes: related } = relativesOf(notes)
        for (const one of notes) {
          const together = reach(new Set([one.id]))
          expect(new Set(related(one).map(({ id }) => id))).toEqual(together.size > 1 ? together : new Set())
        }
      }),
    )
  })

  it('are found once for a list', () => {
    const notes = [note('a', ['1.1', 0, 10])]
    expect(relativesOf(notes)).toBe(relativesOf(notes))
  })
})

it('the order of reading is text after text, by section, block and place, and last what has none', () => {
  const notes = [
    note('last', null),
    note('c', ['2.1', 0, 3]),
    note('other', ['1.1', 0, 3], { reading: 's' }),
    note('b', ['1.10', 0, 3]),
    note('a', ['1.9', 7, 9]),
    note('first', ['1.9', 2, 5]),
  ]
  const numbers = readingOrder(notes)
  const order = [...numbers].sort((a, b) => a[1] - b[1]).map(([id]) => id)
  expect(order).toEqual(['first', 'a', 'b', 'c', 'last', 'other'])
})
