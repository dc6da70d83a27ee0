import { expect, test } from 'vitest'
import type { Details } from '#contract/library'
import { detailsIn, draftOf, isSound } from './details'

const NOW: Details = {
  ...{ title: 'Tides', authors: ['Odile Brandt', 'King, Ada'], series: 'Coast', number: '2', language: 'en' },
  ...{ publisher: '', published: '1931-05' },
}

test('authors stand a line each', () => {
  expect(draftOf(NOW)).toMatchObject({ authors: 'Odile Brandt\nKing, Ada', title: 'Tides' })
})

test('what was not touched is no change', () => {
  expect(detailsIn(draftOf(NOW), NOW)).toEqual({})
})

test('only what was changed is saved', () => {
  const draft = { ...draftOf(NOW), authors: ' Odile Brandt \n\n', number: '' }
  expect(detailsIn(draft, NOW)).toEqual({ authors: ['Odile Brandt'], number: '' })
})

test('a number and a date are written as such', () => {
  const sound = (more: object) => isSound({ ...draftOf(NOW), ...more })
  expect([sound({}), sound({ number: '2.5' }), sound({ published: '' })]).toEqual([true, true, true])
  expect([sound({ number: 'two' }), sound({ published: 'May' })]).toEqual([false, false])
})
