import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'
import { asksRole } from './role'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const roleOf = (sentence: string, answer = 'Susan Bell') =>
  (wordingsOf(english, sentence).get(answer) ?? []).filter(asksRole).map(({ prompt }) => prompt)

describe('a person asked for by what they are', () => {
  test.each([
    [
      'after the name',
      'The museum closed early, said Susan Bell, the curator at the Hull Museum.',
      'Who is named as the curator at the Hull Museum?',
    ],
    [
      'before it, owned by a name',
      "In 1990 Norway's coach Susan Bell left the team after the second game.",
      "Who is named as Norway's coach?",
    ],
    [
      'without the day before it',
      "Today Norway's coach Susan Bell left the team after the second game.",
      "Who is named as Norway's coach?",
    ],
    [
      'before it, an office',
      'In Leeds, Norwegian captain Susan Bell scored twice in the first half.',
      'Who is named as the Norwegian captain?',
    ],
    [
      'as a part of the name',
      'Talks were held in Hull by British Foreign Minister Susan Bell in 1990.',
      'Who is named as the British Foreign Minister?',
    ],
  ])('%s', (_, sentence, question) => {
    expect(roleOf(sentence)).toContain(question)
  })

  test.each([
    ['what many are', 'The museum closed early, said Susan Bell, a resident of Hull.'],
    ['what others may be too', 'The museum closed early, said Susan Bell, a teacher at the Hull Museum.'],
    ['a thing', "In 1990 Norway's company, Susan Bell, sold forty looms to the town of Hull."],
    ['a place in a team', "In 1990 Norway's goalkeeper Susan Bell left the team after the second game."],
    ['a role of nobody’s', 'The museum closed early in 1990, said Susan Bell, the curator of the show.'],
    ['a role cut in a name', 'The mill closed in 1990, said Susan Bell, head of the Hull, Yorkshire, guild.'],
  ])('not by %s', (_, sentence) => {
    expect(roleOf(sentence)).toEqual([])
  })
})

test('somebody is asked for so once', () => {
  const forms = wordingsOf(english, 'In 1990 Susan Bell, head of the Hull Guild, moved to Leeds.')
  expect(forms.get('Susan Bell')?.filter(asksRole)).toHaveLength(1)
})

test('the age that stands after a name is asked for', () => {
  const forms = wordingsOf(english, 'Susan Bell, 19, a weaver from Hull, was arrested in Leeds in 1990.')
  expect(forms.get('19')?.map(({ prompt }) => prompt)).toContain('What age is given for Susan Bell?')
})
