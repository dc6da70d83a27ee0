import { describe, expect, test } from 'vitest'
import type { Candidate } from './candidates'
import { createPool, distractorsFor } from './distractors'
import type { AnswerType } from './fact'
import type { Group } from './groups'

function candidate(
  text: string,
  type: AnswerType,
  fine: string,
  said: string,
  names: string[] = [],
): Candidate {
  const group: Group = {
    name: text,
    names: new Set([text]),
    accepts: names,
    typed: { type, fine },
    mentions: 1,
    first: 0,
  }
  const sentence = { text: said, said } as Candidate['sentence']
  const span = { start: said.indexOf(text), end: said.indexOf(text) + text.length }
  const named = !['date', 'number', 'money', 'percent'].includes(type)
  return {
    text,
    name: text,
    type,
    fine,
    sentence,
    span,
    origin: span,
    listed: false,
    ...(named && { group }),
  }
}

const person = (name: string, said = `${name} sang.`) => candidate(name, 'person', 'person', said)
const given = (answer: Candidate, others: Candidate[] = [], latest = 2024) =>
  distractorsFor(answer, answer.sentence.said, createPool([answer, ...others], latest))

describe('wrong answers', () => {
  const said = 'Ada Marsh wrote to Eve Stone.'
  const ada = candidate('Ada Marsh', 'person', 'person', said, ['Ada'])
  const others = ['Tom Bell', 'Ann Frost', 'Sam Pike'].map((name) => person(name))

  test('come from the text first', () => {
    expect(given(ada, others)).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('are never in the sentence, the same thing or easily taken for it', () => {
    const unfair = [person('Eve Stone'), person('Ada'), person('Kim Marsh')]
    expect(given(ada, [...others, ...unfair])).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('are three at least or none', () => {
    expect(given(ada, others.slice(0, 2))).toEqual([])
  })

  test('are not what another sentence says much the same of', () => {
    const twin = person('Sam Pike', 'Sam Pike wrote long letters about rain to Stone and Bell.')
    const answer = candidate(
      'Ada Marsh',
      'person',
      'person',
      'Ada Marsh wrote long letters about rain to Stone.',
    )
    expect(given(answer, [others[0]!, others[1]!, twin])).toEqual([])
  })

  test('of places are of the same kind, from the gazetteer where the text has too few', () => {
    const oslo = candidate('Oslo', 'place', 'place/city', 'The games were in Oslo.')
    const norway = candidate('Norway', 'place', 'place/country', 'Norway won.')
    const found = given(oslo, [norway])
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found).not.toContain('Norway')
  })

  test('of countries take an article where the answer does', () => {
    const said = 'They flew to the Netherlands.'
    const found = given(candidate('Netherlands', 'place', 'place/country', said))
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found).not.toContain('Poland')
  })

  test('of years are none that is still to come', () => {
    const year = candidate('2019', 'date', 'year', 'It fell in 2019.')
    for (const other of given(year, [], 2020)) expect(Number(other)).toBeLessThanOrEqual(2020)
  })

  test('of amounts keep their sign', () => {
    for (const other of given(candidate('$40', 'money', 'money', 'It cost $40.')))
      expect(other).toMatch(/^\$\d\d$/)
  })

  test('of two names are two names', () => {
    const pair = candidate('Chile and Peru', 'place', 'pair/country', 'Chile and Peru met.')
    const found = given(pair)
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const other of found) expect(other).toMatch(/^[^,]+ and [^,]+$/)
    expect(found.join()).not.toMatch(/Chile|Peru/)
  })

  test('of persons are short beside a short answer and full beside a full one', () => {
    const texts = ['Tom Bell', 'Ann Frost', 'Sam Pike', 'Orla'].map((name) => person(name))
    expect(given(candidate('Marsh', 'person', 'person', 'Marsh sang.'), texts)).toEqual([
      ...['Bell', 'Frost', 'Pike', 'Orla'],
    ])
    expect(given(person('Ada Marsh'), texts)).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('of persons are none whom the sentence names by another form', () => {
    const answer = candidate('Ada Marsh', 'person', 'person', 'Bell met Ada Marsh.')
    expect(given(answer, others)).toEqual([])
  })

  test('of names of unsure type are none', () => {
    const unsure = ['Zorbo', 'Karrow', 'Inari'].map((name) =>
      candidate(name, 'name', 'name', `${name} fell.`),
    )
    expect(given(candidate('Lund', 'name', 'name', 'Lund rose.'), unsure)).toEqual([])
  })

  test('of long number words differ in the first', () => {
    for (const other of given(candidate('six hundred', 'number', 'count', 'It had six hundred pans.')))
      expect(other).toMatch(/^[a-z]+ hundred$/)
  })

  test('of terms are none: another could be right', () => {
    expect(given(candidate('food security', 'term', 'term', 'It is about food security.'))).toEqual([])
  })
})
