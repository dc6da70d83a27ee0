import { expect, test } from 'vitest'
import { chances, likeliest, readResolver } from './resolver'

const option = (...features: string[]) => ({ fits: true, follows: false, outdone: false, features })

test('chances add up to one and grow with the weights', () => {
  const weights = new Map([
    ['near', 2],
    ['far', -1],
  ])
  const [near, far] = [option('near'), option('far', 'unknown')]
  const all = chances([near, far], (name) => weights.get(name) ?? 0)
  expect(all[0]! + all[1]!).toBeCloseTo(1)
  expect(all[0]).toBeCloseTo(1 / (1 + Math.exp(-3)))
  expect(likeliest([far, near], { weights }).option).toBe(near)
})

test('a file that is no whole model of this version is refused in plain words', () => {
  const whole = { version: 1, threshold: 0.7, weights: { near: 2 } }
  expect(readResolver(JSON.stringify(whole)).weights.get('near')).toBe(2)
  expect(() => readResolver(JSON.stringify({ ...whole, version: 2 }))).toThrow('version 2')
  expect(() => readResolver(JSON.stringify({ ...whole, weights: { near: 'x' } }))).toThrow('damaged')
  expect(() => readResolver(JSON.stringify({ ...whole, threshold: undefined }))).toThrow('damaged')
})
