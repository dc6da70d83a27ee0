import { expect, test } from 'vitest'
import type { Event, EventBody } from '#core/study/events'
import { contentProjection, foldContent } from '#core/study/fold'
import { MARK_COLOURS } from '#core/study/marks'
import { marksOf } from './mark-fields'

const range = (at: number) => ({
  ...{ text: 't', from: { block: 's1.0', at }, to: { block: 's1.0', at: at + 3 } },
  quote: { exact: 'abc', prefix: '', suffix: '' },
})

/** Repeatable, and never twice the same for long. */
const pick = (n: number, of: number) => ((n * 2_654_435_761) % 2 ** 32) % of

/** Makes, changes, moves and removes marks of four readings. */
function body(n: number): EventBody {
  const ref = `m${pick(n, 40)}`
  const reading = `r${pick(n * 7, 4)}`
  const colour = MARK_COLOURS[pick(n * 3, 4)]
  if (n % 7 === 6) return { kind: 'del', of: 'mark', ref }
  if (n % 5 === 4) return { kind: 'put', of: 'mark', ref, set: { colour, note: `Note ${n}` } }
  const kind = n % 11 === 0 ? 'bookmark' : 'highlight'
  const set = { reading, kind, range: range(pick(n * 13, 500)), colour, addedAt: n }
  return { kind: 'put', of: 'mark', ref, set }
}

const event = (n: number): Event => ({ id: `laptop-${n + 1}`, at: n, day: '2026-03-01', ...body(n) })

/** As plain data, so that two indexes are compared by what they say. */
const told = ({ byReading, pen }: ReturnType<typeof marksOf>) => ({
  pen,
  marks: Object.fromEntries([...byReading].sort(([a], [b]) => (a < b ? -1 : 1))),
})

test('an index made from the one before says what one made anew does', () => {
  const events = Array.from({ length: 400 }, (_, n) => event(n))
  let content = contentProjection.empty()
  for (const [n, one] of events.entries()) {
    content = contentProjection.apply(content, [one])!
    const step = told(marksOf(content))
    if (n % 20 !== 19) continue
    marksOf({ mark: new Map() })
    expect(told(marksOf(foldContent(events.slice(0, n + 1))))).toEqual(step)
    marksOf(content)
  }
  expect(content.mark.size).toBe(40)
})
