import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordsOf } from '#core/sentences/sources'
import { capitalRuns, knownCapitals } from './names'

const heard = (said: string) => ({ said, words: wordsOf(said, 'en') })
const names = (said: string, others: string[] = []) => {
  const sentence = heard(said)
  const known = knownCapitals([sentence, ...others.map(heard)])
  return capitalRuns(sentence, known).map(({ start, end }) => said.slice(start, end))
}

describe('names are runs of capitals', () => {
  test.each([
    [
      'Then the University of Turku hired Alice Mak of the Labour Party.',
      ['University of Turku', 'Alice Mak', 'Labour Party'],
    ],
    [
      'It began with the Third Belt and Road Forum for Inland Trade.',
      ['Third Belt and Road Forum for Inland Trade'],
    ],
    ['They met President Ada Marsh and Dr. Tom Bell.', ['Ada Marsh', 'Tom Bell']],
    ['Alfred Marsh met Emily Bell.', ['Alfred Marsh', 'Emily Bell']],
    ['Speaking Norse helped them.', ['Norse']],
    ['They flew to Saudi Arabia and Iran.', ['Saudi Arabia', 'Iran']],
    ['They praised Norway’s ports and the Writers’ Congress.', ['Norway', 'Writers’ Congress']],
    ['They saw the U.S. team and a French film.', []],
    ['They left in March, on a Tuesday.', []],
    ['The talks brought China-Vietnam relations forward.', []],
    ['He was Director of Media.', []],
    ['They met Ada M. Stone, J. K. Bell and Omar al-Tamar.', ['Ada M. Stone', 'J. K. Bell', 'Omar al-Tamar']],
    ['They took vitamin C. Then Leeds won.', ['Leeds']],
    ['They met the Hull-based Bell Mills.', ['Bell Mills']],
    ['They met Bell University President Ada Stone.', ['Bell University', 'Ada Stone']],
    ['They met Interior Minister Ada Stone.', ['Ada Stone']],
    ['They met the Secretary of State Ada Stone.', ['Ada Stone']],
    ['They sold a Texas Democrat the mill.', []],
    ['They left the Bell Colony on Zorba.', ['Bell Colony', 'Zorba']],
    ['They went to Miller’s Landing.', ['Miller’s Landing']],
    ['They met Cork’s Ada Stone.', ['Cork', 'Ada Stone']],
    ['They saw the Chicago Century of Wool.', ['Chicago Century of Wool']],
    ['They met Zeb\u00adora Stone.', ['Zeb\u00adora Stone']],
  ])('%s', (said, expected) => {
    expect(names(said)).toEqual(expected)
  })

  test('a word of a longer name is none by itself, nor is one the text writes small', () => {
    expect(names('Boat and crew left Leeds.', ['They held the Book and Boat Forum.'])).toEqual(['Leeds'])
    expect(names('Teachers left Leeds.', ['They met the Teachers of Cork.', 'The teachers sang.'])).toEqual([
      'Leeds',
    ])
  })

  test('the first word of a sentence is one only if the text writes it so elsewhere, or it is a country', () => {
    expect(names('Growth slowed in Leeds.')).toEqual(['Leeds'])
    expect(names('Leeds grew fast.', ['They moved to Leeds.'])).toEqual(['Leeds'])
    expect(names('Norway grew fast.')).toEqual(['Norway'])
  })
})

describe('a family name with a small word', () => {
  const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
  const analysed = (said: string) => {
    const sentence = { ...heard(said), analysis: english.analyse(said) }
    return capitalRuns(sentence, new Set(['Souza'])).map(({ start, end }) => said.slice(start, end))
  }

  test.each([
    ['The mill was sold, de Souza notes.', ['de Souza']],
    ['It goes well with van Holt’s view of wool.', ['van Holt']],
    ['De Souza sold the mill.', ['De Souza']],
    ['They met at the café de Lumen.', ['Lumen']],
  ])('begins with it: %s', (said, expected) => {
    expect(analysed(said)).toEqual(expected)
  })
})
