import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { edited, type ReadSentence } from './sentence'
import { thirdPerson } from './third-person'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** What Ada Stone says of herself as it is told of her; null where it is not. */
function told(text: string, pronoun: 'she' | null = 'she'): string | null {
  const sentence = { text, said: text, edits: [], analysis: english.analyse(text) } as unknown as ReadSentence
  const edits = thirdPerson(sentence, 'Ada Stone', pronoun ?? undefined)
  return edits && edited(text, edits)
}

describe('what one person says of what they did', () => {
  test.each([
    ['I built a loom in Hull in 1981.', 'Ada Stone built a loom in Hull in 1981.'],
    ['I am the head of a mill in Hull.', 'Ada Stone is the head of a mill in Hull.'],
    ['I have sold 40 looms to Norway.', 'Ada Stone has sold 40 looms to Norway.'],
    [
      'In 1981 I went to Leeds, where I built my first loom.',
      'In 1981 Ada Stone went to Leeds, where she built her first loom.',
    ],
  ])('%s', (text, said) => {
    expect(told(text)).toBe(said)
  })

  test.each([
    ['others are in it', 'I went to Leeds, where we built a loom.'],
    ['it is what they think', 'I think the mill of Hull closed in 1981.'],
    ['somebody is quoted', 'I read “The Loom” in Hull in 1981.'],
    ['they do nothing in it', 'The guild of Hull gave me a loom.'],
  ])('stays as it is where %s', (_, text) => {
    expect(told(text)).toBeNull()
  })

  test('twice only where it is known whether they are "he" or "she"', () => {
    expect(told('In 1981 I went to Leeds, where I built a loom.', null)).toBeNull()
  })
})
