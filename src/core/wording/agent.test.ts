import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const asked = (sentence: string, answer: string) =>
  (wordingsOf(english, sentence).get(answer) ?? []).flatMap(({ kind, prompt }) =>
    kind === 'cloze' ? [] : [prompt],
  )

describe('who did what was done', () => {
  test.each([
    ['The Hull Guild was founded by Ada Stone in 1921.', 'Who founded the Hull Guild in 1921?'],
    [
      'In 1921, the Hull Guild was founded by Ada Stone, a weaver from Cork.',
      'In 1921, who founded the Hull Guild?',
    ],
    ['The mills of Hull have been bought by Ada Stone.', 'Who has bought the mills of Hull?'],
  ])('%s', (sentence, question) => {
    expect(asked(sentence, 'Ada Stone')).toContain(question)
  })

  test('not where nobody does a thing', () => {
    const [first] = asked('The old mill of Hull was surrounded by Germany in 1921.', 'Germany')
    expect(first).toBe('By which country was the old mill of Hull surrounded in 1921?')
  })
})
