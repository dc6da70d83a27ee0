import { expect, test } from 'vitest'
import { GAZETTEER } from './gazetteer'
import { countriesNear, isNearCountry, nationOf } from './gazetteer-regions'

test('a country, its capital and its people are one nation', () => {
  expect(['Tunisia', 'Tunis', 'Tunisian', 'Tunisians', 'the Netherlands'].map(nationOf)).toEqual([
    ...['Tunisia', 'Tunisia', 'Tunisia', 'Tunisia', 'Netherlands'],
  ])
  expect(nationOf('U.S.')).toBe(nationOf('American'))
  expect(nationOf('Zorbia')).toBeUndefined()
})

test('near a country are those of its part of the world, the nearest first', () => {
  expect(countriesNear('Tunisia').same).toEqual(['Algeria', 'Libya', 'Morocco', 'Egypt'])
  expect(countriesNear('Kenya').same).not.toContain('Nigeria')
  expect(countriesNear('Japan').same).not.toContain('North Korea')
  expect(countriesNear('United States')).toEqual({ same: [], beside: [] })
})

test('next to it are those of the parts beside, each once and never itself', () => {
  for (const country of GAZETTEER.country) {
    const { same, beside } = countriesNear(country)
    const all = [...same, ...beside]
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain(country)
    for (const one of all) expect(GAZETTEER.country).toContain(one)
  }
})

test('two countries are near where they share a part of the world', () => {
  expect(isNearCountry('Norway', 'Sweden')).toBe(true)
  expect(isNearCountry('Norway', 'Norway')).toBe(true)
  expect(isNearCountry('Norway', 'Chile')).toBe(false)
})
