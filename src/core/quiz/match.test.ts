import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { grade } from '#core/grading/grade'
import { matchOf } from './match'
import type { Askable } from './question'
import { askable, ordersOf, seeded } from './test-askables'
import { verdictsOf } from './verdict'

const PEOPLE: [string, string][] = [
  ['The engineer ____ drew the plans of the lighthouse on a tablecloth.', 'Odile Brandt'],
  ['The grocer ____ counted herring gulls on the chapel roof for the museum.', 'Jonas Tegner'],
  ['The sailmaker ____ painted the ceiling of the fish hall with whales.', 'Ingrid Vane'],
  ['The pilot ____ saved eleven sailors from the wreck of a schooner.', 'Marten Roose'],
  ['The dredger captain ____ lost a cargo of gravel beyond the northern rocks.', 'Peter Holm'],
]
const person = (n: number, more: Partial<Askable> = {}) => askable(...PEOPLE[n]!, 'person', more)
const three = (more: Partial<Askable>) => matchOf([person(0, more), person(1), person(2)], seeded(1))

describe('a match', () => {
  it('has three or four facts of one type and one text', () => {
    expect(
      matchOf(
        [0, 1, 2, 3, 4].map((n) => person(n)),
        seeded(1),
      )?.parts,
    ).toHaveLength(4)
    expect(three({})?.parts).toHaveLength(3)
    expect(three({ reading: 'r2' })).toBeNull()
    expect(three({ type: 'organisation' })).toBeNull()
    expect(three({ language: 'fr' })).toBeNull()
    expect(three({ type: 'phrase' })).toBeNull()
  })

  it('shows all the answers, and each sentence with its blank', () => {
    const match = three({})!
    expect([...match.choices!].sort()).toEqual(['Ingrid Vane', 'Jonas Tegner', 'Odile Brandt'])
    for (const { prompt } of match.parts!) expect(prompt).toContain('____')
  })

  it('never shows the answers as their sentences stand', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { parts, choices } = matchOf([person(0), person(1), person(2)], seeded(seed))!
      expect(choices).not.toEqual(parts!.map(({ answer }) => answer))
    }
  })

  it('says whose word it is where one of its sentences takes a position', () => {
    expect(three({ attributed: 'The Tide' })).toMatchObject({ attributed: 'The Tide' })
    expect(three({})).not.toHaveProperty('attributed')
  })

  it.each<[why: string, more: Partial<Askable>]>([
    ['an answer is right for two of them', { answer: 'Jonas Tegner' }],
    ['an answer is nearly right for another', { answer: 'Tegner' }],
    ['what else it is called is right for another', { accepts: ['Jonas Tegner'] }],
    [
      'an answer stands in another sentence',
      { blank: 'The engineer ____ drew the plans of Ingrid Vane on a tablecloth.' },
    ],
    ['a part of it does', { blank: 'The engineer ____ drew the plans of the Tegner house on a tablecloth.' }],
    ['it stands in its own', { blank: 'The engineer ____ drew Odile Brandt on a tablecloth of linen.' }],
    [
      'two sentences say much the same',
      { blank: 'The sailmaker ____ painted the fish hall with whales and comets.' },
    ],
    ['there is too little around the blank', { blank: '____ drew the plans.' }],
    ['the article tells', { blank: 'The ____ drew the plans of a lighthouse on a tablecloth.' }],
    ['the verb tells', { blank: 'Of the engineers ____ were drawing plans of a lighthouse on tablecloths.' }],
    ['one is much longer', { answer: 'Odile Brandt of the Royal Institution of Civil Engineers' }],
    ['one is written small', { answer: 'odile brandt' }],
    ['one is two', { answer: 'Brandt and Holm' }],
  ])('is not asked where %s', (_, more) => {
    expect(three(more)).toBeNull()
  })

  it('trusts what is known to be wrong', () => {
    const short = (answer: string, others: string[]) =>
      askable(`${answer.length} ____ sailed.`, answer, 'person', { wrong: others })
    const names = ['Odile Brandt', 'Jonas Tegnerr', 'Ingrid Vanee']
    const all = names.map((name) =>
      short(
        name,
        names.filter((other) => other !== name),
      ),
    )
    expect(matchOf(all, seeded(1))?.parts).toHaveLength(3)
    expect(matchOf([short(names[0]!, []), ...all.slice(1)], seeded(1))).toBeNull()
  })

  it('puts places beside each other only where they are of one kind', () => {
    const place = (n: number, answer: string) => askable(PEOPLE[n]![0], answer, 'place')
    expect(matchOf([place(0, 'Norway'), place(1, 'Portugal'), place(2, 'Hungary')], seeded(1))).not.toBeNull()
    expect(matchOf([place(0, 'Norway'), place(1, 'Oslo'), place(2, 'Hungary')], seeded(1))).toBeNull()
    expect(
      matchOf([place(0, 'Marrow Bay'), place(1, 'Lund Cross'), place(2, 'Karrow')], seeded(1)),
    ).toBeNull()
  })

  it('asks of dates and figures those that nothing beside them tells', () => {
    const of = (type: AnswerType, ...some: [string, string][]) =>
      matchOf(
        some.map(([blank, answer]) => askable(blank, answer, type)),
        seeded(1),
      )
    const years: [string, string][] = [
      ['In ____, a storm destroyed the timber quay.', '1704'],
      ['In ____, the council lit a lamp on the rocks.', '1843'],
    ]
    expect(of('date', ...years, ['In ____, the dredger sank.', '1926'])).not.toBeNull()
    expect(of('date', ...years, ['In ____, the dredger of 1911 sank.', '1926'])).toBeNull()
    expect(of('date', ...years, ['On ____, the dredger sank.', '2 May 1926'])).toBeNull()
    expect(of('date', ...years, ['In ____, the dredger sank.', 'May 1843'])).toBeNull()
    const counts: [string, string][] = [
      ['The fish hall employs ____ people.', '60'],
      ['The ferry crosses the bay in ____ minutes.', '40'],
    ]
    expect(of('number', ...counts, ['The fleet has ____ boats.', '214'])).not.toBeNull()
    expect(of('number', ...counts, ['The bay is home to ____ gulls.', '21400'])).toBeNull()
  })

  it('has exactly one right answer a blank, and one way to match all', () => {
    const some = fc.shuffledSubarray(PEOPLE, { minLength: 3 })
    fc.assert(
      fc.property(some, fc.nat(), (all, seed) => {
        const match = matchOf(
          all.map(([blank, answer]) => askable(blank, answer, 'person')),
          seeded(seed),
        )!
        const parts = match.parts!
        const right = ordersOf(match.choices!).filter((given) =>
          verdictsOf(match, given).every((verdict) => verdict === 'right'),
        )
        expect(right).toEqual([parts.map(({ answer }) => answer)])
        for (const part of parts) {
          const fitting = match.choices!.filter((choice) => grade(choice, part, 'en').verdict !== 'wrong')
          expect(fitting).toEqual([part.answer])
        }
      }),
    )
  })
})
