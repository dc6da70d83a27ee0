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

  test('a first name met before any full one is somebody else’s', () => {
    const groups = named(['Tom', 'person'], ['Ada Marsh', 'person'], ['Tom Bell', 'person'])
    expect(groupOf(groups, 'Tom')?.name).toBe('Tom')
    expect(groupOf(named(['Marsh', 'name'], ['Ada Marsh', 'person']), 'Marsh')?.name).toBe('Ada Marsh')
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

describe('a short name', () => {
  test('is the family name with its small words', () => {
    const groups = named(['Ada de Souza', 'person'], ['De Souza', 'person'], ['de Souza', 'person'])
    expect(groupOf(groups, 'de Souza')?.name).toBe('Ada de Souza')
    expect(groupOf(groups, 'Ada de Souza')?.accepts).toEqual(['de Souza'])
  })

  test('is what comes first where the given name comes last', () => {
    const groups = named(['Bok Dae-jung', 'person'], ['Bok', 'name'], ['Dae-jung', 'name'])
    expect(groupOf(groups, 'Bok')?.name).toBe('Bok Dae-jung')
    expect(groupOf(groups, 'Dae-jung')?.name).toBe('Dae-jung')
  })

  test('may leave out initials and an article', () => {
    const groups = named(['Ada M. al-Tamar', 'person'], ['Ada al-Tamar', 'person'], ['Tamar', 'name'])
    expect(groupOf(groups, 'Tamar')?.mentions).toBe(3)
  })

  test('of two persons is of one of them', () => {
    const groups = named(['Ada Marsh', 'person'], ['Tom Marsh', 'person'], ['Marsh', 'name'])
    expect(groupOf(groups, 'Marsh')?.typed.type).toBe('person')
  })

  test('is the same with soft hyphens', () => {
    expect(groupOf(named(['Ze\u00adbora', 'place']), 'Zebora')?.name).toBe('Zebora')
  })
})

describe('a person', () => {
  const typeOf = (name: string, ...votes: [AnswerType, number, boolean?][]) =>
    groupOf(
      groupNames(
        votes.map(([type, weight, evident = false], sentence) => ({
          ...{ name, sentence, evident },
          typed: { type, fine: type, weight },
        })),
      ),
      name,
    )

  test('is a single word only if words tell it, once of a few mentions', () => {
    expect(typeOf('Zorbo', ['person', 2.5])?.typed.type).toBe('name')
    expect(typeOf('Zorbo', ['person', 2.5, true])?.typed.type).toBe('person')
    const many = Array.from({ length: 12 }, (): [AnswerType, number] => ['person', 1])
    expect(typeOf('Zorbo', ['person', 2.5, true], ...many)?.typed.type).toBe('name')
  })

  test('is nobody of whom there are several', () => {
    const groups = named(['Dusk Zorbs', 'person', 2.5], ['Zorb', 'name'])
    expect(groupOf(groups, 'Dusk Zorbs')?.typed.type).toBe('name')
  })
})

describe('a type is sure', () => {
  const sure = (...votes: [AnswerType, number][]) =>
    groupOf(
      named(...votes.map(([type, weight]): [string, AnswerType, number] => ['Zorb Hall', type, weight])),
      'Zorb Hall',
    )?.sure

  test('where the name tells it or mentions agree, and nothing says otherwise', () => {
    expect(sure(['place', STRONG])).toBe(true)
    expect(sure(['place', 2.5])).toBe(false)
    expect(sure(['place', 2.5], ['place', 1.5], ['place', 1.5])).toBe(true)
    expect(sure(['place', 2.5], ['place', 1.5], ['place', 1.5], ['work', 1])).toBe(false)
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
