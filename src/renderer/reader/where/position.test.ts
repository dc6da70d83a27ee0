import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PositionStore } from './position'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const at = (n: number) => ({ place: { block: 's.1', at: n }, offset: n, atEnd: false })

test('what follows is told a moment later, once and of the latest place', () => {
  const store = new PositionStore({ block: 's.1', at: 0 })
  const [atOnce, later] = [[] as number[], [] as number[]]
  store.subscribe(() => atOnce.push(store.now.offset))
  const stop = store.follow(() => later.push(store.now.offset))
  store.set(at(10))
  store.set(at(20))
  expect(atOnce).toEqual([10, 20])
  expect(later).toEqual([])
  vi.runAllTimers()
  expect(later).toEqual([20])
  stop()
  store.set(at(30))
  vi.runAllTimers()
  expect(later).toEqual([20])
})

test('while many pages are turned, what follows goes along and does not wait for rest', () => {
  const store = new PositionStore({ block: 's.1', at: 0 })
  const later: number[] = []
  store.follow(() => later.push(store.now.offset))
  for (let n = 1; n <= 10; n++) {
    store.set(at(n))
    vi.advanceTimersByTime(20)
  }
  expect(later.length).toBeGreaterThan(1)
})
