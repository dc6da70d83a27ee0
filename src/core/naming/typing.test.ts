import { describe, expect, test } from 'vitest'
import { isDemonym, kindOf, sameThing } from './gazetteer'
import { typeOfName } from './typing'

const typed = (name: string, before = '', after = '', given?: Parameters<typeof typeOfName>[3]) =>
  typeOfName(name, before, after, given).fine

describe('a name is typed', () => {
  test.each([
    ['by the gazetteer', 'Chile', '', '', 'place/country'],
    ['by its head', 'Arctic Summit', '', '', 'event/Summit'],
    ['by its head before "of"', 'University of Turku', '', '', 'organisation/University'],
    ['by its head in front, in French', 'Rue Zorbin', '', '', 'place'],
    ['by its head in front', 'Lake Inari', '', '', 'place/Lake'],
    ['by a title before it', 'Marsh', 'said Professor ', '', 'person'],
    ['by an office before it', 'Ada Marsh', 'met President ', '', 'person/leader'],
    ['by a given name', 'Clara Bell', '', '', 'person'],
    ['by what it does', 'Marsh', '', ' said so', 'person'],
    ['by what it is said to be', 'Orm', 'the abbey of ', '', 'place'],
    ['by how it is called', 'Tove', 'a man called ', '', 'person'],
    ['by a last word of tales', 'Sea King', 'the ', '', 'person'],
    ['by where it stands', 'Inari', 'born in ', '', 'place'],
    ['by the work it is the name of', 'Dallas', 'the novel ', '', 'work'],
    ['as a place only where one can stand', 'Washington', 'Then ', ' and his men left', 'name'],
    ['as a name if nothing tells', 'Zorbo', 'the ', ' fell', 'name'],
    ['by a given name after an initial', 'J. Clara Bell', '', '', 'person'],
    ['by a given name, not by a word for a thing', 'Bill de Souza', '', '', 'person'],
    ['as a name where a word for a thing is part of a word', 'Z-Cup', 'a ', ' of tea', 'name'],
    ['by a plural', 'Zorbists', 'many ', ' who fled', 'name'],
  ])('%s', (_, name, before, after, fine) => {
    expect(typed(name, before, after)).toBe(fine)
  })

  test('by the model where its own words are silent', () => {
    expect(typed('Zorbo', 'the ', ' fell', 'organisation')).toBe('organisation')
    expect(typed('Chile', '', '', 'organisation')).toBe('place/country')
  })
})

test('the gazetteer knows names with and without their article', () => {
  expect(kindOf('Netherlands')).toBe('country')
  expect(kindOf('the Netherlands')).toBe('country')
  expect(kindOf('Middle East')).toBe('region')
  expect(kindOf('Zorbo')).toBeUndefined()
})

test('words of origin are told, alone, in the plural and joined', () => {
  expect(['French', 'Belgians', 'Franco-German'].map(isDemonym)).toEqual([true, true, true])
  expect(isDemonym('Leeds')).toBe(false)
})

test('two names of one thing are the same thing', () => {
  expect(sameThing('the United States', 'USA')).toBe(true)
  expect(sameThing('Chile', 'Peru')).toBe(false)
  expect(sameThing('USI', 'University of Southern Indiana')).toBe(true)
  expect(sameThing('UBC', 'University of Southern Indiana')).toBe(false)
})

test('a model is not believed that ordinary words or what has an article are somebody', () => {
  expect(typeOfName('Ocean Studio', 'with ', ' in May', 'person').weight).toBe(0)
  expect(typeOfName('Zorb Quellin', 'with the ', ' in May', 'person').weight).toBe(0)
  expect(typeOfName('Zorb Quellin', 'with ', ' in May', 'person').type).toBe('person')
})

test('words that tell a type are told from guesses', () => {
  expect(typeOfName('Zorbo', '', ', a weaver from Cork, came').evident).toBe(true)
  expect(typeOfName('Zorbo', 'fit for ', ' and others', 'person').evident).toBeUndefined()
})
