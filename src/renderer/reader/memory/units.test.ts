import { expect, test } from 'vitest'
import { blockText } from '#core/text/blocks'
import type { Block, Section } from '#core/text/document'
import { neighbour, type Stretch, stretched, type Unit, unitAt, unitsOf } from './units'

const paragraph = (n: number, text: string): Block => ({ id: `s1.${n}`, kind: 'paragraph', runs: [{ text }] })
const cell = (text: string) => ({ runs: [{ text }] })
const blocks: Block[] = [
  paragraph(0, 'The lamp is lit. The fog came in!'),
  { id: 's1.1', kind: 'rule' },
  { id: 's1.2', kind: 'code', runs: [{ text: 'lamp = 1\n  fog = lamp\n' }] },
  {
    id: 's1.3',
    kind: 'table',
    rows: [
      [cell('Lamp'), cell('')],
      [cell('Fog'), cell('In 1884.')],
    ],
  },
]
const section: Section = { id: 's1', title: '', blocks }
const units = (unit: Unit) => unitsOf(section, unit, 'en')
const words = (stretch: Stretch | undefined) => {
  if (!stretch) return undefined
  const { from, to } = stretch
  const text = (id: string) => blockText(blocks.find((block) => block.id === id)!)
  return from.block === to.block
    ? text(from.block).slice(from.at, to.at)
    : `${text(from.block).slice(from.at)}|${text(to.block).slice(0, to.at)}`
}

test('a text is selected by sentences, by lines where it is code, and by cells in a table', () => {
  expect(units('sentence').map(words)).toEqual([
    ...['The lamp is lit.', 'The fog came in!', 'lamp = 1', 'fog = lamp', 'Lamp', 'Fog', 'In 1884.'],
  ])
})

test('words are selected without what stands between them', () => {
  expect(units('word').slice(2, 6).map(words)).toEqual(['is', 'lit', 'The', 'fog'])
})

test('one begins with what holds a place, or comes after it', () => {
  expect(words(unitAt(units('sentence'), { block: 's1.0', at: 20 }))).toBe('The fog came in!')
  expect(words(unitAt(units('sentence'), { block: 's1.1', at: 0 }))).toBe('lamp = 1')
  expect(unitAt(units('sentence'), { block: 's1.9', at: 0 })).toBeUndefined()
})

test('one goes from unit to unit over blocks, and not past the ends', () => {
  const [first, second] = units('sentence')
  expect(words(neighbour(units('sentence'), first!, 1))).toBe('The fog came in!')
  expect(words(neighbour(units('word'), second!, 1))).toBe('lamp')
  expect(words(neighbour(units('word'), second!, -1))).toBe('lit')
  expect(neighbour(units('sentence'), first!, -1)).toBeUndefined()
})

test('the end of a selection moves on over blocks and back, and leaves at least a unit', () => {
  const [first] = units('sentence')
  const two = stretched(units('word'), first!, 1)
  expect(words(two)).toBe('The lamp is lit. The')
  expect(words(stretched(units('word'), two!, -1))).toBe('The lamp is lit')
  const over = { from: first!.from, to: units('sentence')[1]!.to }
  expect(words(stretched(units('sentence'), over, 1))).toBe('The lamp is lit. The fog came in!|lamp = 1')
  expect(stretched(units('sentence'), first!, -1)).toBeUndefined()
})
