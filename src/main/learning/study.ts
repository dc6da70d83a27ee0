import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { CardView, StudyOf, StudyOptions, StudyToday } from '#contract/study'
import { cardState } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import { order, type Queue, queueOf } from '#core/memory/queue'
import { readingOrder } from '#core/memory/reading-order'
import { type Outcome, recallOn } from '#core/memory/schedule'
import { isAgain } from '#core/memory/steps'
import type { Activity } from '#core/progress/activity'
import type { EventBody, StudyDay } from '#core/study/events'
import { faceOf } from '#core/study/faces'
import { type CardId, type DeckId, type NoteId, noteOf } from '#core/study/notes'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { flagOf } from './card-flag'
import { secondsACard } from './card-time'
import { writeChange } from './change'
import { deckTree } from './deck-tree'
import type { Notes } from './notes'
import type { Scheduler } from './scheduler'
import { createStudied } from './studied'
import { moveHandlers } from './study-moves'
import type { Options } from './study-options'

export interface StudyDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Notes
  memory: () => Memory
  activity: () => Activity
  scheduler: Scheduler
  wanted: Pick<Options, 'ofDeck' | 'homeOf' | 'more' | 'raise'>
  options: () => StudyOptions
  today: () => StudyDay
  ports: Pick<Ports, 'now'>
  emit: (event: AppEvent) => void
}

type StudyHandlers = Pick<
  Handlers,
  | 'study.today'
  | 'study.more'
  | 'study.queue'
  | 'study.practice'
  | 'study.answer'
  | 'study.card'
  | 'study.postpone'
  | 'study.advance'
>

/** A window shows one card at a time and asks again after each. */
const SHOWN = 50

const four = <T>(
  [a, b, c, d]: [Outcome, Outcome, Outcome, Outcome],
  of: (one: Outcome) => T,
): [T, T, T, T] => [of(a), of(b), of(c), of(d)]

