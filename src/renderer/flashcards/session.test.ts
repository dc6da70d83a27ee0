import { describe, expect, test } from 'vitest'
import type { CardView } from '#contract/study'
import { heard, keep, keptFrom, passed, returned, reveal, startSession } from './session'

const face = (id: string): CardView['face'] => ({
  kind: 'what',
  prompt: `What is ${id}?`,
  answer: id,
  accepts: [],
  type: 'term',
  choices: [],
})
const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  card: id,
  note: { id, ...face(id), tags: [], addedAt: 0, orphan: false },
  face: face(id),
  state: 'new',
  suspended: false,
  buried: false,
  intervals: [0, 1, 3, 8],
  waits: [1, null, null, null],
  ...more,
})
const [a, b, c] = [card('a'), card('b'), card('c')]
const due = (...cards: CardView[]) => heard(startSession('due'), cards, cards.length)
const practice = (...cards: CardView[]) => heard(startSession('practice'), cards, 0)
const ids = ({ queue }: { queue: CardView[] }) => queue.map((one) => one.card)

describe('cards that are due', () => {
  test('the first is asked, its answer hidden', () => {
    expect(due(a, b)).toMatchObject({ card: a, open: false, left: 2, ready: true })
  })

  test('nothing to do is known only once main has said so', () => {
    expect(startSession('due')).toMatchObject({ ready: false, card: null })
    expect(due()).toMatchObject({ ready: true, card: null, left: 0 })
  })

  test('the next card is there at once, and stays when main agrees', () => {
    const next = passed(reveal(due(a, b, c)), { card: a, grade: 3, ms: 900 })
    expect(next).toMatchObject({ card: b, open: false, left: 2 })
    expect(heard(next, [b, c], 2).turn).toBe(next.turn)
  })

  test('the card in hand stays while it is still to be done, with what is new about it', () => {
    const shown = reveal(heard(due(b), [b], 1))
    const edited = card('b', { intervals: [0, 2, 5, 9] })
    expect(heard(shown, [a, edited, c], 3)).toMatchObject({ card: edited, open: true, turn: shown.turn })
  })

  test('a card gone from the queue gives way to the first of it, closed', () => {
    const shown = reveal(due(a, b))
    expect(heard(shown, [b, c], 2)).toMatchObject({ card: b, open: false, turn: shown.turn + 1 })
  })

  test('what was forgotten comes back after all else and is still left to do', () => {
    const next = passed(due(a, b), { card: a, grade: 1, ms: 500 })
    expect(ids(next)).toEqual(['b', 'a'])
    expect(next.left).toBe(2)
  })

  test('the only card, forgotten, is shown anew', () => {
    const next = passed(reveal(due(a)), { card: a, grade: 1, ms: 500 })
    expect(next).toMatchObject({ card: a, open: false, turn: 1 })
  })

  test('a card put aside is no answer', () => {
    const next = passed(due(a, b), { card: a, ms: 500 })
    expect(next).toMatchObject({ card: b, left: 1, tally: { answers: 0, right: 0, ms: 0 } })
  })
})

describe('taking a turn back', () => {
  test.each([1, 3] as const)('grade %d: that very card returns, and nothing of it counts', (grade) => {
    const before = due(a, b)
    const turn = { card: a, grade, ms: 700 }
    const back = returned(passed(reveal(before), turn), turn, false)
    expect(back).toMatchObject({ card: a, open: false, left: before.left, tally: before.tally })
    expect(ids(back)).toEqual(['a', 'b'])
  })

  test('an older turn leaves later ones as they are', () => {
    const first = { card: a, grade: 3, ms: 700 } as const
    const two = passed(passed(due(a, b, c), first), { card: b, grade: 1, ms: 300 })
    const back = returned(two, first, false)
    expect(ids(back)).toEqual(['a', 'c', 'b'])
    expect(back.tally).toEqual({ answers: 1, right: 0, ms: 300 })
  })

  test('a grade that was not saved shows its card as it was, answer and all', () => {
    const turn = { card: a, grade: 4, ms: 700 } as const
    expect(returned(passed(due(a, b), turn), turn, true)).toMatchObject({ card: a, open: true, left: 2 })
  })
})

describe('a round of practice', () => {
  test('goes through every card once and again through the forgotten ones', () => {
    const asked: string[] = []
    let session = practice(a, b, c)
    for (let n = 0; n < 4; n++) {
      const shown = session.card!
      asked.push(shown.card)
      session = passed(session, { card: shown, grade: n === 1 ? 1 : 3, ms: 100 })
    }
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
    expect(session).toMatchObject({ card: null, left: 0, tally: { answers: 4, right: 3, ms: 400 } })
  })

  test('keeps its own order and its end when main tells of the cards again', () => {
    const next = passed(practice(a, b, c), { card: a, grade: 3, ms: 100 })
    const edited = card('c', { state: 'review' })
    const again = heard(next, [edited, b, a], 3)
    expect(ids(again)).toEqual(['b', 'c'])
    expect(again.queue[1]).toBe(edited)
    expect(again.left).toBe(2)
  })
})

describe('coming back to the screen', () => {
  const through = (session: Parameters<typeof keep>[0]) =>
    keptFrom(JSON.parse(JSON.stringify(keep(session)))) ?? undefined

  test('finds the same card, its answer still shown, and the count', () => {
    const left = reveal(passed(due(a, b, c), { card: a, grade: 3, ms: 100 }))
    const back = heard(startSession('due'), [c, b], 2, through(left))
    expect(back).toMatchObject({ card: b, open: true, tally: left.tally })
  })

  test('a card meanwhile done gives way to the first', () => {
    const left = reveal(due(a, b))
    expect(heard(startSession('due'), [b, c], 2, through(left))).toMatchObject({ card: b, open: false })
  })

  test('a round of practice goes on where it was', () => {
    const left = passed(practice(a, b, c), { card: a, grade: 1, ms: 100 })
    const back = heard(startSession('practice'), [a, b, c], 0, through(left))
    expect(ids(back)).toEqual(['b', 'c', 'a'])
  })

  test.each([null, 7, {}, { card: 3 }, { card: null, open: true, round: [], tally: { answers: 'x' } }])(
    'is not misled by %j',
    (state) => {
      expect(keptFrom(state)).toBeNull()
    },
  )
})
