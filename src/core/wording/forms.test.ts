import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const asked = (sentence: string, answer: string) =>
  wordingsOf(english, sentence)
    .get(answer)
    ?.map(({ kind }) => kind)

test('where somebody moved is asked with what tells which time', () => {
  expect(asked('Ada Stone moved to Oslo.', 'Oslo')).toEqual(['cloze'])
  expect(asked('Ada Stone moved to Oslo with her looms in 1921.', 'Oslo')).toContain('which')
})

test('a school is asked for as one', () => {
  const [form] =
    wordingsOf(english, 'In 1921, Ada Stone attended Leeds University with two sisters.').get(
      'Leeds University',
    ) ?? []
  expect(form).toEqual({
    kind: 'which',
    prompt: 'Which school did Ada Stone attend with two sisters in 1921?',
  })
})
