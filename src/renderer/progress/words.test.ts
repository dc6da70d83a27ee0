import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import type { MapSection, MapSentence } from '#contract/progress'
import en from '#renderer/app/strings/en.json'
import later from '#renderer/app/strings/en.later.json'
import { sliderDays } from './days'
import { dayWords, outlookWords, type Say, sectionWords, sentenceWords } from './words'

const intl = createIntl({ locale: 'en-GB', messages: { ...en, ...later } })
const say: Say = (id, values) => intl.formatMessage({ id }, values)
const month = sliderDays(null)
const TODAY = '2026-11-24'

const sentence = (set: Partial<MapSentence>): MapSentence => ({
  section: 's1',
  from: { block: 's1.0', at: 0 },
  to: { block: 's1.0', at: 9 },
  quote: 'The mill burnt down in 1871.',
  notes: ['n1'],
  cards: 3,
  fresh: 0,
  recall: [],
  bands: [],
  ...set,
})
const section = (set: Partial<MapSection>): MapSection => ({
  section: 's1',
  title: 'Coasts',
  size: 0.4,
  cards: 4,
  recall: [],
  bands: [],
  ...set,
})

test('a sentence says how many cards it has, when they were seen and how sure they are', () => {
  const seen = sentence({ lastSeen: '2026-11-21', recall: [0.824, 0.8] })
  expect(sentenceWords(say, seen, TODAY, month, 0)).toBe('3 cards, last seen 3 days ago, 82\u00a0%')
  expect(sentenceWords(say, seen, TODAY, month, 1)).toBe('3 cards, last seen 3 days ago, 80\u00a0% tomorrow')
  const one = sentence({ cards: 1, lastSeen: TODAY, recall: [1] })
  expect(sentenceWords(say, one, TODAY, month, 0)).toBe('1 card, last seen today, 100\u00a0%')
})

test('a sentence never answered claims no number, and one answered in part says which part', () => {
  expect(sentenceWords(say, sentence({ cards: 2, fresh: 2 }), TODAY, month, 0)).toBe(
    '2 cards, not learned yet',
  )
  const part = sentence({ fresh: 1, lastSeen: '2026-11-23', recall: [0.5] })
  expect(sentenceWords(say, part, TODAY, month, 0)).toBe(
    '3 cards, 1 of them not learned yet, last seen yesterday, 50\u00a0%',
  )
})

test('a day of answering in another time zone is never in the future', () => {
  const ahead = sentence({ lastSeen: '2026-11-25', recall: [0.9] })
  expect(sentenceWords(say, ahead, TODAY, month, 0)).toContain('last seen today')
})

test('the picture says what it means today, on another day, and for the exam', () => {
  const expected = [7.2, ...month.slice(1, 30).map(() => 6.6), 3.6]
  const outlook = { learned: 10, fresh: 0, expected }
  expect(outlookWords(say, outlook, month, 0, null)).toBe(
    'Today you would recall about 7 of 10 cards; in a month about 4.',
  )
  expect(outlookWords(say, outlook, month, 30, null)).toBe(
    'In 30 days you would recall about 4 of 10 cards; today about 7.',
  )
  expect(outlookWords(say, outlook, month, 1, null)).toBe('Tomorrow you would recall about 7 of 10 cards.')
  const days = sliderDays(40)
  const late = { learned: 10, fresh: 2, expected: days.map((day) => 10 - day / 5) }
  expect(outlookWords(say, late, days, 0, 40)).toBe(
    'Today you would recall about 10 of 10 cards; on the day of your exam about 2. 2 more are not learned yet.',
  )
  expect(outlookWords(say, outlook, month, 0, 12)).toBe(
    'Today you would recall about 7 of 10 cards; on the day of your exam about 7.',
  )
})

test('a section is named by its title or its number, and says only what is known', () => {
  expect(sectionWords(say, section({ recall: [0.71, 0.6] }), 0, month, 0)).toBe('Coasts: 4 cards, 71\u00a0%')
  expect(sectionWords(say, section({ title: '', cards: 0 }), 2, month, 0)).toBe('Part 3: no cards')
  expect(sectionWords(say, section({ cards: 1 }), 0, month, 7)).toBe('Coasts: 1 card, not learned yet')
})

test('the day shown is said in words', () => {
  const date = 'Tuesday 1 December'
  expect(dayWords(say, 0, date, null)).toBe('Today, Tuesday 1 December')
  expect(dayWords(say, 7, date, null)).toBe('In 7 days, Tuesday 1 December')
  expect(dayWords(say, 7, date, 7)).toBe('In 7 days, Tuesday 1 December, the day of your exam')
})
