import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedOf, eventOf, whenOf } from './dated'
import { orderOf } from './order'
import type { Askable } from './question'
import { askable, ordersOf, seeded } from './test-askables'
import { verdictsOf } from './verdict'

const DID = [
  'the fishermen of Marrow dug a basin',
  'a storm destroyed the timber quay',
  'the merchants of Lund paid for a granite wall',
  'the council lit a lighthouse',
  'a railway brought herring to the capital',
  'the dredger Hopeful sank with its gravel',
]
const event = (n: number, date: string, more: Partial<Askable> = {}) =>
  askable(`In ____, ${DID[n]}.`, date, 'date', more)
const dates = (order: ReturnType<typeof orderOf>) =>
  order && [...order.parts!].sort((a, b) => a.place! - b.place!).map(({ answer }) => answer)

describe('what happened, without saying when', () => {
  it.each([
    ['In ____, the council lit a lamp.', 'The council lit a lamp.'],
    ['In ____ the council lit a lamp.', 'The council lit a lamp.'],
    ['On ____ Odile Brandt lit a lamp.', 'Odile Brandt lit a lamp.'],
    ['The council lit a lamp in ____.', 'The council lit a lamp.'],
    ['The council lit a lamp in ____ for the pilots.', 'The council lit a lamp for the pilots.'],
    ['The council lit a lamp in ____, with much noise.', 'The council lit a lamp with much noise.'],
    ['Odile Brandt was born on ____ in Marrow Bay.', 'Odile Brandt was born in Marrow Bay.'],
    ['The council left the bay in ____, and lit a lamp.', 'The council left the bay, and lit a lamp.'],
  ])('%s', (blank, expected) => {
    expect(eventOf(blank)).toBe(expected)
  })

  it.each([
    ['the date cannot go', 'The council has met on the rocks since ____.'],
    ['the date cannot go', 'By ____, the council lit a lamp.'],
    ['the date cannot go', 'In the summer of ____ the council lit a lamp.'],
    ['the date cannot go', 'In May ____, the council lit a lamp.'],
    ['nothing is left', 'The great fire of the harbour was in ____.'],
    ['it is of another clause', 'The council, which lit a lamp on the rocks in ____.'],
    ['it is of another clause', 'The council left the bay and settled on the rocks in ____.'],
    ['another date stands there', 'In ____, the council lit the lamp of 1843.'],
    ['another date stands there', 'In ____, the council lit a lamp every March.'],
    ['it tells an order', 'In ____, after the storm the council lit a lamp.'],
    ['it tells an order', 'In ____, the council lit its second lamp.'],
    ['it tells an order', 'In ____, the council lit a lamp during World War II.'],
    ['it tells an order', 'In ____, the council lit a lamp for the centuries.'],
    ['it has not happened', 'In ____, the council will light a lamp.'],
    ['it did not happen', 'In ____, the council did not light the lamp.'],
    ['it goes on', 'In ____, the lamp is a museum of the harbour.'],
    ['it leans on what comes before', 'In ____, it lit a lamp on the rocks.'],
    ['it says too little', 'In ____, they left.'],
  ])('is nothing where %s: %s', (_, blank) => {
    expect(eventOf(blank)).toBeNull()
  })
})

describe('when something was', () => {
  const days = (date: string) => whenOf(date, 'en')
  it('is the days a date can mean', () => {
    const [year, month, day] = ['1931', 'March 1931', '12 March 1931'].map((date) => days(date)!)
    expect(year![0]).toBeLessThanOrEqual(month![0])
    expect(year![1]).toBeGreaterThanOrEqual(month![1])
    expect(month![0]).toBeLessThanOrEqual(day![0])
    expect(day![0]).toBe(day![1])
    expect(days('1930')![1]).toBeLessThan(year![0])
    expect(days('December 1930')![1]).toBeLessThan(days('January 1931')![0])
    expect(days('44 BC')![1]).toBeLessThan(days('43 BC')![0])
  })

  it('of figures that are read in two ways is all of these days', () => {
    const [from, to] = days('3/4/2024')!
    const both = ['4 March 2024', '3 April 2024'].flatMap((date) => days(date)!)
    expect([from, to]).toEqual([Math.min(...both), Math.max(...both)])
  })

  it.each(['March', '12 March', 'about 1931', 'circa 1931', 'the 1930s', '1914–18', 'Tuesday', 'Marhc 1931'])(
    'is not known of %s',
    (date) => {
      expect(days(date)).toBeNull()
    },
  )
})

describe('an order', () => {
  it('has three or four events whose dates are surely different', () => {
    expect(
      dates(
        orderOf(
          [0, 1, 2, 3, 4].map((n) => event(n, `18${n}0`)),
          seeded(1),
        ),
      ),
    ).toHaveLength(4)
    expect(dates(orderOf([event(0, '1812'), event(1, '1704'), event(2, 'May 1768')], seeded(1)))).toEqual([
      '1704',
      'May 1768',
      '1812',
    ])
    const doubtful = [event(0, '2023'), event(1, 'March 2023'), event(2, '1999')]
    expect(orderOf(doubtful, seeded(1))).toBeNull()
    expect(dates(orderOf([...doubtful, event(3, '2001')], seeded(1)))).toEqual(['1999', '2001', '2023'])
    expect(orderOf([event(0, '1704'), event(1, '1704'), event(2, '1812')], seeded(1))).toBeNull()
  })

  it('is of one text, in English, of facts and not of positions', () => {
    const three = (more: Partial<Askable>) =>
      orderOf([event(0, '1704', more), event(1, '1768'), event(2, '1812')], seeded(1))
    expect(three({})).not.toBeNull()
    expect(three({ reading: 'r2' })).toBeNull()
    expect(three({ language: 'de' })).toBeNull()
    expect(three({ attributed: 'The Tide' })).toBeNull()
    expect(three({ type: 'number' })).toBeNull()
  })

  it('does not ask about one thing twice', () => {
    const twice = askable('The timber quay of the harbour was destroyed in ____ by a storm.', '1705', 'date')
    expect(orderOf([event(1, '1704'), twice, event(0, '1612')], seeded(1))).toBeNull()
  })

  it('has exactly one right order, never shown, and no date in its words', () => {
    const date = fc.record({
      year: fc.integer({ min: 1800, max: 1812 }),
      month: fc.constantFrom('', 'March ', 'October '),
      day: fc.constantFrom('', '3 ', '19 '),
    })
    const all = fc.uniqueArray(date, { minLength: 6, maxLength: 6 })
    let asked = 0
    fc.assert(
      fc.property(all, fc.nat(), (some, seed) => {
        const events = some.map(({ year, month, day }, n) => event(n, `${month && day}${month}${year}`))
        const order = orderOf(events, seeded(seed))
        if (!order) return
        asked += 1
        const parts = order.parts!
        expect([3, 4]).toContain(parts.length)
        const places = parts.map((_, n) => `${n + 1}`)
        const right = ordersOf(places).filter((given) =>
          verdictsOf(order, given).every((verdict) => verdict === 'right'),
        )
        expect(right).toEqual([parts.map(({ place }) => `${place}`)])
        expect(right).not.toEqual([places])
        for (const { prompt } of parts) expect(prompt).not.toMatch(/\d|March|October/)
        const line = [...parts]
          .sort((a, b) => a.place! - b.place!)
          .map((part) => datedOf({ ...part, blank: events.find(({ fact }) => fact === part.fact)!.blank! })!)
        for (const [n, one] of line.slice(1).entries()) expect(one.from).toBeGreaterThan(line[n]!.to)
      }),
    )
    expect(asked).toBeGreaterThan(50)
  })
})
