import { describe, expect, it } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { type Lent, withLent } from './lent'
import type { Askable } from './question'
import { askable, seeded } from './test-askables'

const of = (type: AnswerType, ...answers: string[]): Lent[] =>
  answers.map((answer) => ({ answer, type, language: 'en' }))
const PILOT = askable('The pilot ____ saved eleven sailors near Tarn.', 'Marten Roose', 'person', {
  accepts: ['Captain Roose'],
})
const OTHERS = of('person', 'Odile Brandt', 'Jonas Tegner', 'Ingrid Vane', 'Peter Holm')
const lend = (lent: readonly Lent[], one: Askable = PILOT, own: string[] = [], sentences: string[] = []) =>
  withLent(one, own, 3, lent, sentences, seeded(3))

describe('wrong answers lent by other texts', () => {
  it('are names of the same type, up to as many as are wanted', () => {
    expect(lend(OTHERS)).toHaveLength(3)
    for (const name of lend(OTHERS)) expect(OTHERS.map(({ answer }) => answer)).toContain(name)
    expect(lend(OTHERS, PILOT, ['Anna Roth', 'Karl Lind'])).toHaveLength(3)
    expect(lend(OTHERS, PILOT, ['Anna Roth', 'Karl Lind']).slice(0, 2)).toEqual(['Anna Roth', 'Karl Lind'])
    expect(lend(of('organisation', 'Odile Brandt'))).toEqual([])
  })

  it('are the same for the same chance', () => {
    expect(lend(OTHERS)).toEqual(lend(OTHERS))
    const all = new Set(
      Array.from({ length: 30 }, (_, seed) =>
        withLent(PILOT, [], 3, OTHERS, [], seeded(seed * 7_919)).join(),
      ),
    )
    expect(all.size).toBeGreaterThan(3)
  })

  it.each<[why: string, name: string]>([
    ['right', 'Marten Roose'],
    ['right in another spelling', 'Marten Rosse'],
    ['another name of the answer', 'Captain Roose'],
    ['of the same family', 'Ingrid Roose'],
    ['only a surname beside a whole name', 'Brandt'],
    ['two persons', 'Brandt and Holm'],
    ['written small', 'odile brandt'],
    ['much longer', 'Maximiliane Konstantinopolsky'],
  ])('are none that is %s: %s', (_, name) => {
    expect(lend(of('person', name))).toEqual([])
  })

  it('are not named in the text, nor twice', () => {
    expect(lend(of('person', 'Odile Brandt'), PILOT, [], ['It was drawn by Odile Brandt.'])).toEqual([])
    expect(lend(of('person', 'Odile Brandt', 'Odile Brandt', 'Emil Brandt'))).toHaveLength(1)
  })

  it('are of one kind where they are places', () => {
    const land = askable('The ferry was built in ____ by the navy.', 'Norway', 'place')
    expect(lend(of('place', 'Portugal', 'Lisbon', 'Marrow'), land)).toEqual(['Portugal'])
  })

  it('are none of a person whose sentence says he or she, of a phrase, or in another language', () => {
    const his = askable('The pilot ____ saved his crew near Tarn.', 'Marten Roose', 'person')
    expect(lend(OTHERS, his)).toEqual([])
    const phrase = askable('The bell hangs from ____ there.', 'old larch', 'phrase')
    expect(lend(of('phrase', 'young elm'), phrase)).toEqual([])
    expect(lend(OTHERS, { ...PILOT, language: 'de' })).toEqual([])
    expect(lend(OTHERS.map((one) => ({ ...one, language: 'de' })))).toEqual([])
  })
})
