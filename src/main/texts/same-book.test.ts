import { expect, test } from 'vitest'
import type { StoredReading } from './reading-fields'
import { sameBook } from './same-book'

const ADA = { authors: [{ full: 'Ada Marsh' }] }
let count = 0
const reading = (fields: Partial<StoredReading>): StoredReading => ({
  id: `r${count++}`,
  ...{
    text: '',
    original: '',
    title: 'The Moon',
    authors: [],
    language: 'en',
    format: 'epub',
    modelVersion: 1,
  },
  ...{ file: 'moon.epub', words: 1, sections: 1, addedAt: count },
  ...fields,
})
const first = reading({ ...ADA, identifier: 'one' })

test('one title and its writers are one book, under whatever identifier and whoever wrote it how', () => {
  expect(sameBook(reading({ title: 'MOON, the', ...ADA, identifier: 'two' }), [first])).toBe(first)
  expect(sameBook(reading({ ...ADA, language: 'und' }), [first])).toBe(first)
})

test('one identifier is one book, under whatever title', () => {
  expect(sameBook(reading({ title: 'The Moon, revised', identifier: 'one' }), [first])).toBe(first)
})

test('another writer, another language and a name that is only a file’s are none', () => {
  expect(sameBook(reading({ authors: [{ full: 'Ben Marsh' }] }), [first])).toBeUndefined()
  expect(sameBook(reading({ ...ADA, language: 'de', identifier: 'one' }), [first])).toBeUndefined()
  const pasted = () => reading({ title: 'Pasted text', file: 'Pasted text.txt' })
  expect(sameBook(pasted(), [pasted()])).toBeUndefined()
  expect(sameBook(first, [first])).toBeUndefined()
})

test('an identifier that books of several titles have says nothing', () => {
  const library = [first, reading({ title: 'The Sun', identifier: 'one' })]
  expect(sameBook(reading({ title: 'The Sea', identifier: 'one' }), library)).toBeUndefined()
})

test('a text that has both is taken before one that has either', () => {
  const titled = reading({ ...ADA, identifier: 'two' })
  expect(sameBook(reading({ ...ADA, identifier: 'one' }), [titled, first])).toBe(first)
  const identified = reading({ title: 'The Sun', identifier: 'one' })
  expect(sameBook(reading({ ...ADA, identifier: 'one' }), [identified, titled])).toBe(titled)
})

test('words of Hindi are more than their consonants', () => {
  expect(sameBook(reading({ title: 'कि', ...ADA }), [reading({ title: 'की', ...ADA })])).toBeUndefined()
})

test('a text of the library is looked at once, however many are brought', () => {
  let looks = 0
  const { title, ...rest } = reading(ADA)
  const watched = Object.defineProperty(rest, 'title', {
    get: () => {
      looks++
      return title
    },
  }) as StoredReading
  for (let n = 0; n < 5; n++)
    expect(sameBook(reading({ title: `The Sea ${n}`, ...ADA }), [watched])).toBeUndefined()
  expect(looks).toBe(1)
})
