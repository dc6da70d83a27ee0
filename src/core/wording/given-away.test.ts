import { expect, test } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { givesAway, isKin, isToldByCity, isToldByTitle } from './given-away'

test.each([
  ['another form of it', 'Pilgrims to Hull gave their name to the ____ road.', 'pilgrimage', 'term'],
  ['half of it', 'A study of tides by Ada Stone was the first ____ of its kind.', 'tidal study', 'term'],
  [
    'the rest of the name',
    'Which archive holds the Clara Stone letters?',
    'Clara Stone Memorial Archive',
    'organisation',
  ],
  ['accents off', 'Zoe Müller, in Danish ____, wove in Hull.', 'Zoé Mûller', 'name'],
  ['its letters', 'The ____ (HWG) met in Hull in 1921.', 'Hull Weavers Guild', 'organisation'],
  [
    'its words',
    'Under the Treaty of the Northern Trade League, which organisation taxes wool?',
    'NTL',
    'organisation',
  ],
  ['a name that begins with it', 'HWGnet was built outside which guild in Hull?', 'HWG', 'organisation'],
  ['the same in feet', 'The mill in Hull is ____ m (98 ft) tall.', '30', 'number'],
  ['the same in metres', 'The mill in Hull is 30 m (____) tall.', '98 ft', 'term'],
  ['as many as it counts', 'Hull traded in ____ goods: wool, tar and salt.', 'three', 'number'],
  ['as many as a phrase counts', 'Hull traded in ____: wool, tar and salt.', 'three goods', 'term'],
  ['the same in miles', 'The road from Hull is ____ kilometers (118 miles) long.', '190', 'number'],
  ['the next decade joined to it', 'Looms were sold in Hull in the ____ and ’80s.', '1970s', 'date'],
  ['a year of its decade', 'The guild, founded in 1932, ruled Hull in the ____.', '1930s', 'date'],
  ['the nation of it', 'Hull bars trade with Sudan and the ships of the ____.', 'Sudanese guild', 'term'],
  ['the year beside it', 'From ____ to 1922 Ada Stone lived in Hull.', '1921', 'date'],
] satisfies [string, string, string, AnswerType][])(
  'a prompt with %s gives its answer away',
  (_, prompt, answer, type) => {
    expect(givesAway(prompt, answer, type)).toBe(true)
  },
)

test.each([
  ['the kind asked for', 'From which fort did Ada Stone lead her men?', 'Fort Ulm', 'place'],
  ['a bracket of another kind', 'The mill in Hull is ____ m tall (built in 1921).', '30', 'number'],
  ['a longer list', 'Hull traded in ____ ports: Riga, Oslo and Bergen.', 'ten', 'number'],
  ['a small part', 'The wool guild built a new hall for ____.', 'travelling wool merchants', 'term'],
  ['years far off', 'From ____ to 1930 Ada Stone lived in Hull.', '1921', 'date'],
] satisfies [string, string, string, AnswerType][])(
  'a prompt with %s does not',
  (_, prompt, answer, type) => {
    expect(givesAway(prompt, answer, type)).toBe(false)
  },
)

test('words of one family', () => {
  expect(isKin('evolution', 'evolutionary')).toBe(true)
  expect(isKin('pilgrims', 'pilgrimage')).toBe(true)
  expect(isKin('experience', 'experiment')).toBe(false)
  expect(isKin('Tunis', 'Tunisian')).toBe(true)
  expect(isKin('mill', 'milk')).toBe(false)
})

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

test('the title tells how old somebody became, or when somebody who died was born', () => {
  const died = 'Ada Stone died in Hull at 86.'
  expect(isToldByTitle('86', 'Ada Stone, weaver, 1938-2025', died, 2025)).toBe(true)
  expect(isToldByTitle('40', 'Ada Stone, weaver, 1938-2025', died, 2025)).toBe(false)
  expect(isToldByTitle('86', 'Ada Stone, weaver, 1938-2025', 'Ada Stone had 86 looms.', 2025)).toBe(false)
  expect(isToldByTitle('1933', 'Ada Stone, weaver, dies at 91', 'Ada Stone was born in 1933.', 2024)).toBe(
    true,
  )
  expect(isToldByTitle('1952', 'Ada Stone, weaver, dies at 91', 'Ada Stone wove in 1952.', 2024)).toBe(false)
})
