import { expect, it } from 'vitest'
import { briefOf } from '#core/study/brief'
import type { Event } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import type { Note } from '#core/study/notes'
import { cardState, studyCards } from './cards'

const note: Note = {
  id: 'n',
  kind: 'what',
  prompt: 'What pulls the sea?',
  answer: 'The moon',
  accepts: [],
  type: 'phrase',
  choices: [],
  tags: [],
  addedAt: 7,
}
const put = (n: number, set: object): Event => ({
  id: `a-${n}`,
  at: n,
  day: '2026-03-01',
  kind: 'put',
  of: 'card',
  ref: 'n:0',
  set: { ...set },
})

it('a card is in study as long as the reader says nothing else', () => {
  expect(studyCards([briefOf(note)], foldContent([]), '2026-03-01')).toEqual([
    { card: 'n:0', addedAt: 7, suspended: false, buried: false },
  ])
})

it('a suspended card stays so until it is taken back', () => {
  const suspended = put(1, { suspended: true })
  expect(cardState('n:0', foldContent([suspended]), '2027-01-01').suspended).toBe(true)
  expect(cardState('n:0', foldContent([suspended, put(2, { suspended: false })]), '2027-01-01')).toEqual({
    suspended: false,
    buried: false,
  })
})

it('a card is buried for one day, which is over by itself', () => {
  const content = foldContent([put(1, { buried: '2026-03-01' })])
  expect(cardState('n:0', content, '2026-03-01').buried).toBe(true)
  expect(cardState('n:0', content, '2026-03-02').buried).toBe(false)
})

it('what was said of a card falls with it', () => {
  const del: Event = { id: 'a-2', at: 2, day: '2026-03-01', kind: 'del', of: 'card', ref: 'n:0' }
  expect(cardState('n:0', foldContent([put(1, { suspended: true }), del]), '2026-03-01').suspended).toBe(
    false,
  )
})
