import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { demandOf, isHalfTold, isNobody, personFor } from './person-choices'

/** A person or a country as it stands in a sentence. */
function named(text: string, said: string, type: 'person' | 'place' = 'person'): Candidate {
  const span = { start: said.indexOf(text), end: said.indexOf(text) + text.length }
  const typed = { type, fine: type === 'place' ? 'place/country' : 'person' } as const
  return {
    ...{ text, name: text, span, origin: span, listed: 0, ...typed },
    sentence: { text: said, said } as Candidate['sentence'],
    group: { name: text, names: new Set([text]), accepts: [], typed, mentions: 1, first: 0 },
  }
}
const fits = (offer: string, text: string, said: string) => {
  const answer = named(text, said)
  return personFor(offer, answer, said) !== undefined
}

test('a wrong person is of the sex that the sentence speaks of', () => {
  expect(fits('Thomas Bell', 'Clara Stone', 'In 1901 Clara Stone sold her mill.')).toBe(false)
  expect(fits('Emma Bell', 'Clara Stone', 'In 1901 Clara Stone sold her mill.')).toBe(true)
  expect(fits('Thomas Bell', 'Clara Stone', 'He left with his wife, Clara Stone.')).toBe(false)
  expect(fits('Emma Bell', 'Clara Stone', 'He left with his wife, Clara Stone.')).toBe(true)
})

test('a wrong person has a name of the same form', () => {
  expect(fits('Kim Tae-woo', 'Thomas Bell', 'Thomas Bell sang.')).toBe(false)
  expect(fits('Kim Tae-woo', 'Park Joon-ho', 'Park Joon-ho sang.')).toBe(true)
  expect(fits('Thomas Bell', 'Karl IV', 'Karl IV ruled here.')).toBe(false)
  expect(fits('Zorbo Zorbo', 'Thomas Bell', 'Thomas Bell sang.')).toBe(false)
})

test('a band or an office is nobody', () => {
  expect(isNobody(named('Zorbo Zorbo', 'They heard Zorbo Zorbo.'))).toBe(true)
  expect(isNobody(named('LA Sheriff', 'The LA Sheriff came.'))).toBe(true)
  expect(isNobody(named('Clara Stone', 'Clara Stone came.'))).toBe(false)
})

test('a name of which the sentence has a part elsewhere is half told', () => {
  expect(isHalfTold(named('Ada Quell Marsh', 'Ada Quell Marsh wrote as Ada Stone.'))).toBe(true)
  expect(isHalfTold(named('Ada Marsh', 'Ada Marsh wrote as Eve Stone.'))).toBe(false)
})

test('beside a king stand kings', () => {
  const karl = named('Orlo', 'They fled from King Orlo in 1407.')
  const [king, poet] = [named('Brann', 'In 1399 King Brann died.'), named('Bell', 'The poet Bell sang.')]
  const demand = demandOf(karl, [karl, king, poet])
  expect([king, poet].map(demand)).toEqual([true, false])
})

test('beside a Swede stand Swedes', () => {
  const lund = named('Ada Lund', 'Swedish captain Ada Lund won the cup.')
  const [swede, other] = [
    named('Eva Berg', 'Swedish defender Eva Berg was late.'),
    named('Eve Stone', 'Welsh defender Eve Stone was late.'),
  ]
  const demand = demandOf(lund, [lund, swede, other])
  expect([swede, other].map(demand)).toEqual([true, false])
})

test('in a game of a named team stand those who are named with the team', () => {
  const said = 'Eva Berg scored a late goal for Norway in the last minute.'
  const [berg, norway] = [named('Eva Berg', said), named('Norway', said, 'place')]
  norway.sentence = berg.sentence
  const mate = named('Ida Dahl', 'Ida Dahl joined Norway in May.')
  const [home, other] = [named('Norway', mate.sentence.said, 'place'), named('Eve Stone', 'Eve Stone ran.')]
  home.sentence = mate.sentence
  const demand = demandOf(berg, [berg, norway, mate, home, other])
  expect([mate, other].map(demand)).toEqual([true, false])
  const referee = named('Tom Pike', 'Norway had words with the referee Tom Pike.')
  expect(demandOf(berg, [berg, norway, referee])(referee)).toBe(false)
  const elsewhere = named('Eva Berg', 'Eva Berg moved to Norway in May.')
  expect(demandOf(elsewhere, [elsewhere, norway, other])(other)).toBe(true)
})
