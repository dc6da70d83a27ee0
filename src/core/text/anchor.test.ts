import { expect, test } from 'vitest'
import { anchorOnly, reanchor } from './anchor'
import type { Block, Range, Section } from './document'
import { indexText, makeRange } from './places'

const lay = (...texts: string[]) =>
  indexText([
    {
      id: 's1',
      title: '',
      blocks: texts.map((text, n): Block => ({ id: `s1.${n}`, kind: 'paragraph', runs: [{ text }] })),
    } satisfies Section,
  ])

const select = (texts: string[], quote: string, nth = 0): Range => {
  const index = lay(...texts)
  let at = index.text.indexOf(quote)
  for (let n = 0; n < nth; n++) at = index.text.indexOf(quote, at + 1)
  return makeRange(index, 'old', index.place(at), index.place(at + quote.length))
}

const A = 'The harbour lay quiet in the morning, and no one had lit the lamps along the quay.'
const B = 'Later the pilot came aboard with a lantern; he spoke of wind, and of the bar at low water.'
const C = 'Nobody on deck believed him, though every one of them had seen the sky go green at dusk.'

const again = (range: Range, ...texts: string[]) => reanchor(range, lay(...texts), 'new')
const placed = (range: Range, ...texts: string[]) => {
  const found = again(range, ...texts)
  return found && { block: found.from.block, exact: found.quote.exact }
}

test('a range of the same text is left alone', () => {
  const range = select([A, B], 'pilot')
  expect(reanchor(range, lay('something else'), 'old')).toBe(range)
})

test('a range moves with its paragraph', () => {
  expect(placed(select([A, B, C], 'pilot'), B, C, A)).toEqual({ block: 's1.0', exact: 'pilot' })
  expect(placed(select([A, B, C], B), C, 'New.', B, A)).toEqual({ block: 's1.2', exact: B })
  const found = again(select([A, B], 'lantern'), 'A new opening.', A, B)
  expect(found).toMatchObject({ text: 'new', from: { block: 's1.2', at: 35 }, to: { block: 's1.2', at: 42 } })
})

test('of two equal quotes the one with the right context is taken', () => {
  expect(placed(select([A, B, C], 'one', 1), 'New.', A, B, C)).toEqual({ block: 's1.3', exact: 'one' })
})

test('text repeated with all its context is an orphan, even where the first stood', () => {
  const refrain = `${A} ${B}`
  expect(again(select([refrain, C], 'pilot'), refrain, C, refrain)).toBeNull()
})

test('a copy elsewhere is not taken for a quote that is gone', () => {
  expect(again(select([A, B, C], 'no one had lit'), B, C, 'Who knew that no one had lit a fire?')).toBeNull()
  expect(again(select([A, B, C], 'one', 1), A, B)).toBeNull()
  const halfLike = B.replace('; he spoke of wind, and of the bar', ' in his hand, and the crew fell silent')
  expect(again(select([A, B, C], 'the pilot came aboard with a lantern'), A, halfLike, C)).toBeNull()
})

test('another typography and other ends of blocks make no difference', () => {
  const quote = 'said: “It’s late—go home,” and left'
  const range = select([A, `He ${quote} the room without another word.`, B], quote)
  const plain = 'said: "It\'s  late-go home," and left'
  expect(placed(range, A, `He ${plain} the room without another word.`, B)?.exact).toBe(plain)
  const over = select([A, B], 'along the quay.\nLater the pilot')
  expect(placed(over, `${A} ${B}`)?.exact).toBe('along the quay. Later the pilot')
  const split = again(
    select([A], 'quiet in the morning, and no one'),
    'The harbour lay quiet in the morning,',
    A.slice(38),
  )
  expect(split).toMatchObject({ from: { block: 's1.0', at: 16 }, to: { block: 's1.1', at: 10 } })
})

test('a small edit within the quote is forgiven, a large one is not', () => {
  const quote = 'the pilot came aboard with a lantern'
  const edited = B.replace('lantern', 'lanthorn')
  expect(placed(select([A, B, C], quote), A, edited, C)?.exact).toBe('the pilot came aboard with a lanthorn')
  expect(again(select([A, B, C], quote), A, B.replace('pilot came', 'captain stepped'), C)).toBeNull()
})

test('an edit beside the quote is forgiven', () => {
  const near = B.replace('spoke of wind', 'told of wind')
  expect(placed(select([A, B, C], 'lantern'), A, near, C)).toEqual({ block: 's1.1', exact: 'lantern' })
})

test('words put in right beside the quote do not become part of it', () => {
  const quote = `${A}\nLater the pilot came aboard with a lantern`
  const longer = B.replace('lantern', 'lantern and a log')
  expect(placed(select([C, A, B], quote), C, A, longer)).toEqual({ block: 's1.1', exact: quote })
})

test('a very common quote is found by its context', () => {
  const filler = Array.from({ length: 300 }, (_, n) => `It was the ${n}th of the month.`)
  const range = select([...filler, B], 'the', 600)
  expect(range.from.block).toBe('s1.300')
  const found = again(range, A, ...filler, B.replace('aboard', 'ashore'))
  expect(found?.from).toEqual({ block: 's1.301', at: 6 })
})

test('a quote of nothing or of white space is an orphan', () => {
  expect(again(select([A, B], ' '), B, A)).toBeNull()
  const empty = makeRange(lay(A), 'old', { block: 's1.0', at: 4 }, { block: 's1.0', at: 4 })
  expect(again(empty, B, A)).toBeNull()
})

test('a quote without context is found where its words stand once, folded, and nowhere else', () => {
  const quote = (exact: string) => ({ exact, prefix: '', suffix: '' })
  const find = (exact: string, ...texts: string[]) =>
    anchorOnly(quote(exact), lay(...texts), 'new')?.quote.exact ?? null
  expect(find(' he spoke of  wind ', A, B, C)).toBe('he spoke of wind')
  expect(find('lamps along the quay.\nLater', A, B)).toBe('lamps along the quay.\nLater')
  expect(find('Later the pilot', A, B, B)).toBeNull()
  expect(find('never said', A, B)).toBeNull()
  expect(find(' ', A, B)).toBeNull()
})
