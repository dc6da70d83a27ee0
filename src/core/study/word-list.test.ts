import fc from 'fast-check'
import { expect, it } from 'vitest'
import { repacked } from './pack'
import { WordList, type WordsJson } from './word-list'

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a', 'aa', 'ä', '"', '\\', '\ud800', '__proto__', '\ufeff', 'r1.fact:0'),
)
const words = fc.array(word, { maxLength: 12 })

it('words come back as they were kept, one by one and all', () => {
  fc.assert(
    fc.property(words, (all) => {
      const list = WordList.fromJSON(repacked(WordList.of(all).kept) as WordsJson)
      expect([...list]).toEqual(all)
      expect(all.map((_, n) => list.at(all.length - 1 - n))).toEqual([...all].reverse())
      expect([list.length, list.at(all.length)]).toEqual([all.length, undefined])
    }),
  )
})

it('a word is told to be one of another list with more letters, and no other is', () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom('', ':0', ':12'), (some, others, end) => {
      const list = WordList.of([...some, ...others.map((one) => one + end)])
      const other = WordList.of(others)
      for (const [m, one] of others.entries()) {
        // A half of a sign that meets no other half stays as it is.
        expect(list.isLonger(some.length + m, other, m, end)).toBe(true)
        for (let n = 0; n <= list.length; n += 1)
          if (list.isLonger(n, other, m, end)) expect(list.at(n)).toBe(one + end)
      }
    }),
  )
})

it('what is no list of words is refused', () => {
  const { bytes, ends } = WordList.of(['a', 'b']).kept
  for (const kept of [{}, { bytes }, { bytes, ends: [1, 2] }, { bytes, ends: ends.subarray(0, 1) }])
    expect(() => WordList.fromJSON(kept as never)).toThrow(TypeError)
})
