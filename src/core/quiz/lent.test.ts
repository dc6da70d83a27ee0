import { describe, expect, it } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { type Lent, withLent } from './lent'
import type { Askable } from './question'
import { askable, seeded } from './test-askables'

const of = (type: AnswerType, ...answers: string[]): Lent[] =>
  answers.map((answer) => ({ answer, type, language: 'en' }))
const TUGS = askable('The tugs of ____ saved eleven sailors near Tarn.', 'Roose Shipping', 'organisation', {
  accepts: ['Roose Line'],
})
const OTHERS = of('organisation', 'Brandt Salvage', 'Tegner Freight', 'Vane Marine', 'Holm Towing')
const lend = (lent: readonly Lent[], one: Askable = TUGS, own: string[] = [], sentences: string[] = []) =>
  withLent(one, own, 3, lent, sentences, seeded(3))

describe('wrong answers lent by other texts', () => {
  it('are names of the same type, up to as many as are wanted', () => {
    expect(lend(OTHERS)).toHaveLength(3)
    for (const name of lend(OTHERS)) expect(OTHERS.map(({ answer }) => answer)).toContain(name)
    expect(lend(OTHERS, TUGS, ['Roth Harbour', 'Lind Docks'])).toHaveLength(3)
    expect(lend(OTHERS, TUGS, ['Roth Harbour', 'Lind Docks']).slice(0, 2)).toEqual([
      'Roth Harbour',
      'Lind Docks',
    ])
    expect(lend(of('event', 'Brandt Salvage'))).toEqual([])
  })

  it('are the same for the same chance', () => {
    expect(lend(OTHERS)).toEqual(lend(OTHERS))
    const all = new Set(
      Array.from({ length: 30 }, (_, seed) => withLent(TUGS, [], 3, OTHERS, [], seeded(seed * 7_919)).join()),
    )
    expect(all.size).toBeGreaterThan(3)
  })

  it.each<[why: string, name: string]>([
    ['right', 'Roose Shipping'],
    ['right in another spelling', 'Rosse Shipping'],
    ['another name of the answer', 'Roose Line'],
    ['of the same house', 'Roose Freight'],
    ['one word beside two', 'Brandt'],
    ['two of them', 'Brandt and Holm'],
    ['written small', 'brandt salvage'],
    ['much longer', 'Maximiliane Konstantinopolsky'],
  ])('are none that is %s: %s', (_, name) => {
    expect(lend(of('organisation', name))).toEqual([])
  })

  it('are not named in the text, nor twice', () => {
    expect(lend(of('organisation', 'Brandt Salvage'), TUGS, [], ['It was towed by Brandt Salvage.'])).toEqual(
      [],
    )
    expect(lend(of('organisation', 'Brandt Salvage', 'Brandt Salvage', 'Brandt Docks'))).toHaveLength(1)
  })

  it('are of one kind where they are places', () => {
    const land = askable('The ferry was built in ____ by the navy.', 'Norway', 'place')
    expect(lend(of('place', 'Portugal', 'Lisbon', 'Marrow'), land)).toEqual(['Portugal'])
  })

  it('are none of a person, of a phrase, or in another language', () => {
    const pilot = askable('The pilot ____ saved eleven sailors near Tarn.', 'Marten Roose', 'person')
    expect(lend(of('person', 'Jonas Tegner'), pilot)).toEqual([])
    const phrase = askable('The bell hangs from ____ there.', 'old larch', 'phrase')
    expect(lend(of('phrase', 'young elm'), phrase)).toEqual([])
    expect(lend(OTHERS, { ...TUGS, language: 'de' })).toEqual([])
    expect(lend(OTHERS.map((one) => ({ ...one, language: 'de' })))).toEqual([])
  })
})
