import { expect, test } from 'vitest'
import { tidyTags } from './marks'

test('tags are kept once, as first written, without what is not theirs', () => {
  expect(tidyTags(['  #Tides ', 'to  read', '', '#', 'tides', 'Mond'])).toEqual(['Tides', 'to read', 'Mond'])
})
