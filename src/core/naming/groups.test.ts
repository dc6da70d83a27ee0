import { describe, expect, test } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { groupNames, groupOf, overlaps } from './groups'
import { STRONG } from './typing'

const named = (...names: [string, AnswerType, number?][]) =>
  groupNames(
    names.map(([name, type, weight = STRONG], sentence) => ({
      ...{ name, sentence },
      typed: { type, fine: type, weight: type === 'name' ? 0 : weight },
    })),
  )

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
})

describe('the type of a name', () => {
  const typeOf = (...votes: [AnswerType, number][]) =>
    groupOf(
      named(...votes.map(([type, weight]): [string, AnswerType, number] => ['Marsh', type, weight])),
      'Marsh',
    )?.typed.type

  test('is what its mentions tell together: one title outdoes many guesses', () => {
    expect(typeOf(['place', 1], ['place', 1], ['place', 1], ['person', STRONG])).toBe('person')
  })

  test('is sure once several mentions agree, and unsure before', () => {
    expect(typeOf(['place', 1])).toBe('name')
    expect(typeOf(['place', 1], ['place', 1.5])).toBe('place')
    // Guesses at a lone word alone never are.
    expect(typeOf(['place', 1], ['place', 1], ['place', 1], ['place', 1])).toBe('name')
  })

  test('is unsure where mentions disagree', () => {
    expect(typeOf(['place', 1.5], ['place', 1.5], ['person', 1], ['person', 1])).toBe('name')
  })

  test('of a full name is that of its short one too, whatever the mentions of that looked like', () => {
    const groups = named(['Ada Marsh', 'person'], ['Marsh', 'place', 1], ['Marsh', 'place', 1])
    expect(groupOf(groups, 'Marsh')?.typed.type).toBe('person')
  })
})

test('names that share a word or mean the same could be taken for each other', () => {
  expect(overlaps('Ada Marsh', 'Tom Marsh')).toBe(true)
  expect(overlaps('UK', 'Britain')).toBe(true)
  expect(overlaps('Ada Marsh', 'Tom Bell')).toBe(false)
})
