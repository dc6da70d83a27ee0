import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

const answers = (text: string): string[] => [...wordingsOf(english, text).keys()]

describe('an answer is asked for as a whole', () => {
  test.each([
    [
      'Clara Stone of Leeds founded the Northern Brotherhood of Weavers in 1921.',
      'Northern Brotherhood',
      '1921',
    ],
    ['In 1921 the mill was given to Don John of Austria.', 'Don John', '1921'],
    ['Clara Stone led the guild after the Hull Looms Act 1921 of Leeds.', '1921', 'Clara Stone'],
    ['Clara Stone of Leeds won the Bell Prize in Weaving in 1921.', 'Bell Prize', '1921'],
    ['Clara Stone studied wool at the University of Leeds at Ripon in 1921.', 'University of Leeds', '1921'],
    ['In 1921 Clara Stone sold toys called Bonny Pig & Mr. Fox in Leeds.', 'Bonny Pig', '1921'],
    ['Clara Stone wore a Turner-like hat in Leeds in 1921.', 'Turner-like', '1921'],
    ['Clara Stone took Route 66 to Tulsa in 1921.', '66', '1921'],
    ['Clara Stone ran a 24-hour diner in Leeds in 1921.', '24', '1921'],
    ['Clara Stone was known in the Tulsa area in 1921.', 'Tulsa', '1921'],
    ['Clara Stone left Hoboken, NJ in 1921.', 'NJ', '1921'],
    ['Clara Stone came home to Leeds, and Hull beat York 3 – 1 in 1921.', '3', '1921'],
  ])('%s', (text, cut, whole) => {
    expect(answers(text)).not.toContain(cut)
    expect(answers(text)).toContain(whole)
  })

  test('a quotation that is a sentence is not asked for', () => {
    expect(answers('"The mill is ours," said Clara Stone of the weavers of Hull in 1921.')).not.toContain(
      'The mill is ours',
    )
    expect(answers('The book "Old Looms" was written by Clara Stone of Hull in 1921.')).toContain('Old Looms')
  })

  test('a town that does what persons do is somebody', () => {
    expect(answers('Washington returned to Norway in 1754.')).not.toContain('Washington')
    expect(answers('Clara Stone returned to Washington in 1754.')).toContain('Washington')
  })

  test('an ordinal is a guess among a few digits, and not asked for', () => {
    const made = answers('Norway scored against Sweden in the 69th minute of the final of 1921.')
    expect(made).not.toContain('69th')
    expect(made).toContain('1921')
  })

  test('a lone word of no known kind, met once, is not', () => {
    const made = answers('Clara Stone gave a talk on Zorbo to the weavers of Norway.')
    expect(made).not.toContain('Zorbo')
    expect(made).toContain('Norway')
  })

  test('one of two that are joined is not, whatever stands between them', () => {
    const made = answers('The closeness of Hull and Grimsby’s old port drew Clara Stone in 1921.')
    expect(made).not.toContain('Hull')
    expect(made).toContain('1921')
  })

  test('what the rest of its sentence tells is not', () => {
    const made = answers('In 1921 the Afghan painter Clara Stone left Afghanistan for Norway.')
    expect(made).not.toContain('Afghanistan')
    expect(made).toContain('Norway')
  })

  test.each([
    ['a stretch with a comma', 'Clara Stone brought the Leeds guild cheap coal, tar in 1921.', ','],
    ['what somebody has', 'In 1921 Clara Stone heard of Norway’s retreat.', 'Norway’s retreat'],
    ['a title cut short', 'In 1921 Clara Stone sold a book titled The Art of Wool in Norway.', 'Art of Wool'],
    ['one of many years', 'Clara Stone came to Leeds in 1901, 1907, 1911 and 1921.', '1907'],
    ['the end of a range', 'Clara Stone won the 2001–02 looms in Leeds in 1921.', '02 looms'],
    ['what an adverb belongs to', 'In 1921 Clara Stone wore richly woven wool in Leeds.', 'woven wool'],
    ['a number of an article', 'Under articles 9 and 12 Clara Stone paid Leeds in 1921.', '12'],
    [
      'a name without its year',
      'Clara Stone outlived the Norwegian Plague of 1629 in 1921.',
      'Norwegian Plague',
    ],
    ['a name before “do” and a name', 'Clara Stone used the Ponte do Sol in Leeds in 1921.', 'Ponte'],
  ])('%s is no answer', (_, said, part) => {
    const made = answers(said)
    expect(made.filter((answer) => answer === part || (part === ',' && answer.includes(part)))).toEqual([])
    expect(made).toContain('1921')
  })
})
