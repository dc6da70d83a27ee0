import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModelFile } from './model-file'
import { KnownWords, tag, tagKnown } from './tagger'
import { wordsOf } from './words'

const file = readModelFile(readFileSync('resources/models/english/model.bin'))
const [guesser, tagger] = [file.models.get('guesser')!, file.models.get('tagger')!]
const known = [new KnownWords(guesser), new KnownWords(tagger)] as const

const both = (text: string): [Uint8Array, Uint8Array] => {
  const texts = text.split(' ')
  const words = wordsOf(texts)
  const allowed = new Int32Array(texts.length).fill(-1)
  return [tag(guesser, tagger, words, allowed), tagKnown(...known, texts, words, allowed)]
}

test.each([
  'The ferry of Karrow left the old harbour at nine , and the mules were left behind .',
  'The old ferry left',
  'left Left LEFT left',
])('words whose own scores are kept are tagged as without: %s', (text) => {
  const [plain, kept] = both(text)
  expect(kept).toEqual(plain)
})

test('more words than are kept are tagged as without', () => {
  const many = Array.from({ length: 9000 }, (_, i) => `loom${'abcdefghij'[i % 10]}${i}`)
  const [plain, kept] = both([...many, ...many.slice(0, 50)].join(' '))
  expect(kept).toEqual(plain)
})
