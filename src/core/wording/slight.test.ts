import { expect, test } from 'vitest'
import { isSlight } from './slight'

const term = (text: string) => ({ text, type: 'term', fine: 'phrase/noun' }) as const

test.each([
  ['a phrase that opens with an empty word', 'Hull trades with ____ in Norway.', 'other small towns'],
  ['a long phrase', 'Ada Stone taught weavers about ____.', 'dyeing wool with plants'],
  ['a phrase that opens its sentence', '____ of Hull were led by Ada Stone.', 'weaving guilds'],
  ['a word of somebody’s own words', 'Ada Stone wrote of "the quiet ____ that we hear".', 'night looms'],
  ['what somebody has, at the end', 'Ada Stone is one of Hull’s ____.', 'town weavers'],
  ['what holds mostly', 'Looms in Hull are, in ____, of oak.', 'most cases'],
  ['a gap at the end, with a year', 'Ada Stone left Hull before the ____.', '1921 strikes'],
  ['two things joined', 'Ada Stone taught ____ in Hull.', 'dyeing and weaving'],
  ['what somebody owns', 'Hull is known for its ____ in summer.', 'wooden boats'],
  ['a gap at the end', 'Ada Stone remained the ____.', 'guild master'],
  ['what something is', 'Weaving is a(n) ____ in Hull.', 'common trade'],
])('%s is too slight', (_, prompt, answer) => {
  expect(isSlight(prompt, term(answer))).toBe(true)
})

test('a part of a citation, of a number or of an address is too slight', () => {
  const year = { text: '1921', type: 'date', fine: 'year' } as const
  expect(isSlight('Wool felts when it is washed (Stone, ____).', year)).toBe(true)
  expect(isSlight('Ada Stone (born ____) lived in Hull.', year)).toBe(false)
  expect(isSlight('Hull wove ____ × 10 bales.', { text: '1.1', type: 'number', fine: 'number' })).toBe(true)
  const guild = { text: 'HWG', type: 'organisation', fine: 'organisation' } as const
  expect(isSlight('For Ada Stone, a(n) ____ weaver, wool was dear.', guild)).toBe(true)
  const place = { text: 'Ohio', type: 'place', fine: 'place/us-state' } as const
  expect(isSlight('Ada Stone was born in Dayton, ____.', place)).toBe(true)
  expect(isSlight('Ada Stone was born in ____.', place)).toBe(false)
  const province = term('Jutland province')
  expect(isSlight('Born in Ribe, ____, Ada Stone wove in Hull.', province)).toBe(true)
})

test('a count that counts nothing is too slight', () => {
  const two = { text: 'two', type: 'number', fine: 'number' } as const
  expect(isSlight('Ada Stone was the younger of ____ children of a weaver.', two)).toBe(true)
  const age = { text: '53', type: 'number', fine: 'number' } as const
  expect(isSlight('Ada Stone, ____, a weaver of Hull, sold the mill.', age)).toBe(true)
  expect(isSlight('Ada Stone, who had ____ looms, sold the mill.', age)).toBe(false)
  expect(isSlight('Ada Stone of Hull knows a thing or ____ about looms.', two)).toBe(true)
  expect(isSlight('Ada Stone led one of the ____ in Hull.', term('oldest guilds'))).toBe(true)
  expect(isSlight('Ada Stone scored for Hull in the ____.', term('20th minute'))).toBe(true)
  expect(isSlight('Ada Stone of Hull owns one mill and ____ looms.', two)).toBe(false)
})

test('a short phrase in the middle, a name and a reason are not', () => {
  expect(isSlight('Weavers in Hull used ____ for their looms.', term('oak beams'))).toBe(false)
  expect(isSlight('Ada Stone called it "____".', term('night looms'))).toBe(false)
  expect(isSlight('Ada Stone led the ____.', term('Weavers Guild'))).toBe(false)
  const reason = { text: 'it was cold and wet', type: 'phrase', fine: 'reason' } as const
  expect(isSlight('Why did Ada Stone leave Hull?', reason)).toBe(false)
})

test('a part of what somebody is called, who said something, and when it was looked at are too slight', () => {
  const person = { text: 'Stone', type: 'person', fine: 'person' } as const
  expect(isSlight('The mill of Hull was sold by Mr. ____ in 1921.', person)).toBe(true)
  expect(isSlight('“The looms of Hull are old,” said ____ in 1921.', person)).toBe(true)
  expect(isSlight('Who said the looms of Hull were old?', person)).toBe(true)
  expect(isSlight('The mill of Hull was sold by ____ in 1921.', person)).toBe(false)
  const year = { text: '1921', type: 'date', fine: 'year' } as const
  expect(isSlight('As of ____, Hull has four mills.', year)).toBe(true)
  expect(isSlight('Ada Stone wove for the ____ Hull Fair.', year)).toBe(true)
  expect(isSlight('Ada Stone wove in Hull in ____.', year)).toBe(false)
})

test('a short form beside what it is short for, a time of the day and a nation are too slight', () => {
  const guild = { text: 'HWG', type: 'organisation', fine: 'organisation' } as const
  expect(isSlight('The Hull Weavers Guild (____) met Ada Stone.', guild)).toBe(true)
  expect(isSlight('The Hull Weavers Guild (once the ____) met Ada Stone.', guild)).toBe(false)
  const clock = { text: '8:15 p.m.', type: 'phrase', fine: 'phrase/amount' } as const
  expect(isSlight('Ada Stone left the mill of Hull at ____', clock)).toBe(true)
  const nation = { text: 'Danish', type: 'name', fine: 'name/nationality' } as const
  expect(isSlight('The ____ weaver Ada Stone sold 40 looms.', nation)).toBe(true)
})

test('a name is too slight that alone says whom the pronoun before it means', () => {
  const ada = { text: 'Ada Stone', type: 'person', fine: 'person' } as const
  expect(isSlight('In her first year in Hull, ____ wove 40 coats.', ada)).toBe(true)
  expect(isSlight('In the first year in Hull, ____ wove 40 coats.', ada)).toBe(false)
})
