import { expect, test } from 'vitest'
import { answerKey, questionKey } from './same'

test('the same question in other quotes, case and spaces is the same', () => {
  const one = questionKey({ prompt: 'Who wrote “The Ferry”?', answer: 'Ana Ruíz' })
  expect(questionKey({ prompt: 'who wrote  "The Ferry"? ', answer: 'ANA RUIZ' })).toBe(one)
})

test('another answer, or another wording, is another question', () => {
  const one = { prompt: 'Who wrote it?', answer: 'Ana' }
  expect(questionKey({ ...one, answer: 'Anna' })).not.toBe(questionKey(one))
  expect(questionKey({ ...one, prompt: 'Who wrote?' })).not.toBe(questionKey(one))
  // What belongs to the question never passes for part of the answer.
  expect(questionKey({ prompt: 'a b', answer: 'c' })).not.toBe(questionKey({ prompt: 'a', answer: 'b c' }))
})

test('answers that differ in a letter or a number are told apart', () => {
  expect(answerKey(' São  Paulo')).toBe(answerKey('sao paulo'))
  expect(answerKey('1907')).not.toBe(answerKey('1908'))
})
