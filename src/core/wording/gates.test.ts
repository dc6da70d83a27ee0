import { describe, expect, test } from 'vitest'
import { faultOf, holds, isEmptyAnswer, promptKey } from './gates'

const cloze = (prompt: string, answer = 'Vienna', type: 'place' | 'person' | 'date' = 'place') =>
  faultOf({ kind: 'cloze', prompt, answer, type })

describe('a wording is refused', () => {
  test.each([
    ['blank', 'Mozart moved to Vienna in the year 1781.'],
    ['blank', 'Mozart moved from ____ to ____ in the year 1781.'],
    ['leak', 'From Vienna, Mozart wrote that ____ suited him.'],
    ['short', 'Near ____.'],
    ['bare', 'That was where he was in ____.'],
    ['leaning', 'However, Mozart moved to ____ in 1781.'],
    ['leaning', '____ and the court of Salzburg parted in 1781.'],
    ['pronoun', 'Two years later, Mozart moved to ____ with Constanze.'],
    ['pronoun', 'In 1781 he moved to ____ with Constanze.'],
    ['passing', 'Mozart moved to ____ with Constanze two years ago.'],
    ['passing', 'Mozart played in ____ for the court in the past year.'],
    ['pronoun', 'After leaving the court of Salzburg, Austria, he went to ____ in 1781.'],
    ['pronoun', 'On 16 December he, Haydn and Salieri left for ____ with six horses.'],
    ['pronoun', 'In 1915 David Hilbert, who taught there, invited her to ____.'],
    ['pronoun', 'In April 1933, after the Germans had come to power, she left for ____.'],
    ['pronoun', 'On which date was its largest hall opened by Mozart in ____?'],
    ['pronoun', 'Within a month Mozart moved to ____ with Constanze.'],
    ['pronoun', 'Since then, Mozart lived in ____ with Constanze.'],
    ['pronoun', 'At the old court held in Salzburg in ____ he played well.'],
    ['pronoun', 'With a grant of ____ from the court, he made Salzburg merry.'],
    ['pronoun', 'Within twenty years Mozart moved to ____ with Constanze.'],
    ['torn', 'Mozart moved to ____ (in the year 1781.'],
    ['torn', 'Mozart has to move to ____ now,” Haydn said in 1781.'],
    ['blank', 'Mozart moved to #____ in the year 1781.'],
    ['passing', 'As of last July, Mozart had moved to ____ in 1781.'],
    ['torn', 'Mozart moved to ____ under the name of “Count Amadeus.'],
    ['torn', "Mozart moved to ____ in 1781 after a 'quarrel."],
  ])('%s: %s', (fault, prompt) => {
    expect(cloze(prompt)).toBe(fault)
  })

  test('when it is longer than forty words', () => {
    expect(cloze(`Mozart moved to ____ ${'with one more trunk '.repeat(10)}.`)).toBe('long')
  })

  test('when the last part of a name gives the name away', () => {
    expect(cloze('____ came to Bonn with the other Beethoven brothers.', 'Johann Beethoven', 'person')).toBe(
      'leak',
    )
  })

  test('when a question has a blank, or begins by leaning on something', () => {
    const asked = (prompt: string) => faultOf({ kind: 'where', prompt, answer: 'Vienna', type: 'place' })
    expect(asked('Where did Mozart move from ____ in 1781?')).toBe('blank')
    expect(asked('Therefore, where did Mozart move in 1781?')).toBe('leaning')
    expect(asked('Where did Mozart move in 1781?')).toBeUndefined()
  })
})

test('a plain wording passes', () => {
  expect(cloze('Mozart moved to ____ in the year 1781.')).toBeUndefined()
  expect(cloze("Mozart moved to ____ in the '80s after a 'quarrel' in Salzburg.")).toBeUndefined()
})

test('whole words are looked for, whatever their case', () => {
  expect(holds('The Viennese court', 'Vienna')).toBe(false)
  expect(holds('from VIENNA, by coach', 'Vienna')).toBe(true)
  expect(holds('他住在北京市', '北京')).toBe(true)
})

test('an answer of function words is none', () => {
  expect(isEmptyAnswer('of the')).toBe(true)
  expect(isEmptyAnswer('—')).toBe(true)
  expect(isEmptyAnswer('the Hague')).toBe(false)
})

test('questions that differ by case and space are the same', () => {
  expect(promptKey('Who  wrote It?')).toBe(promptKey('who wrote it? '))
})

describe('who speaks', () => {
  const said = (prompt: string, speaker?: string) =>
    faultOf({ kind: 'cloze', prompt, answer: 'Vienna', type: 'place', speaker })

  test('may say "I" and "we" where that is known, and nothing looser', () => {
    const own = 'I moved to ____ with my sister Constanze.'
    expect([said(own), said(own, 'Ada Stone')]).toEqual(['leaning', undefined])
    expect(said('Then it moved to ____ with our sister Constanze.', 'Ada Stone')).toBe('leaning')
    expect(said('In 1781 we met him in ____ with our sister Constanze.', 'Ada Stone')).toBe('pronoun')
    expect(said('I showed you the house in ____ with Constanze.', 'Ada Stone')).toBe('pronoun')
  })
})
