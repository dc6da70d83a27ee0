import { describe, expect, test } from 'vitest'
import type { AnswerType } from './fact'
import { groupNames, groupOf, overlaps } from './groups'

const named = (...names: [string, AnswerType][]) =>
  groupNames(names.map(([name, type], sentence) => ({ name, sentence, typed: { type, fine: type } })))

describe('names of one thing', () => {
  test('are found by the same words, with or without an article or a genitive', () => {
    const groups = named(['the Baltic Forum', 'event'], ['Baltic Forum', 'event'])
    expect(groupOf(groups, 'Baltic Forum’s')?.mentions).toBe(2)
  })

  test('a lone last or first name joins the only full one, and is right as well', () => {
    const groups = named(['Ada Marsh', 'person'], ['Marsh', 'name'], ['Ada', 'person'])
    const group = groupOf(groups, 'Marsh')
    expect(group?.name).toBe('Ada Marsh')
    expect(group?.mentions).toBe(3)
    expect(group?.accepts).toEqual(['Marsh', 'Ada'])
    expect(group?.typed.type).toBe('person')
  })

  test('a name that two could have stays by itself', () => {
    const groups = named(['Ada Marsh', 'person'], ['Tom Marsh', 'person'], ['Marsh', 'person'])
    expect(groupOf(groups, 'Marsh')?.name).toBe('Marsh')
    expect(groupOf(groups, 'Ada Marsh')?.accepts).toEqual([])
  })

  test('initials join the name they stand for', () => {
    const groups = named(['World Health Organization', 'organisation'], ['WHO', 'organisation'])
    expect(groupOf(groups, 'WHO')?.accepts).toEqual(['WHO'])
    expect(groupOf(groups, 'WHO')?.name).toBe('World Health Organization')
  })

  test('a place is no short name of a person', () => {
    const groups = named(['Jack London', 'person'], ['London', 'place'])
    expect(groupOf(groups, 'London')?.typed.type).toBe('place')
  })

  test('the more telling type counts', () => {
    expect(groupOf(named(['Marsh', 'name'], ['Marsh', 'person']), 'Marsh')?.typed.type).toBe('person')
  })
})

test('names that share a word or mean the same could be taken for each other', () => {
  expect(overlaps('Ada Marsh', 'Tom Marsh')).toBe(true)
  expect(overlaps('UK', 'Britain')).toBe(true)
  expect(overlaps('Ada Marsh', 'Tom Bell')).toBe(false)
})
