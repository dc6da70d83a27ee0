import { expect, test } from 'vitest'
import { isEntry } from './entry'

test.each([
  ['--- A mill is paid for with $20.', true],
  ['5 - Number of looms in the mill of Cork.', true],
  ['$5.6bn - What the mill of Cork cost.', true],
  ['1921 Ada Stone opens a mill in Cork.', true],
  ['( Answered, 2 Comments ) Wool in Cork', true],
  ['In 1921 Ada Stone opens a mill in Cork.', false],
  ['1921 was a good year for wool.', false],
  ['Ada Stone - a weaver - opens a mill.', false],
])('%s', (said, entry) => {
  expect(isEntry(said)).toBe(entry)
})
