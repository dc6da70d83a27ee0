import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Brief, type BriefsJson, briefOf, briefsFrom, briefsJson, plainBrief } from './brief'
import type { Note } from './notes'
import { repacked } from './pack'
import { WordList } from './word-list'

const word = fc.constantFrom('r', 's', '__proto__', '', ' ', 'constructor')
const place = fc.record({ block: word, at: fc.nat(900) })
const note = fc
  .record(
    {
      reading: word,
      detached: fc.boolean(),
      deck: word,
      shape: fc.constantFrom('reversed', 'cloze'),
      source: fc.record({
        text: word,
        from: place,
        to: place,
        quote: fc.constant({ exact: 'x', prefix: '', suffix: '' }),
      }),
    },
    { requiredKeys: [] },
  )
  .chain((more) => fc.tuple(fc.constant(more), fc.nat(), fc.constantFrom('', '{{c1::a}} {{c4::b}}')))
  .map(([more, addedAt, prompt]) => {
    const rest = { kind: 'what', answer: '', accepts: [], type: 'phrase', choices: [], tags: [] }
    return { id: `n${addedAt}`, prompt, addedAt, ...rest, ...more } as unknown as Note
  })

it('what is known of notes without their words comes back as it was kept, and what is no note as none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(note), { maxLength: 12 }), (notes) => {
      const briefs = notes.map((one) => one && briefOf(one))
      const kept = repacked(briefsJson(briefs)) as BriefsJson
      const ids = notes.map((one) => one?.id ?? 'none')
      const found = briefsFrom(kept, WordList.of(ids))
      expect(found.map((one) => one && plainBrief(one))).toEqual(briefs.map((one) => one && plainBrief(one)))
      const ranked = found.filter((one): one is Brief => one !== null).sort((a, b) => a.rank! - b.rank!)
      expect(ranked.map(({ id }) => id)).toEqual(ranked.map(({ id }) => id).sort())
      expect(() => briefsFrom(kept, WordList.of([...ids, 'more']))).toThrow(TypeError)
    }),
  )
})
