import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Change } from '#contract/facts'
import type { CardView, StudyOf } from '#contract/study'
import type { Grade } from '#core/study/events'
import { useClient, useEvents } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { briefly } from '#renderer/question/prompt'
import { spent } from '#renderer/question/spent'
import type { Attempt, ReviewForm, Sure } from './attempt'
import {
  attempted,
  dated,
  heard,
  keep,
  keptFrom,
  passed,
  returned,
  reveal,
  type Session,
  startSession,
  type Turn,
} from './session'

/** A sitting with flashcards, and all that can be done in it. */
export interface SessionHandle {
  session: Session
  failed: boolean
  /** Shows the answer; how sure the reader says they are of it goes into the log. */
  reveal: (sure?: Sure) => void
  /**
   * Takes what was typed or chosen, '' for what is not known, and shows the answer.
   *
   * @param asksSure the reader is first to say how sure they are
   */
  handIn: (form: ReviewForm, given: string, asksSure: boolean) => Promise<void>
  /** Notes how the card is asked, or that a hint was looked at. */
  attempt: (more: Attempt) => void
  grade: (form: ReviewForm, grade: Grade) => void
  /** Puts a card behind that was chosen rightly, without a grade: it is asked once more without choices. */
  goOn: () => void
  /** Puts the card aside: until taken back, or until tomorrow. */
  setAside: (how: 'suspended' | 'buried') => void
  /** Goes on beyond the minutes the reader had set themselves. */
  goBeyond: () => void
  /** Asks main again, from the start for a new round of practice. */
  again: () => void
}

/**
 * @param of the same object as long as the same cards are meant
 * @param named the notes to practise, as their ids joined by commas; without, all that are meant
 */
export function useSession(mode: Session['mode'], of: StudyOf, named: string | undefined): SessionHandle {
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const undo = useUndo()
  const t = useStrings()
  const [session, setSession] = useState(() => startSession(mode))
  const [failed, setFailed] = useState(false)
  const now = useRef(session)
  const asked = useRef(0)
  const saving = useRef(0)
  const shown = useRef(true)
  const shownAt = useRef(0)

  const move = useCallback((next: Session) => {
    now.current = next
    setSession(next)
  }, [])

  const ask = useCallback(async () => {
    const turn = ++asked.current
    try {
      const [cards, left] =
        mode === 'practice'
          ? [await client.call('study.practice', { ...of, ...(named && { notes: named.split(',') }) }), 0]
          : await client
              .call('study.queue', of)
              .then(({ cards, left }) => [cards, left.again + left.review + left.fresh] as const)
      // What was asked before the latest change was saved tells of a state that is over.
      if (turn !== asked.current || saving.current > 0) return
      setFailed(false)
      move(heard(now.current, cards, left, keptFrom(history.state) ?? undefined))
    } catch {
      if (turn === asked.current) setFailed(true)
    }
  }, [client, mode, of, named, move])

  useEffect(() => {
    shown.current = true
    void ask()
    return () => {
      shown.current = false
    }
  }, [ask])
  useEvents(
    useCallback(
      (event: AppEvent) => {
        if (event.type === 'changed' && event.topics.includes('study')) void ask()
      },
      [ask],
    ),
  )

  // "Back" and a reload find the card that was in hand: it is kept with this entry of the window's history.
  useEffect(() => {
    if (session.ready) history.replaceState(keep(session), '')
  }, [session])

  const inHand = `${session.turn} ${session.card?.card}`
  useEffect(() => {
    if (inHand) shownAt.current = performance.now()
  }, [inHand])

  /** Shows the next card at once and saves meanwhile; a failure brings the card back. */
  const pass = async (turn: Turn, what: string, save: () => Promise<Change>, message?: string) => {
    const { attempt } = now.current
    saving.current++
    move(passed(now.current, turn))
    const onUndone = () => {
      if (!shown.current) return false
      move(returned(now.current, turn))
      void ask()
      return true
    }
    const saved = save().then(
      (change) => {
        const { due, leech } = change as Answered
        if (due !== undefined) move(dated(now.current, turn.n, due))
        if (!leech) return undo.offer(change, message, { what, onUndone })
        // By then the next card stands there: which one is meant has to be said.
        const way = {
          label: t('study.leechSee'),
          run: () => navigate({ screen: 'cards', query: 'is:leech' }),
        }
        const question = briefly(turn.card.face.prompt)
        undo.offer(change, t('study.leech', { question }), { what, onUndone, way })
      },
      (error) => {
        move(returned(now.current, turn, attempt))
        sayFailed(error)
      },
    )
    undo.expect(saved)
    await saved
    saving.current--
    if (shown.current) await ask()
  }

  const turnOf = (how: Turn['how']): Turn | null => {
    const { card, turn } = now.current
    return card && { n: turn, card, how, ms: spent(shownAt.current, performance.now()) }
  }

  const answer = (form: ReviewForm, how: Grade | 'recognised') => {
    const turn = now.current.open ? turnOf(how) : null
    if (!turn) return
    const { given, sure } = now.current.attempt
    const said = { form, ...(given && { given }), ...(sure && { sure }) }
    const grade = how === 'recognised' ? {} : { grade: how }
    const { card } = turn.card
    const save = () => client.call('study.answer', { card, mode, ...grade, ms: turn.ms, ...said })
    void pass(turn, t('undo.what.answer'), save)
  }

  return {
    session,
    failed,
    reveal: (sure) => move(reveal(sure ? attempted(now.current, { sure }) : now.current)),
    async handIn(form, given, asksSure) {
      const { card, turn, open, attempt } = now.current
      if (!card || open || attempt.given !== undefined) return
      try {
        const judgement =
          form === 'choice' || given === ''
            ? ({ verdict: isRightChoice(card, given) ? 'right' : 'wrong' } as const)
            : await client.call('study.judge', { card: card.card, given })
        // Meanwhile another card may be in hand.
        if (turn !== now.current.turn || now.current.open) return
        const next = attempted(now.current, { given, judgement })
        move(asksSure && given !== '' ? next : reveal(next))
      } catch {
        toast({ message: t('study.notJudged'), tone: 'error' })
      }
    },
    attempt: (more) => move(attempted(now.current, more)),
    grade: answer,
    goOn: () => answer('choice', 'recognised'),
    setAside(how) {
      const turn = turnOf('aside')
      if (!turn) return
      const { card } = turn.card
      const save = () => client.call('study.card', { card, [how]: true })
      void pass(turn, t(`undo.what.${how}`), save, t(`study.aside.${how}`))
    },
    goBeyond: () => move({ ...now.current, beyond: true }),
    again() {
      move(startSession(mode))
      history.replaceState(null, '')
      void ask()
    },
  }
}

/** What an answer is told beyond what any change is. */
type Answered = Change & { due?: string; leech?: true }

const isRightChoice = ({ face }: CardView, given: string): boolean => given !== '' && given === face.answer
