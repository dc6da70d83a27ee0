import { expect, test } from 'vitest'
import { withoutCitations } from './citations'
import { edited } from './sentence'

const read = (text: string) => edited(text, withoutCitations(text))

test.each([
  ['The bridge[12] fell. [3]', 'The bridge fell.'],
  ['The bridge [6] fell.', 'The bridge fell.'],
  ['The bridge fell in May [1, 3–5].', 'The bridge fell in May.'],
  ['Looms were heavy [18], [19] and slow.', 'Looms were heavy and slow.'],
  ['[17] The bridge fell.', 'The bridge fell.'],
  ['Looms were rare (see [13 – 14]) in Hull.', 'Looms were rare in Hull.'],
  ['Looms were heavy (Stone, 2004).', 'Looms were heavy.'],
  ['Looms were heavy (Stone & Marsh, 2004: 103) and slow.', 'Looms were heavy and slow.'],
  ['Looms (Stone, Marsh, and Frost, 2004, p. 12) were heavy.', 'Looms were heavy.'],
  ['Looms were heavy (e.g., Stone et al., 2004a, 2006).', 'Looms were heavy.'],
  ['Looms were heavy (see Stone, 2004; Marsh and Frost 2010).', 'Looms were heavy.'],
  ['Looms were heavy (van der Berg, in press).', 'Looms were heavy.'],
  ['Stone et al. (2004) weighed forty looms.', 'Stone et al. weighed forty looms.'],
])('%s', (text, left) => {
  expect(read(text)).toBe(left)
})

test.each([
  'Ada Stone (1890–1950) wove in Hull.',
  'The mill (built in 1921) burned down.',
  'The film Looms (2004) was shown in Hull.',
  'The fair was held twice (May 1921).',
  'The fair was held in the north (Leeds and Hull).',
  'It was sold to the guild (Hull Weavers Guild).',
  'The fair (Monday, 1921) was short.',
  'Forty looms (of 60) were broken.',
  'As was shown in [12], looms were heavy.',
  'Looms were heavier than those of [4].',
  'Ada Stone (born Marsh, 3 May 1890) wove.',
  'The guild (founded 1348) met on Sundays.',
])('%s stays as it is', (text) => {
  expect(read(text)).toBe(text)
})
