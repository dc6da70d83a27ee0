import { expect, test } from 'vitest'
import { fromHash, homeOf, type Route, stepsBack, toHash } from './routes'

test('every route survives the address', () => {
  const routes: Route[] = [
    { screen: 'library' },
    { screen: 'notebook' },
    { screen: 'cards' },
    { screen: 'cards', query: 'is:due tag:"a/b"' },
    { screen: 'settings' },
    { screen: 'settings', part: 'exam' },
    { screen: 'reader', id: 'r0123456789abcdef' },
    { screen: 'reader', id: 'builtin-digest', place: { block: 's2.14', at: 301 } },
    { screen: 'reader', id: 'a/b#c%', place: { block: 's1.0', at: 0 } },
    { screen: 'study' },
    { screen: 'study', reading: 'r1', practice: true },
    { screen: 'study', reading: 'r1', practice: true, notes: ['r1.f1', 'a,b/c'] },
    { screen: 'study', practice: true, notes: ['r1.f1'] },
    { screen: 'study', deck: 'd/1' },
    { screen: 'study', deck: 'r:r1', practice: true },
    { screen: 'map', id: 'r1' },
  ]
  for (const route of routes) expect(fromHash(toHash(route))).toEqual(route)
})

test('an address nobody wrote is the library', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/read', '#/read/']) {
    expect(fromHash(hash)).toEqual({ screen: 'library' })
  }
})

test('a part of the settings nobody made is the settings', () => {
  expect(fromHash('#/settings/nowhere')).toEqual({ screen: 'settings' })
})

test('a broken place opens the reading without it', () => {
  const plain = { screen: 'reader', id: 'x' }
  expect(fromHash('#/read/x/s1.0')).toEqual(plain)
  expect(fromHash('#/read/x/s1.0/-4')).toEqual(plain)
  expect(fromHash('#/read/x/s1.0/many')).toEqual(plain)
  expect(fromHash('#/read/%E0%A4%A')).toEqual({ screen: 'reader', id: '%E0%A4%A' })
})

test('a step back leads to the screen before, past the places of this one', () => {
  const walk = ['#/', '#/read/x', '#/read/x/s1.4/0', '#/read/x/s2.0/9', '#/quiz/a', '#/quiz/b']
  expect(walk.map((_, at) => stepsBack(walk, at))).toEqual([0, 1, 2, 3, 1, 1])
  expect(stepsBack(['#/', '#/cards', '#/cards/is%3Adue'], 2)).toBe(2)
})

test('a step back never leads out of the app', () => {
  expect(stepsBack([null, '#/progress'], 1)).toBe(0)
  expect(stepsBack([null, '', '#/', '#/settings/exam'], 3)).toBe(1)
  expect(stepsBack(['', '#/'], 1)).toBe(0)
})

test('a screen nobody came to from another belongs to its text, or to the library', () => {
  expect(homeOf({ screen: 'map', id: 'x' })).toEqual({ screen: 'reader', id: 'x' })
  expect(homeOf({ screen: 'study', reading: 'x', practice: true })).toEqual({ screen: 'reader', id: 'x' })
  expect(homeOf({ screen: 'study', deck: 'd1' })).toEqual({ screen: 'cards' })
  expect(homeOf({ screen: 'study' })).toEqual({ screen: 'library' })
  expect(homeOf({ screen: 'quiz', id: 'q' })).toEqual({ screen: 'library' })
})
