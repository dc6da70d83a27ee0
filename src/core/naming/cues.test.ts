import { describe, expect, test } from 'vitest'
import { typeOfName } from './typing'

const typed = (name: string, before: string, after: string, given?: Parameters<typeof typeOfName>[3]) =>
  typeOfName(name, before, after, given)

describe('what stands around an unknown name tells its type', () => {
  test.each([
    ['what somebody is, before the name', 'Zorbo Quell', 'with the musician ', ' in Leeds', 'person'],
    ['and after it', 'Zorbo Quell', 'They met ', ', a weaver from Cork, in 1901', 'person'],
    ['a birth in brackets', 'Zorbo Quell', '', ' (born 4 May 1860) was', 'person'],
    ['whose cousin it is', 'Zorbo', 'It was ', '’s cousin who came', 'person'],
    ['a country after it', 'Karrow', 'She was raised in ', ', Norway, where', 'place'],
    ['an instrument in a band', 'Zorbo Quell', 'the first drummer of ', ' in 1961', 'organisation'],
    ['what it makes', 'Zorbo', 'They left the carmaker ', ' in 1961', 'organisation'],
    ['what it has', 'Zorbo', 'They sold ', '’s shares and left', 'organisation'],
    ['what it is said to be', 'Zorbo', 'They left ', ', a small wool company, in 1961', 'organisation'],
    ['a paper by somebody', 'Zorbo', 'It was shown by ', ' et al. in 1961', 'person'],
    ['a film', 'Zorbo Quell', 'She made ', ', a film about wool', 'work'],
    ['its shape', 'Quell Zor-bin', 'Then ', ' came', 'person'],
  ])('%s', (_, name, before, after, type) => {
    const { type: told, weight } = typed(name, before, after)
    expect(told).toBe(type)
    expect(weight).toBeGreaterThan(1)
  })

  test('a river and a newspaper are nobody', () => {
    expect(typed('Zorbo', 'the newspaper ', ' in May').type).not.toBe('person')
    expect(typed('Zorbo', 'along the river ', ' in May').type).not.toBe('person')
  })

  test('a model is believed of plain names without an article only', () => {
    expect(typed('Quell Zorbo', 'Then ', ' came', 'person').weight).toBeGreaterThanOrEqual(2.5)
    expect(typed('Quell Zorbo', 'Then the ', ' came', 'person').weight).toBeLessThan(2.5)
  })
})