export function studyHandlers(deps: StudyDeps): StudyHandlers {
  const { content, notes, memory, scheduler, wanted, options, today, ports, emit } = deps
  const studied = createStudied(content, notes, memory, today)

  /** Which cards are meant; undefined for all. */
  function chosenBy({ reading, deck }: StudyOf): ((card: CardId) => boolean) | undefined {
    if (reading === undefined && deck === undefined) return undefined
    const { around } = deckTree(content.content)
    const isWithin = (one: DeckId) => deck === undefined || one === deck || around(one).includes(deck)
    const wanted = new Set<NoteId>()
    for (const brief of notes.briefs())
      if ((reading === undefined || brief.reading === reading) && isWithin(brief.deck)) wanted.add(brief.id)
    return (card) => wanted.has(noteOf(card))
  }

  let kept: { of: readonly unknown[]; queue: Queue } | undefined

  /** Of all readings: the counts of a day and its first cards are asked for one after the other. */
  function wholeQueue(): Queue {
    const { deck, options: said } = content.content
    const of = [studied(), memory(), today(), deck, said]
    const now = ports.now()
    const isSame = kept?.of.every((one, n) => one === of[n])
    if (kept && isSame && now < (kept.queue.until ?? Number.POSITIVE_INFINITY)) return kept.queue
    const { newPerDay, reviewsPerDay, order } = options()
    const places = order === 'reading' ? readingOrder(notes.briefs()) : undefined
    const limits = { newPerDay, reviewsPerDay, more: wanted.more(), deck: wanted.ofDeck, home: wanted.homeOf }
    const queue = queueOf({
      cards: studied(),
      memory: memory(),
      day: today(),
      now,
      options: { ...limits, order, ...(places && { places }) },
    })
    kept = { of, queue }
    return queue
  }

  function queue(of: StudyOf): Queue {
    const whole = wholeQueue()
    const isOf = chosenBy(of)
    if (!isOf) return whole
    // The limits hold for all cards together, so those of some are picked out of the whole day's queue.
    const pick = (some: CardId[]) => some.filter(isOf)
    return {
      ready: pick(whole.ready),
      again: pick(whole.again),
      review: pick(whole.review),
      fresh: pick(whole.fresh),
      held: { review: pick(whole.held.review), fresh: pick(whole.held.fresh) },
    }
  }

  const heldIn = ({ held }: Queue) => ({ due: held.review.length, fresh: held.fresh.length })

  const minutesOf = (cards: number) => Math.ceil((cards * secondsACard(deps.activity(), today())) / 60)

  async function views(cards: readonly CardId[]): Promise<CardView[]> {
    const chosen = cards.map((card) => notes.find(noteOf(card))!)
    const shown = await notes.views(chosen)
    const day = today()
    return cards.map((card, n): CardView => {
      const known = memory().get(card)
      const by = scheduler.outcomes(card)
      return {
        card,
        note: shown[n]!,
        face: faceOf(shown[n]!, card),
        state: !known ? 'new' : isAgain(known, day) ? 'again' : 'review',
        ...cardState(card, content.content, day),
        flag: flagOf(content.content.card.get(card)),
        intervals: four(by, ({ days }) => days),
        waits: four(by, ({ wait }) => wait ?? null),
        ...(known && { due: known.due, lastSeen: known.last, recall: recallOn(known, day) }),
      }
    })
  }

  const write = (bodies: readonly EventBody[]): Promise<Change> =>
    writeChange(content, emit, bodies, ['study', 'library'])

  const movable = (of: StudyOf): CardId[] => {
    const isOf = chosenBy(of) ?? (() => true)
    return [...studied()].flatMap(({ card, suspended }) => (suspended || !isOf(card) ? [] : [card]))
  }

  return {
    'study.today'(of): StudyToday {
      const { ready, again, review, fresh, held, plan } = queue(of)
      const due = ready.length + again.length + review.length
      return {
        due,
        fresh: fresh.length,
        minutes: minutesOf(due + fresh.length),
        held: { due: held.review.length, fresh: held.fresh.length },
        ...(plan && { backlog: { away: plan.away, minutes: minutesOf(plan.cards), days: plan.days } }),
      }
    },

    'study.more': () => wanted.raise(heldIn(queue({}))),

    async 'study.queue'(of) {
      const due = queue(of)
      const { ready, again, review, fresh } = due
      return {
        cards: await views(order(due, SHOWN)),
        left: { again: ready.length + again.length, review: review.length, fresh: fresh.length },
      }
    },

    async 'study.practice'({ notes: named, ...of }) {
      const chosen = named && new Set(named)
      const isOf = chosenBy(of) ?? (() => true)
      const cards = [...studied()]
        .map(({ card }) => card)
        .filter((card) => isOf(card) && (!chosen || chosen.has(noteOf(card))))
      const day = today()
      const recalls = new Map(
        cards.map((card) => {
          const known = memory().get(card)
          return [card, known ? recallOn(known, day) : -1] as const
        }),
      )
      return views(cards.sort((a, b) => recalls.get(a)! - recalls.get(b)!))
    },

    async 'study.answer'({ card, mode, grade, ms, form = 'flashcard', given, sure }) {
      notes.get(noteOf(card))
      const said = { ...(given !== undefined && { given }), ...(sure !== undefined && { sure }) }
      const answer = { kind: 'answer', card, form, mode, correct: grade !== 1, ms, ...said } as const
      if (mode === 'practice' || grade === undefined) return write([answer])
      const { fields, leech } = scheduler.answer(card, grade, memory().get(card))
      const change = await write([{ ...answer, ...fields }, ...leech])
      return { ...change, due: fields.due, ...(leech.length > 0 && { leech: true as const }) }
    },

    async 'study.card'({ card, suspended, buried, flag }) {
      notes.get(noteOf(card))
      const set = {
        ...(suspended !== undefined && { suspended }),
        // Buried until tomorrow: the day says for itself when it is over.
        ...(buried !== undefined && { buried: buried ? today() : '' }),
        ...(flag !== undefined && { flag }),
      }
      return write([{ kind: 'put', of: 'card', ref: card, set }])
    },

    ...moveHandlers({ memory, today, cards: movable, write }),
  }
}
