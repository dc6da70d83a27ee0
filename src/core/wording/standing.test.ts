import { expect, test } from 'vitest'
import { standing } from './standing'

test.each([
  ['Ada Stone was also born in ____.', 'Ada Stone was born in ____.'],
  ['Where did Ada Stone subsequently move?', 'Where did Ada Stone move?'],
  ['Previously at the wish of ____, Ada Stone wove in Hull.', 'At the wish of ____, Ada Stone wove in Hull.'],
  ['Ada Stone, however, moved to ____.', 'Ada Stone moved to ____.'],
  [
    'In Hull, by contrast, hit by a flood in ____, looms stood still.',
    'In Hull, hit by a flood in ____, looms stood still.',
  ],
  ['Ada Stone told The ____ in 1921.', 'Ada Stone told the ____ in 1921.'],
])('%s stands by itself', (prompt, words) => {
  expect(standing(prompt)).toBe(words)
})

test.each([
  'The ____ was founded in Hull.',
  'Ada Stone, also known as ____, wove in Hull.',
  'Ada Stone not only wove in Hull but also taught in ____.',
])('%s stays as it is', (prompt) => {
  expect(standing(prompt)).toBe(prompt)
})
