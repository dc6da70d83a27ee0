import { expect, test } from 'vitest'
import { isGiven } from '#core/naming/typing'
import { personsFrom } from './origins'

test('persons are from where a name is', () => {
  expect(personsFrom('Giuseppe Tornelli', undefined)).toContain('Marco Bellini')
  expect(personsFrom('Françoise Arnier', undefined)).toContain('Claire Lambert')
  expect(personsFrom('Shen Bao', undefined)).toContain('Chen Bo')
  expect(personsFrom('Arnetti', undefined)).toContain('Moretti')
})

test('the sentence tells a woman before the name does', () => {
  expect(personsFrom('Karl Vogt', true)).toContain('Ingrid Lehmann')
})

test('a name that does not tell has none', () => {
  expect(personsFrom('Rosa Quell', undefined)).toBeUndefined()
  expect(personsFrom('Harwood', undefined)).toBeUndefined()
})

test('those of names known as given ones are known as well', () => {
  for (const name of ['Karl X', 'Pierre X', 'Marco X', 'Carlos X', 'Ivan X', 'Lars X'])
    for (const woman of [true, false])
      for (const full of personsFrom(name, woman)!)
        expect([full, isGiven(full.split(' ')[0]!)]).toEqual([full, true])
})
