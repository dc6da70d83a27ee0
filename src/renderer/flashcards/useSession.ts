import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Change } from '#contract/facts'
import type { Grade } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import { useClient, useEvents } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { spent } from '#renderer/question/spent'
import {
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
  reveal: () => void
  grade: (grade: Grade) => void
  /** Puts the card aside: until taken back, or until tomorrow. */
  setAside: (how: 'suspended' | 'buried') => void
  /** Asks main again, from the start for a new round of practice. */
  again: () => void
}

/** @param named the notes to practise, as their ids joined by commas; all of the reading's without */
export function useSession(
  mode: Session['mode'],
  reading: ReadingId | undefined,
  named: string | undefined,
): SessionHandle {
  const client = useClient()
  const toast = useToast()
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
    const of = reading === undefined ? {} : { reading }
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
  }, [client, mode, reading, named, move])

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
    saving.current++
    move(passed(now.current, turn))
    const onUndone = () => {
      if (!shown.current) return false
      move(returned(now.current, turn, false))
      void ask()
      return true
    }
    const saved = save().then(
      (change) => undo.offer(change, message, { what, onUndone }),
      () => {
        move(returned(now.current, turn, true))
        toast({ message: t('error.save'), tone: 'error' })
      },
    )
    undo.expect(saved)
    await saved
    saving.current--
    if (shown.current) await ask()
  }

  const turnOf = (grade?: Grade): Turn | null => {
    const { card } = now.current
    if (!card) return null
    return { card, ms: spent(shownAt.current, performance.now()), ...(grade && { grade }) }
  }

  return {
    session,
    failed,
    reveal: () => move(reveal(now.current)),
    grade(grade) {
      const turn = now.current.open ? turnOf(grade) : null
      if (!turn) return
      const { card, ms } = turn
      const save = () => client.call('study.answer', { card: card.card, mode, grade, ms })
      void pass(turn, t('undo.what.answer'), save)
    },
    setAside(how) {
      const turn = turnOf()
      if (!turn) return
      const { card } = turn.card
      const save = () => client.call('study.card', { card, [how]: true })
      void pass(turn, t(`undo.what.${how}`), save, t(`study.aside.${how}`))
    },
    again() {
      move(startSession(mode))
      history.replaceState(null, '')
      void ask()
    },
  }
}
