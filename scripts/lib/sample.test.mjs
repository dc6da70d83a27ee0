import { expect, test } from 'vitest'
import { drawItems, keyOf } from './sample.mjs'

const aside = {
  'news and interview': ['n1', 'i1'],
  'travel and biography': ['b1'],
  passages: ['Rivers'],
}
const item = (start) => ({ start, end: start + 2, kind: 'who', prompt: `q ${start}`, distractors: [] })
const text = (id, genre, title = id) => ({ id, genre, title, text: '', items: [0, 1, 2, 3].map(item) })
const texts = [
  text('n1', 'news'),
  text('i1', 'interview'),
  text('b1', 'bio'),
  text('p1', undefined, 'Rivers'),
  text('n2', 'news'),
  text('p2', undefined, 'Hills'),
]
const idsOf = (options) => drawItems(texts, aside, options).map(({ text: { id } }) => id)

test('a sample of the texts set aside is half of news and interviews, and of these texts alone', () => {
  const ids = idsOf({ texts: 'aside', count: 8, seed: 1 })
  expect(ids.filter((id) => id === 'n1' || id === 'i1')).toHaveLength(4)
  expect(ids.filter((id) => id === 'b1')).toHaveLength(2)
  expect(ids.filter((id) => id === 'p1')).toHaveLength(2)
})

test('a sample of the others has none that was set aside', () => {
  expect(new Set(idsOf({ texts: 'learn', count: 100, seed: 1 }))).toEqual(new Set(['n2', 'p2']))
})

test('the same seed draws the same, another something else', () => {
  const keys = (seed) => drawItems(texts, aside, { texts: 'aside', count: 6, seed }).map(keyOf)
  expect(keys(3)).toEqual(keys(3))
  expect(keys(3)).not.toEqual(keys(4))
})
