import { expect, test } from 'vitest'
import { fakeMark } from './fake-facts'
import { clipped } from './onPage'

const page = { sections: ['s2', 's3'], from: { block: 's2.0', at: 0 }, to: { block: 's3.9', at: 99 } }

test('a mark over sections is cut to those on the page', () => {
  const mark = fakeMark('m1', 's1.4', 7, 9)
  const over = { ...mark, at: { ...mark.at!, to: { block: 's4.0', at: 3 } } }
  expect(clipped(over, page)?.at).toEqual({ section: 's2', from: page.from, to: page.to })
  const into = { ...mark, at: { ...mark.at!, to: { block: 's2.1', at: 3 } } }
  expect(clipped(into, page)?.at).toEqual({ section: 's2', from: page.from, to: { block: 's2.1', at: 3 } })
})

test('one that is on the page stays as it is, one elsewhere or nowhere is left out', () => {
  const mark = fakeMark('m1', 's3.4', 7, 9)
  expect(clipped(mark, page)).toEqual(mark)
  expect(clipped(fakeMark('m2', 's1.4', 7, 9), page)).toBeNull()
  const { at: _, ...orphan } = mark
  expect(clipped(orphan, page)).toBeNull()
})
