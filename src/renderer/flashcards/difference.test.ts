import { expect, test } from 'vitest'
import { difference } from './difference'

const told = (written: string, right: string) =>
  difference(written, right)
    ?.map(({ words, of }) => ({ both: words, written: `[-${words}]`, right: `[+${words}]` })[of])
    .join('')

test.each([
  ['Odile Brant', 'Odile Brandt', 'Odile Bran[+d]t'],
  ['Veldhafen', 'Veldhaven', 'Veldha[-f][+v]en'],
  ['Brandt', 'Odile Brandt', '[+Odile ]Brandt'],
  ['ODILE', 'Odile', 'Odile'],
  ['1932', '1931', '193[-2][+1]'],
])('%s for %s', (written, right, wanted) => {
  expect(told(written, right)).toBe(wanted)
})

test('both texts can be read out of it', () => {
  const [written, right] = ['the herring gull', 'herring gulls']
  const stretches = difference(written, right)!
  const of = (without: string) => stretches.flatMap((one) => (one.of === without ? [] : one.words)).join('')
  expect(of('right')).toBe(written)
  expect(of('written')).toBe(right)
})

test('what has little in common is not laid over each other', () => {
  expect(difference('nothing of the kind', 'Odile Brandt')).toBeNull()
  expect(difference('', 'Odile')).toBeNull()
  expect(difference('a'.repeat(201), 'a'.repeat(200))).toBeNull()
})
