import { expect, test } from 'vitest'
import { added, type Changed, type Member, membersOf, moved, removed, renamed } from './collections'

const texts: Member[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, collections: [] }))
const after = (all: readonly Member[], changed: Changed): Member[] =>
  all.map(({ id, collections }) => ({ id, collections: changed.get(id) ?? collections }))
const order = (all: readonly Member[], name: string) => membersOf(all, name).map(({ id }) => id)
const with3 = after(texts, added(texts, ['c', 'a', 'b'], 'Exam'))

test('texts stand in the order they were put in, and a second time changes nothing', () => {
  expect(order(with3, 'Exam')).toEqual(['c', 'a', 'b'])
  expect(added(with3, ['a', 'b'], 'Exam').size).toBe(0)
  expect(order(after(with3, added(with3, ['d', 'c'], 'Exam')), 'Exam')).toEqual(['c', 'a', 'b', 'd'])
})

test('a text leaves one collection and stays in the others', () => {
  const both = after(with3, added(with3, ['a'], 'Home'))
  const left = after(both, removed(both, ['a', 'd'], 'Exam'))
  expect(order(left, 'Exam')).toEqual(['c', 'b'])
  expect(order(left, 'Home')).toEqual(['a'])
})

test('another name keeps the order; that of another collection puts its texts first', () => {
  expect(order(after(with3, renamed(with3, 'Exam', 'July')), 'July')).toEqual(['c', 'a', 'b'])
  const both = after(with3, added(with3, ['d', 'a'], 'Home'))
  const one = after(both, renamed(both, 'Exam', 'Home'))
  expect(order(one, 'Home')).toEqual(['d', 'a', 'c', 'b'])
  expect(order(one, 'Exam')).toEqual([])
  expect(renamed(with3, 'Exam', 'Exam').size).toBe(0)
})

test('a text moves by places, never out of the list, and only it is written', () => {
  const changed = moved(with3, 'b', 'Exam', -1)
  expect(changed.size).toBe(1)
  expect(order(after(with3, changed), 'Exam')).toEqual(['c', 'b', 'a'])
  expect(order(after(with3, moved(with3, 'c', 'Exam', 9)), 'Exam')).toEqual(['a', 'b', 'c'])
  expect(order(after(with3, moved(with3, 'b', 'Exam', -9)), 'Exam')).toEqual(['b', 'c', 'a'])
  expect(moved(with3, 'c', 'Exam', -1).size).toBe(0)
  expect(moved(with3, 'd', 'Exam', 1).size).toBe(0)
})

test('however often two texts change places, a place between them is found', () => {
  let now = with3
  for (let n = 0; n < 200; n++) now = after(now, moved(now, membersOf(now, 'Exam')[2]!.id, 'Exam', -1))
  expect(order(now, 'Exam')).toEqual(['c', 'a', 'b'])
})

test('two devices that gave one place twice are set right by the next move', () => {
  const tied: Member[] = ['a', 'b', 'c'].map((id) => ({ id, collections: [['Exam', 1]] }))
  expect(order(after(tied, moved(tied, 'c', 'Exam', -1)), 'Exam')).toEqual(['a', 'c', 'b'])
})
