import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Numbering } from '#core/study/numbering'
import { ByteNames } from './byte-names'

describe('numbers for names in bytes', () => {
  it('are those of the words', () => {
    const name = fc.oneof(
      fc.nat(3_000).map((n) => `n${n}:0`),
      fc.string({ unit: 'grapheme' }),
      fc.constant(''),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6_000, size: 'max' }), (some) => {
        const names = new ByteNames()
        const words = new Numbering()
        for (const word of some) {
          const bytes = Buffer.from(`"${word}"`)
          expect(names.of(bytes, 1, bytes.length - 1)).toBe(words.of(word))
        }
        expect(names.words).toEqual(words.words)
      }),
      { numRuns: 20 },
    )
  })

  it('stay when what they were read from is gone', () => {
    const names = new ByteNames()
    const bytes = Buffer.from('a long name:0')
    expect(names.of(bytes, 0, bytes.length)).toBe(0)
    bytes.fill(0)
    const again = Buffer.from('a long name:0 and more')
    expect(names.of(again, 0, 13)).toBe(0)
    expect(names.of(again, 0, again.length)).toBe(1)
    expect(names.words).toEqual(['a long name:0', 'a long name:0 and more'])
  })
})
