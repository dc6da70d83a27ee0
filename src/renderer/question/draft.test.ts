import { expect, test } from 'vitest'
import { draftOf, editOf, isWhole } from './draft'

const before = draftOf({
  prompt: 'Who kept the lamp?',
  answer: 'Aalto',
  accepts: ['Ms Aalto'],
  choices: ['Berg', 'Cole', 'Dahl'],
})

test('only what was changed is sent', () => {
  expect(editOf(before, { ...before, prompt: ' Who kept the lamp? ' })).toEqual({})
  expect(editOf(before, { ...before, hint: 'She came from the north' })).toEqual({
    hint: 'She came from the north',
  })
})

test('other right answers and wrong choices are a line each, empty lines are none', () => {
  expect(editOf(before, { ...before, accepts: 'Ms Aalto\n\n Aino Aalto ', choices: '' })).toEqual({
    accepts: ['Ms Aalto', 'Aino Aalto'],
    choices: [],
  })
})

test('a hint can be taken away', () => {
  expect(editOf({ ...before, hint: 'north' }, { ...before, hint: '' })).toEqual({ hint: '' })
})

test('a question needs words and an answer', () => {
  expect(isWhole(before)).toBe(true)
  expect(isWhole({ ...before, answer: ' ' })).toBe(false)
  expect(isWhole({ ...before, prompt: '' })).toBe(false)
})
