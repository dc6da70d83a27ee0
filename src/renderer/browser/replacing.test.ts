import { expect, test } from 'vitest'
import { LISTED, likest, listed } from './replacing'

const text = (id: string, title = id) => ({ id, title, words: 1, progress: 0 })
const many = Array.from({ length: LISTED + 5 }, (_, n) => text(`t${n}`))

test('the likest title has most words in common; of equals the first', () => {
  const old = [
    text('a', 'The Tide Tables'),
    text('b', 'Lamps of Ostra'),
    text('c', 'The tide tables of Ostra'),
  ]
  expect(likest(text('d', 'Tide Tables of Ostra, revised'), old)?.id).toBe('c')
  expect(likest(text('d', 'Nothing alike'), old)?.id).toBe('a')
  expect(likest(text('d'), [])).toBeUndefined()
})

test('no more are listed than can be drawn, and the chosen one is always among them', () => {
  expect(listed(many, many[3])).toEqual(many.slice(0, LISTED))
  const last = many.at(-1)!
  expect(listed(many, last)).toEqual([last, ...many.slice(0, LISTED)])
  expect(listed(many.slice(0, 2), undefined)).toHaveLength(2)
})
