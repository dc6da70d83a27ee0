import { expect, test } from 'vitest'
import { isToldByCity } from './cities'

test.each([
  ['China', 'She built the opera house of Guangzhou in China.', true],
  ['United States', 'In the United States, the first mill of Los Angeles burned.', true],
  ['Norway', 'Ada Stone sailed to Oslo in Norway.', true],
  ['China', 'Ada Stone sailed to China in May.', false],
  ['United States', 'Ada Stone sailed from Hull to the United States.', false],
  ['Singapore', 'Ada Stone sailed to Singapore.', false],
])('%s is told by a city in "%s": %s', (place, said, told) => {
  expect(isToldByCity(place, said)).toBe(told)
})
