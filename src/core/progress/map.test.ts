import { describe, expect, it } from 'vitest'
import { memoryProjection } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import { addDays } from '#core/study/day'
import type { Event, Grade, StudyDay } from '#core/study/events'
import { refold } from '#core/study/projection'
import { memoryMap } from './map'
import { bandOf } from './recall'

const TODAY = '2026-03-10'
const note = (id: string, section: string, at: number) => ({
  id,
  at: { section, from: { block: `${section}.0`, at }, to: { block: `${section}.0`, at: at + 10 } },
  quote: 'ten units.',
  cards: id === 'c' ? ['c:0', 'c:1'] : [`${id}:0`],
})
const answer = (n: number, card: string, day: StudyDay, grade: Grade): Event => ({
  id: `a-${n}`,
  at: n,
  day,
  kind: 'answer',
  card,
  form: 'typed',
  mode: 'due',
  correct: grade > 1,
  grade,
  ms: 900,
})
const memory = refold(memoryProjection, [
  answer(1, 'a:0', '2026-03-01', 3),
  answer(2, 'b:0', '2026-03-04', 4),
]).state
const sections = [
  { id: 's', title: 'One', characters: 300 },
  { id: 't', title: '', characters: 100 },
]
const notes = [note('d', 't', 0), note('a', 's', 0), note('b', 's', 0), note('c', 's', 0), note('e', 's', 40)]
const days = [0, 7, 365]
const map = memoryMap(notes, sections, memory, TODAY, days)
const expected = days.map((n) => {
  const day = addDays(TODAY, n)
  return (recallOn(memory.get('a:0')!, day) + recallOn(memory.get('b:0')!, day)) / 2
})

describe('the memory map', () => {
  it('shades a sentence by the mean of its answered cards on each day asked for', () => {
    const [sentence] = map.sentences
    expect(sentence).toMatchObject({ section: 's', notes: ['a', 'b', 'c'], cards: 4, fresh: 2 })
    expect(sentence?.recall).toEqual(expected)
    expect(sentence?.bands).toEqual(expected.map(bandOf))
    expect(new Set(sentence?.bands).size).toBeGreaterThan(1)
  })

  it('says when a sentence was last seen', () => {
    expect(map.sentences.map(({ lastSeen }) => lastSeen)).toEqual(['2026-03-04', undefined, undefined])
    expect('lastSeen' in map.sentences[1]!).toBe(false)
  })

  it('has no recall for a sentence never answered', () => {
    expect(map.sentences[1]).toMatchObject({
      notes: ['e'],
      cards: 1,
      fresh: 1,
      recall: [],
      bands: [0, 0, 0],
    })
  })

  it('shades every section of the text by its cards, and says its share', () => {
    expect(map.sections).toEqual([
      {
        section: 's',
        title: 'One',
        size: 0.75,
        cards: 5,
        recall: expected,
        bands: expected.map(bandOf),
      },
      { section: 't', title: '', size: 0.25, cards: 1, recall: [], bands: [0, 0, 0] },
    ])
  })

  it('of an empty text has no sizes to share', () => {
    expect(memoryMap([], [{ id: 's', title: '', characters: 0 }], memory, TODAY, [0]).sections[0]?.size).toBe(
      0,
    )
  })
})
