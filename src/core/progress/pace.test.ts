import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stretch } from '#core/study/reading-time'
import { paceLanguage, paceOf } from './pace'

const MINUTE = 60_000
const stretch = (minutes: number, words: number): Stretch => ({
  characters: words * 6,
  words,
  ms: minutes * MINUTE,
})
const known = (...stretches: Stretch[]) => new Map(stretches.map((one, n) => [n, one]))

test('until ten minutes are known it is most people’s pace, in words whatever the language', () => {
  const average = { unit: 'words', perMinute: 238, isOwn: false }
  expect(paceOf(undefined, 'en')).toEqual(average)
  expect(paceOf(known(stretch(9.9, 3000)), 'en')).toEqual(average)
  expect(paceOf(undefined, 'zh')).toEqual(average)
})

test('from ten minutes on it is the reader’s own', () => {
  expect(paceOf(known(stretch(4, 1200), stretch(6, 1800)), 'en-GB')).toEqual({
    unit: 'words',
    perMinute: 300,
    isOwn: true,
  })
})

test('Chinese and Japanese count in characters', () => {
  expect(paceOf(known(stretch(10, 1000)), 'zh-Hant')).toMatchObject({ unit: 'characters', perMinute: 600 })
  expect(paceOf(known(stretch(10, 1000)), 'ja')).toMatchObject({ unit: 'characters', perMinute: 600 })
})

test('what took a moment, and what nothing was read in, says nothing', () => {
  const leafed = [stretch(0.5, 5000), stretch(0.9, 9000), stretch(8, 0)]
  expect(paceOf(known(...leafed), 'en').isOwn).toBe(false)
  expect(paceOf(known(stretch(10, 2000), ...leafed), 'en').perMinute).toBe(200)
})

test('a pace of a smaller part of the time does not move it, however odd', () => {
  const usual = fc.double({ min: 180, max: 260, noNaN: true })
  const odd = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(fc.array(usual, { minLength: 3, maxLength: 20 }), odd, (paces, words) => {
      const stretches = paces.map((pace) => stretch(10, Math.round(pace * 10)))
      const { perMinute } = paceOf(known(...stretches, stretch(10, words), stretch(10, words)), 'en')
      expect(perMinute).toBeGreaterThanOrEqual(179)
      expect(perMinute).toBeLessThanOrEqual(261)
    }),
  )
})

test('a language is known by the first part of its tag', () => {
  expect(['en-GB', 'ZH-Hant-TW', 'und', ''].map(paceLanguage)).toEqual(['en', 'zh', 'und', 'und'])
})
