import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/facts/fact'
import { difficultyOf } from './difficulty'
import { factIn, sectionOf } from './test-facts'

const CHOICES = ['one', 'two', 'three']
const guess = (answer: string, type: Fact['type'], named = 1, more: Partial<Fact> = {}) =>
  difficultyOf(factIn(sectionOf(`It is ${answer}.`), answer, { type, ...more }), named)
const levels = (...all: ReturnType<typeof guess>[]) => all.map(({ difficulty }) => difficulty)

describe('how hard a fact is', () => {
  test('goes by its kind: a name is easier than a phrase or a year, and these than a figure or a day', () => {
    const choices = { distractors: CHOICES }
    expect(guess('Ana Ruiz', 'person', 1, choices).difficulty).toBe('easy')
    expect(guess('old pier', 'term', 1, choices).difficulty).toBe('medium')
    expect(guess('1907', 'date', 1, choices).difficulty).toBe('medium')
    expect(guess('4,120', 'number', 1, choices)).toEqual({ difficulty: 'hard', traits: ['figure', 'once'] })
    expect(guess('4 May 1907', 'date', 1, choices)).toEqual({ difficulty: 'hard', traits: ['day', 'once'] })
  })

  test('knows figures in other digits, and that a few can be counted', () => {
    expect(levels(guess('٤٥٨', 'number'), guess('three', 'number'), guess('5 %', 'percent'))).toEqual([
      'hard',
      'medium',
      'medium',
    ])
  })

  test('goes by how often its answer is named; another three counts other things', () => {
    expect(levels(guess('old pier', 'term', 1), guess('old pier', 'term', 3))).toEqual(['medium', 'medium'])
    expect(levels(guess('Ana Ruiz', 'person', 1), guess('Ana Ruiz', 'person', 3))).toEqual(['medium', 'easy'])
    expect(guess('Ana Ruiz', 'person', 3).traits).toEqual(['again', 'name'])
    expect(guess('three', 'number', 5).traits).not.toContain('again')
  })

  test('goes by whether there are choices to recognise it by', () => {
    const choices = { distractors: CHOICES }
    expect(guess('Ana Ruiz', 'person', 1, choices).traits).toEqual(['name', 'choices'])
    expect(levels(guess('Ana Ruiz', 'person'), guess('Ana Ruiz', 'person', 1, choices))).toEqual([
      'medium',
      'easy',
    ])
  })

  test('goes by the length of the shortest right answer and of its words', () => {
    const long = 'slow wooden ferry across deep water'
    expect(levels(guess(long, 'term'), guess(long, 'term', 1, { accepts: ['ferry'] }))).toEqual([
      'hard',
      'medium',
    ])
    expect(levels(guess('pier', 'term'), guess('phosphorescence', 'term'))).toEqual(['medium', 'hard'])
    expect(levels(guess('横过海湾的老渡船每天开', 'term'), guess('老渡船', 'term'))).toEqual([
      'hard',
      'medium',
    ])
  })

  test('comes with at most two traits, and only those that speak for it', () => {
    const hard = guess('phosphorescence of slow deep water', 'term')
    expect(hard.traits).toEqual(['words', 'long'])
    expect(guess('Ana Ruiz', 'person', 2).traits).toEqual(['name'])
  })
})
