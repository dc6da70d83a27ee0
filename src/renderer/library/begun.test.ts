import { expect, test } from 'vitest'
import { heroWords } from './begun'

test('a text nobody opened is where to start', () => {
  expect(heroWords({ state: 'new' }, 0)).toEqual({ kicker: 'hero.kicker', read: 'library.read' })
})

test('a text that was opened is gone on with, even at its first line', () => {
  const begun = { kicker: 'hero.begun', read: 'library.continue' }
  expect(heroWords({ openedAt: 1, state: 'reading' }, 0)).toEqual(begun)
  expect(heroWords({ openedAt: 1, state: 'reading' }, 9)).toEqual(begun)
})

test('a text that was learned but never opened is begun and still to be read', () => {
  expect(heroWords({ state: 'new' }, 10)).toEqual({ kicker: 'hero.begun', read: 'library.read' })
})

test('a text read to the end is offered again', () => {
  expect(heroWords({ openedAt: 1, state: 'finished' }, 0)).toEqual({
    kicker: 'library.finished',
    read: 'hero.again',
  })
})
