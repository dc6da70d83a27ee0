import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import {
  capitalsLike,
  countriesLike,
  homeOf,
  isNationTold,
  nationalitiesLike,
  nationsIn,
  nationsOf,
} from './nations'

const saying = (said: string) => ({ sentence: { said } }) as Candidate

test('a sentence speaks of nations by their names, their people and their capitals', () => {
  expect([...nationsIn('Norwegian weavers sold looms to South Korea and the U.S. in Tunis.')].sort()).toEqual(
    [...['Norway', 'South Korea', 'Tunisia', 'United States']],
  )
  expect(nationsIn('They sold looms.').size).toBe(0)
})

test('a text is about the nation that most of its sentences name, if some do', () => {
  const about = ['Oslo was cold.', 'Norway has fjords.', 'Norwegian wool came.', 'Chile is far.'].map(saying)
  expect(homeOf(nationsOf(about))).toBe('Norway')
  // Two answers of one sentence do not count it twice.
  expect(homeOf(nationsOf([about[0]!, about[0]!, about[1]!]))).toBeUndefined()
})

test('near a country, a capital and a people are their like', () => {
  expect(countriesLike('Britain').same).toContain('France')
  expect(capitalsLike('Tunis').same).toEqual(expect.arrayContaining(['Algiers', 'Tripoli', 'Cairo']))
  expect(capitalsLike('Zorbury')).toEqual({ same: [], beside: [] })
  expect(nationalitiesLike('Swedish').same).toEqual(expect.arrayContaining(['Norwegian', 'Danish']))
  expect(nationalitiesLike('American').same).toEqual([])
})

test('where a language is meant stand languages', () => {
  expect(nationalitiesLike('English', ' edition of it').same).toContain('German')
  expect(nationalitiesLike('English', ' weavers').same).toEqual(['Scottish', 'Welsh', 'Irish'])
})

test('a nation of which the sentence speaks by another word is told away', () => {
  expect(isNationTold('Tunisia', 'Libya', 'Tunisian weavers came.')).toBe(true)
  expect(isNationTold('Egypt', 'Libya', 'Tunisian weavers came.')).toBe(false)
  expect(isNationTold('Paris', 'France', 'French weavers came.')).toBe(false)
})
