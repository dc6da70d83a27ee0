import { expect, test } from 'vitest'
import { keptAt, newestError, type Shown, withToast } from './toastList'

const error = (id: number, message: string, hash = '#/'): Shown => ({ id, message, hash, tone: 'error' })
const plain = (id: number, message: string, hash = '#/'): Shown => ({ id, message, hash })
const ids = (all: readonly Shown[]) => all.map(({ id }) => id)

test('what was said before makes room for what is said now', () => {
  expect(ids(withToast([plain(1, 'Saved.')], plain(2, 'Removed.')))).toEqual([2])
})

test('an error stays beside what is said after it', () => {
  expect(ids(withToast([error(1, 'Not saved.')], plain(2, 'Removed.')))).toEqual([1, 2])
})

test('an error said again stands once, as the newest', () => {
  const all = withToast([error(1, 'Not saved.'), error(2, 'Not found.')], error(3, 'Not saved.'))
  expect(ids(all)).toEqual([2, 3])
})

test('three errors at most are on show', () => {
  const all = [error(1, 'a'), error(2, 'b'), error(3, 'c')]
  expect(ids(withToast(all, error(4, 'd')))).toEqual([2, 3, 4])
})

test('errors go with their screen; what can be undone stays', () => {
  const all = [error(1, 'a', '#/read/x'), plain(2, 'Removed.', '#/read/x'), error(3, 'c', '#/')]
  expect(ids(keptAt(all, '#/'))).toEqual([2, 3])
})

test('an error stays while the reader moves about in its text', () => {
  const all = [error(1, 'a', '#/read/x/b1/0')]
  expect(ids(keptAt(all, '#/read/x/b9/4'))).toEqual([1])
  expect(ids(keptAt(all, '#/read/y/b9/4'))).toEqual([])
})

test('the newest error is the last one, whatever was said since', () => {
  expect(newestError([error(1, 'a'), error(2, 'b'), plain(3, 'c')])?.id).toBe(2)
  expect(newestError([plain(3, 'c')])).toBeUndefined()
})
