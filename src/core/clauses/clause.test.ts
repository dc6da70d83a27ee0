import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** The first wording for an answer in a paragraph; undefined where nothing is asked for it. */
const firstWording = (paragraph: string, answer: string): string | undefined =>
  wordingsOf(english, paragraph).get(answer)?.[0]?.prompt

describe('a clause is found', () => {
  test.each([
    [
      'though something is put in after its subject',
      'Clara Stone, a weaver from Cork, opened a school in Leeds.',
      'Leeds',
      'Where did Clara Stone open a school?',
    ],
    [
      'though another verb follows without a comma',
      'Norway took control of Iceland in 1830 but began to rebuild it late.',
      '1830',
      'In which year did Norway take control of Iceland?',
    ],
    [
      'after a time without a comma',
      'In the 1960s Clara Stone visited schools in Norway.',
      '1960s',
      'In which decade did Clara Stone visit schools in Norway?',
    ],
    [
      'beside another one',
      'Tom Bell sold the mill in Leeds, and Clara Stone opened a school in 1950.',
      '1950',
      'In which year did Clara Stone open a school?',
    ],
  ])('%s', (_, text, answer, question) => {
    expect(firstWording(text, answer)).toBe(question)
  })
})

describe('a question word in its own place', () => {
  test('ends a subject', () => {
    expect(firstWording('Members of the Labour Party elected Clara Stone in Leeds.', 'Labour Party')).toBe(
      'Members of which organisation elected Clara Stone in Leeds?',
    )
  })

  test('takes the country after a town away', () => {
    expect(
      firstWording('Clara Stone was raised in a house near Sydney, Australia, with her aunt.', 'Sydney'),
    ).toBe('Clara Stone was raised in a house near which city with her aunt?')
  })

  test('takes away what is said of its answer after a comma', () => {
    expect(
      firstWording('Clara Stone was at last sent back to a house near Sydney, which she hated.', 'Sydney'),
    ).toBe('Clara Stone was at last sent back to a house near which city?')
  })
})

describe('amounts', () => {
  test.each([
    [
      'Clara Stone paid more than 400 weavers in Leeds.',
      '400',
      'More than how many weavers did Clara Stone pay in Leeds?',
    ],
    [
      'The ferry to Norway stopped for three hours.',
      'three',
      'For how many hours did the ferry to Norway stop?',
    ],
    ['Clara Stone sold the mill for $400.', '$400', 'For how much did Clara Stone sell the mill?'],
    [
      'The school in Leeds accepted 5.3% of applicants.',
      '5.3%',
      'What percentage of applicants did the school in Leeds accept?',
    ],
    ['Clara Stone came to Leeds at the age of 35.', '35', 'Clara Stone came to Leeds at what age?'],
  ])('%s', (text, answer, question) => {
    expect(firstWording(text, answer)).toBe(question)
  })
})
