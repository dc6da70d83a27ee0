import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedNote, sentencesOf } from './sentences'

const TEXT = 'The moon is round. It pulls the sea. Nobody lives there.'
const place = (at: number, block = 's.0') => ({ block, at })
const note = (id: string, from: number, to: number, section = 's', block = `${section}.0`): PlacedNote => ({
  id,
  at: { section, from: place(from, block), to: place(to, block) },
  quote: TEXT.slice(from, to),
})
const first = [0, 18] as const
const second = [19, 36] as const

describe('the sentences of notes', () => {
  it('are each there once, with all their notes', () => {
    expect(sentencesOf([note('a', ...first), note('b', ...second), note('c', ...first)], ['s'])).toEqual([
      { section: 's', from: place(0), to: place(18), quote: 'The moon is round.', notes: ['a', 'c'] },
      { section: 's', from: place(19), to: place(36), quote: 'It pulls the sea.', notes: ['b'] },
    ])
  })

  it('come in reading order: by section, block and place, not by name', () => {
    const notes = [
      note('d', ...first, 'later'),
      note('c', ...first, 's', 's.10'),
      note('b', ...second, 's', 's.9'),
      note('a', ...first, 's', 's.9'),
    ]
    const order = sentencesOf(notes, ['s', 'later']).map(({ notes }) => notes[0])
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  it('of a note that brings the one before along is the last of them', () => {
    const both = note('both', 0, 36)
    expect(sentencesOf([both, note('b', ...second)], ['s'])).toEqual([
      { section: 's', from: place(19), to: place(36), quote: 'It pulls the sea.', notes: ['b', 'both'] },
    ])
    expect(sentencesOf([both, note('a', ...first)], ['s'])).toEqual([
      { section: 's', from: place(0), to: place(18), quote: 'The moon is round.', notes: ['a'] },
      { section: 's', from: place(19), to: place(36), quote: 'It pulls the sea.', notes: ['both'] },
    ])
    expect(sentencesOf([both], ['s'])).toMatchObject([{ from: place(0), to: place(36) }])
  })

  it('stay whole when they reach over blocks', () => {
    const long: PlacedNote = {
      id: 'long',
      at: { section: 's', from: place(19), to: place(5, 's.1') },
      quote: 'It pulls the sea.\nThere',
    }
    expect(sentencesOf([long, note('a', ...first)], ['s'])).toMatchObject([
      { notes: ['a'] },
      { from: place(19), to: place(5, 's.1'), quote: 'It pulls the sea.\nThere' },
    ])
  })

  it('never lie over each other within a block, and lose no note', () => {
    const stretch = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }), fc.constantFrom('s.0', 's.1'))
      .map(([from, length, block]) => ({ from, to: Math.min(from + length, TEXT.length), block }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const notes = stretches.map(({ from, to, block }, n) => note(`n${n}`, from, to, 's', block))
        const sentences = sentencesOf(notes, ['s'])
        expect(sentences.flatMap(({ notes }) => notes).sort()).toEqual(notes.map(({ id }) => id).sort())
        for (const [n, { from, to, quote }] of sentences.entries()) {
          expect(from.at).toBeLessThan(to.at)
          expect(quote).toBe(TEXT.slice(from.at, to.at))
          const before = sentences[n - 1]
          if (before?.to.block === from.block) expect(from.at).toBeGreaterThanOrEqual(before.to.at)
        }
      }),
    )
  })
})
