import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'
import type { ReadSentence } from '#core/sentences/sentence'
import { isUnclear } from './unclear'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

const count = (text: string): number => wordingsOf(english, text).size

describe('what a stranger to the text could not understand is not asked', () => {
  test.each([
    [
      'a thing only pointed at',
      'Clara Stone rejected this notion in 1921.',
      'Clara Stone rejected the theory of tides in 1921.',
    ],
    [
      'somebody known by a land only',
      'The Irishman lived in Trieste from 1904 to 1920.',
      'James Joyce lived in Trieste from 1904 to 1920.',
    ],
    [
      'what somebody said who is not named',
      'Prices in Hull, which were raised in 1920, had fallen, she said.',
      'Prices in Hull, which were raised in 1920, had fallen, Clara Stone said.',
    ],
    [
      'what is to be done soon',
      'Residents of Hull should register with Clara Stone before 2 December.',
      'Residents of Hull registered with Clara Stone before 2 December.',
    ],
    [
      'what has no verb but in a clause about it',
      'Hull House, a mansion built in 1819, whose garden holds the looms of Clara Stone.',
      'Hull House, a mansion built in 1819, was bought by Clara Stone.',
    ],
    [
      'an event nobody and no year is named for',
      'The visitors scored in the 33rd minute.',
      'Norway scored against Sweden in the 33rd minute.',
    ],
    [
      'a pronoun that cannot mean its own subject',
      'Clara Stone met him in Oslo in 1921.',
      'Clara Stone met Tom Bell in Oslo in 1921.',
    ],
    [
      'a heading run into the text',
      'Leeds, England On Saturday, Clara Stone opened a school in Hull.',
      'On 4 May 1921, Clara Stone opened a school in Hull.',
    ],
    [
      'a heading that its sentence says again',
      'Wool combing Wool combing was begun in Hull by Clara Stone in 1921.',
      'Wool combing was begun in Hull by Clara Stone in 1921.',
    ],
    [
      'a heading of one word that its sentence says again',
      'Weaving Weaving was begun in Hull by Clara Stone in 1921.',
      'Weaving was begun in Hull by Clara Stone in 1921.',
    ],
    [
      'a number that only the text tells',
      'Clara Stone of Hull had doubled that number of looms by 1921.',
      'Clara Stone of Hull had doubled the number of looms by 1921.',
    ],
    [
      'what is told elsewhere on the page',
      'The looms described below were sold to Norway by Clara Stone in 1921.',
      'The looms with combs were sold to Norway by Clara Stone in 1921.',
    ],
    [
      'the third of things of which two came before',
      'Third, Clara Stone sold forty looms to Norway in 1921.',
      'Clara Stone sold forty looms to Norway in 1921.',
    ],
    [
      'an order to the reader',
      'Take the ferry from Hull to Rotterdam in 1921.',
      'The ferry from Hull sailed to Rotterdam in 1921.',
    ],
    [
      'a part of a paper',
      'Table 2 shows that Clara Stone wove 40 coats in Hull in 1921.',
      'The Hull Gazette says that Clara Stone wove 40 coats in Hull in 1921.',
    ],
    [
      'an entry of a list',
      'Wool Comb (Hull): It parted the wool for Clara Stone in 1921.',
      'The wool comb of Hull parted the wool for Clara Stone in 1921.',
    ],
    [
      'some beside others',
      'Other weavers of Hull were paid by Clara Stone in 1921.',
      'All weavers of Hull were paid by Clara Stone in 1921.',
    ],
    [
      'a place that only the text tells',
      'Clara Stone was born here in 1921.',
      'Clara Stone was born in Hull in 1921.',
    ],
    [
      'two who have no names',
      'The two lived together with 40 sheep in Norway in 1921.',
      'Clara and Tom Stone lived together with 40 sheep in Norway in 1921.',
    ],
    [
      'a thing that has no name yet',
      'The network was run by weavers on behalf of the Norwegian Weavers Guild.',
      'The network of Hull was run by Clara Stone on behalf of Norway.',
    ],
    [
      'a time that hangs on the sentence before',
      'Clara Stone moved to Oslo later that year.',
      'Clara Stone moved to Oslo in 1921.',
    ],
  ])('%s', (_, refused, asked) => {
    expect(count(refused)).toBe(0)
    expect(count(asked)).toBeGreaterThan(0)
  })
})

test('a question that runs on past what it asks for is unclear', () => {
  const sentence = { said: '' } as ReadSentence
  for (const clumsy of [
    'Weavers are paid between how much and $6 a yard in Hull?',
    'In which year will the guild pay Hull in 2020?',
    'In which month has Clara Stone been in Hull since?',
    'Who wove in Hull, and Tom Bell from Leeds?',
    'Clara Stone wove in which town she became a master of the guild?',
  ])
    expect(isUnclear(clumsy, sentence)).toBe(true)
  expect(isUnclear('In which year did Clara Stone and Tom Bell leave Hull?', sentence)).toBe(false)
  expect(isUnclear('After how many minutes did Hull fall behind when Lindgren?', sentence)).toBe(true)
  expect(isUnclear('Between ____ and $6 a yard is paid in Hull.', sentence)).toBe(false)
})

test('a wording that stops before its last noun is unclear', () => {
  const sentence = { said: '' } as ReadSentence
  expect(isUnclear('In which town did Clara Stone close the mill with its 1921?', sentence)).toBe(true)
  expect(isUnclear('In which town did Clara Stone close the mill in May 1921?', sentence)).toBe(false)
})

test('a body is named before something is its own', () => {
  const sentence = { said: '' } as ReadSentence
  expect(isUnclear('Wool made up ____ of the group’s sales in Norway.', sentence)).toBe(true)
  expect(isUnclear('Of what Hull Wool sells, wool made up ____ of the group’s sales.', sentence)).toBe(false)
})
