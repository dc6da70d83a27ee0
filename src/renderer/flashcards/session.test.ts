import { describe, expect, test } from 'vitest'
import type { CardView } from '#contract/study'
import {
  attempted,
  dated,
  heard,
  isRecognised,
  keep,
  keptFrom,
  passed,
  returned,
  reveal,
  type Session,
  startSession,
  type Turn,
} from './session'

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
  flag: 0,
  intervals: [0, 1, 3, 8],
  waits: [1, null, null, null],
  ...more,
})
const [a, b, c] = [card('a'), card('b'), card('c')]
const due = (...cards: CardView[]) => heard(startSession('due'), cards, cards.length)
const practice = (...cards: CardView[]) => heard(startSession('practice'), cards, 0)
/** The card in hand put behind, as the screen does it. */
const turnOf = (session: Session, how: Turn['how'], ms = 100): Turn => ({
  ...{ n: session.turn, card: session.card!, how, ms },
})
const pass = (session: Session, how: Turn['how'], ms?: number) => passed(session, turnOf(session, how, ms))
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
    const next = pass(reveal(due(a, b, c)), 3)
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
    const next = pass(due(a, b), 1)
    expect(ids(next)).toEqual(['b', 'a'])
    expect(next.left).toBe(2)
  })

  test('the only card, forgotten, is shown anew', () => {
    const next = pass(reveal(due(a)), 1)
    expect(next).toMatchObject({ card: { card: 'a' }, open: false, turn: 1 })
    expect(heard(reveal(next), [card('a', { state: 'again' })], 1)).toMatchObject({ open: true, turn: 1 })
  })

  test('a card answered in another window gives way to the next, though it comes once more today', () => {
    const answered = card('a', { state: 'again' })
    expect(heard(reveal(due(a, b)), [b, answered], 2)).toMatchObject({ card: b, open: false, turn: 1 })
    // Done again after it was taken back, it is behind once more.
    const back = returned(pass(due(a, b), 3), turnOf(due(a, b), 3))
    expect(heard(back, [b, answered], 2).card).toBe(b)
  })

  test('a card put aside is no answer', () => {
    expect(pass(due(a, b), 'aside')).toMatchObject({ card: b, left: 1, done: [] })
  })

  test('a card that waits some minutes for its next step is still left to do', () => {
    const inSteps = card('d', { waits: [1, 5, 10, null] })
    const next = pass(due(inSteps, b), 3)
    expect(ids(next)).toEqual(['b', 'd'])
    expect(next.left).toBe(2)
    expect(pass(due(inSteps, b), 4).left).toBe(1)
  })

  test('a right choice is no grade: the card comes again after all else, also when main tells of it first', () => {
    const next = pass(due(a, b, c), 'recognised')
    expect(next).toMatchObject({ card: b, left: 3 })
    expect(next.done[0]).not.toHaveProperty('grade')
    const again = heard(next, [a, b, c], 3)
    expect(ids(again)).toEqual(['b', 'c', 'a'])
    expect(isRecognised(again.done, 'a')).toBe(true)
    const graded = pass(pass(pass(again, 3), 3), 3)
    expect(isRecognised(graded.done, 'a')).toBe(false)
  })

  test('what was said of one card is not said of the next', () => {
    const said = attempted(due(a, b), { given: 'A', hinted: true })
    expect(said.attempt).toEqual({ given: 'A', hinted: true })
    expect(pass(reveal(said), 3).attempt).toEqual({})
    expect(heard(said, [b], 1).attempt).toEqual({})
    expect(heard(said, [b, a], 2).attempt).toEqual(said.attempt)
  })

  test('the day a card comes again is noted with its own answer only', () => {
    const next = pass(pass(due(a, b, c), 3), 3)
    expect(dated(next, 0, '2026-05-02').done.map(({ due }) => due)).toEqual(['2026-05-02', undefined])
  })
})

describe('taking a turn back', () => {
  test.each([1, 3, 'recognised', 'aside'] as const)(
    '%s: that very card returns, and nothing of it counts',
    (how) => {
      const before = due(a, b)
      const turn = turnOf(before, how)
      const back = returned(passed(reveal(before), turn), turn)
      expect(back).toMatchObject({ card: a, open: false, attempt: {}, left: before.left, done: [] })
      expect(ids(back)).toEqual(['a', 'b'])
    },
  )

  test('an older turn leaves later ones as they are', () => {
    const start = due(a, b, c)
    const first = turnOf(start, 3, 700)
    const two = pass(passed(start, first), 1, 300)
    const back = returned(two, first)
    expect(ids(back)).toEqual(['a', 'c', 'b'])
    expect(back.done).toEqual([{ turn: 1, card: 'b', grade: 1, ms: 300 }])
  })

  test('a grade that was not saved shows its card as it was, answer and all', () => {
    const start = due(a, b)
    const turn = turnOf(start, 4)
    const shown = { given: 'A', judgement: { verdict: 'right' } } as const
    expect(returned(passed(start, turn), turn, shown)).toMatchObject({
      ...{ card: a, open: true, attempt: shown, left: 2 },
    })
  })
})

describe('a round of practice', () => {
  test('goes through every card once and again through the forgotten ones', () => {
    const asked: string[] = []
    let session = practice(a, b, c)
    for (let n = 0; n < 4; n++) {
      asked.push(session.card!.card)
      session = pass(session, n === 1 ? 1 : 3)
    }
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
    expect(session).toMatchObject({ card: null, left: 0 })
    expect(session.done.map(({ grade }) => grade)).toEqual([3, 1, 3, 3])
  })

  test('keeps its own order and its end when main tells of the cards again', () => {
    const next = pass(practice(a, b, c), 3)
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
    const said = attempted(pass(due(a, b, c), 3), { given: 'B', judgement: { verdict: 'right' } })
    const left = { ...reveal(said), beyond: true }
    const back = heard(startSession('due'), [c, b], 2, through(left))
    expect(back).toMatchObject({ card: b, open: true, attempt: said.attempt, done: left.done, beyond: true })
    // A turn after that is not mistaken for one before.
    expect(pass(back, 3).done.map(({ turn }) => turn)).toEqual([0, 1])
  })

  test('a card meanwhile done gives way to the first', () => {
    const left = reveal(due(a, b))
    expect(heard(startSession('due'), [b, c], 2, through(left))).toMatchObject({ card: b, open: false })
  })

  test('a round of practice goes on where it was', () => {
    const left = pass(practice(a, b, c), 1)
    const back = heard(startSession('practice'), [a, b, c], 0, through(left))
    expect(ids(back)).toEqual(['b', 'c', 'a'])
  })

  test.each([null, 7, {}, { card: 3 }, { card: null, open: true, round: [], tally: { answers: 1 } }])(
    'is not misled by %j',
    (state) => {
      expect(keptFrom(state)).toBeNull()
    },
  )
})
