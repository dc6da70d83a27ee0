import { describe, expect, test } from 'vitest'
import { hasLoosePronoun } from './pronouns'

describe('a pronoun that nothing before it explains', () => {
  test.each([
    'In ____ he moved to Vienna with his sister.',
    'When did she write the opera?',
    'During his visit to Chile, the president signed a treaty.',
    'It was built of stone by the ____ in Leeds.',
    'What it calls for is a new law in Peru.',
    'Because of this, was the law changed in France?',
    'In the winter of 1561 it saved a party of ____ men.',
    'Built on 212 piles and paid for with 38.4 million crowns, it lifts by ____ metres.',
    'Wind comes through it from the west in ____.',
    'I moved to Vienna with Clara.',
    'Our team won the cup in ____.',
    'Finally, these were sold to Denmark.',
    'Between 1917 and 1923, Hull Crown Court was told, she took ____ from the till.',
    'The village, two hours from Grenoble, had ____ looms when she was a girl.',
    'First mentioned in a charter of ____, in which nothing is said of looms, it replaced a fort.',
    'Clara Bell took how much from 29 of them?',
    'For how many years did Clara Bell weave there?',
    'Clara Bell wove there, as her mother had, for ____ years.',
  ])('%s', (prompt) => {
    expect(hasLoosePronoun(prompt, 'date')).toBe(true)
  })
})

describe('a pronoun that is explained', () => {
  test.each([
    'Clara Schumann moved to Vienna with her sister in ____.',
    'In 1850, the painter and her sister moved to ____.',
    'Which city doubled its size in 1900?',
    'Opened in 1900, the Hull Mill burned in ____, and it was never rebuilt.',
    'Of the forty looms, Clara Bell sold 29 of them in ____.',
    'Clara Bell moved to Hull in 1850 and wove there for ____ years.',
    'When there was no wool, Clara Bell left in ____.',
    'The bridge lost its towers in ____.',
    'Who moved to Vienna with his sister?',
    'During her visit to Chile, Ada Marsh met her sister in ____.',
    'The song “I want you back” was written in ____.',
  ])('%s', (prompt) => {
    expect(hasLoosePronoun(prompt, 'date')).toBe(false)
  })
})

test('a blank explains a pronoun only where its answer could be meant', () => {
  const prompt = 'In ____, she moved to Vienna.'
  expect(hasLoosePronoun(prompt, 'date')).toBe(true)
  expect(hasLoosePronoun('____ said that she moved to Vienna.', 'person')).toBe(false)
})
