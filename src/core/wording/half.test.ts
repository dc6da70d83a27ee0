import { expect, test } from 'vitest'
import { faultOf } from './gates'

test.each([
  ['In ____ – 91, the miller Dvorak built his second mill.', '1890'],
  ['In the years ____-91, the miller Dvorak built two mills.', '1890'],
  ['In ____‑1891, the miller Dvorak built his second mill.', '1890'],
  ['In ____—’91, the miller Dvorak built his second mill.', '1890'],
  ['In ____ − 1891, the miller Dvorak built his second mill.', '1890'],
  ['In ____/91, the miller Dvorak built his second mill.', '1890'],
  ['In 1890–____, the miller Dvorak built his second mill.', '1891'],
  ['In 1890-____, the miller Dvorak built his second mill.', '91'],
  ['In 1890 – ____, the miller Dvorak built his second mill.', '91'],
  ['The miller Dvorak kept his second mill from ____ to 91.', '1890'],
  ['The miller Dvorak kept his second mill from 1890 to ____.', '91'],
  ['The miller Dvorak built two mills between ____ and ’91.', '1890'],
  ['On 3–____, the miller Dvorak opened his second mill.', '5 May 1890'],
  ['The miller Dvorak kept 10–____ horses in his second mill.', '15'],
  ['A storm passed the second mill on ____ and 31 January.', '30'],
  ['A storm passed the second mill on 30 and ____.', '31 January'],
  ['The way to his second mill takes two to ____ hours.', 'three'],
])('half of a range is not asked for: %s', (prompt, answer) => {
  expect(faultOf({ kind: 'cloze', prompt, answer, type: 'date' })).toBe('half')
})

test.each([
  ['The miller Dvorak kept his second mill from 1890 to ____.', '1901'],
  ['The miller Dvorak kept his second mill from ____ to 1901.', '1890'],
  ['In ____ – a year of many storms – the miller Dvorak built a mill.', '1890'],
  ['The miller Dvorak had ____ – 30 of them grey – horses in his mill.', '150'],
  ['Mira Dvorak (31 March 1835 – ____) built the second mill.', '29 November 1899'],
  ['The horses of the mill grew from two to ____ in a year.', 'three'],
  ['In 1890 – ____ among the guests – the miller Dvorak opened a mill.', 'Mira Tolland'],
  ['The miller Dvorak moved in ____ to 22 other mills of the valley.', '1890'],
])('what stands beside a dash or another figure may be no half: %s', (prompt, answer) => {
  expect(faultOf({ kind: 'cloze', prompt, answer, type: 'date' })).toBeUndefined()
})
