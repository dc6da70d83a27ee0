import { useEffect, useRef, useState } from 'react'
import type { Change } from '#contract/facts'
import type { Quiz, QuizItem } from '#contract/study'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { spent } from '#renderer/question/spent'
import { useIsShown } from '#renderer/ui/useIsShown'
import { firstOpen } from './walk'

export interface QuizHandle {
  quiz: Quiz
  /** The question shown, or null for the result. */
  at: number | null
  item: QuizItem | undefined
  /** Rejects nothing: a failure is told, and the question stays as it is. */
  answer: (given: string | string[]) => void
  overrule: (correct: boolean) => void
  next: () => void
}

/** A quiz as it is being answered. It opens at the first question without an answer, or at its result. */
export function useQuiz(known: Quiz): QuizHandle {
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const t = useStrings()
  const shown = useIsShown()
  // An answer brings the quiz with it, a moment before the news of it does.
  const [newer, setNewer] = useState<{ than: Quiz; quiz: Quiz } | null>(null)
  const quiz = newer?.than === known ? newer.quiz : known
  const [at, setAt] = useState(() => firstOpen(quiz))
  const busy = useRef(false)
  const now = useRef(at)
  now.current = at
  const shownAt = useRef(0)
  useEffect(() => {
    if (at !== null) shownAt.current = performance.now()
  }, [at])

  const write = async (item: number, what: string, save: () => Promise<Change & { quiz: Quiz }>) => {
    if (busy.current) return
    busy.current = true
    try {
      const { quiz, ...change } = await save()
      setNewer({ than: known, quiz })
      // Said twice, it is done once.
      if (change.events.length === 0) return
      undo.offer(change, undefined, {
        what,
        onUndone() {
          if (!shown.current) return false
          // A result that gives way to a question does not say which answer is gone.
          const isEnded = now.current === null
          setNewer(null)
          setAt(item)
          return !isEnded
        },
      })
    } catch (error) {
      sayFailed(error)
    } finally {
      busy.current = false
    }
  }

  const { id } = quiz
  const item = at === null ? undefined : quiz.items[at]
  return {
    quiz,
    at,
    item,
    answer(given) {
      if (at === null || item?.answered) return
      const ms = spent(shownAt.current, performance.now())
      void write(at, t('undo.what.answer'), () => client.call('quiz.answer', { id, item: at, given, ms }))
    },
    overrule(correct) {
      if (at === null || !item?.answered) return
      void write(at, t('undo.what.judgement'), () => client.call('quiz.overrule', { id, item: at, correct }))
    },
    next() {
      if (item?.answered) setAt(firstOpen(quiz))
    },
  }
}
