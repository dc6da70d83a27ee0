import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Quiz } from '#contract/study'
import { useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { PaperQuiz } from './PaperQuiz'

/** Prints a quiz to be handed out, for whoever asks others; `sheet` is what is printed, shown nowhere else. */
export function usePrint(quiz: Quiz): { print: () => void; sheet: ReactNode } {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const [answers, setAnswers] = useState<string[][] | null>(null)
  const load = async () => {
    try {
      setAnswers(await client.call('quiz.key', { id: quiz.id }))
    } catch {
      toast({ message: t('error.load'), tone: 'error' })
    }
  }
  const print = () => void load()
  useEffect(() => {
    if (!answers) return
    // The page may be left while the system's dialog is open: it goes when that is done.
    const done = () => setAnswers(null)
    addEventListener('afterprint', done)
    window.print()
    return () => removeEventListener('afterprint', done)
  }, [answers])
  useCommands([
    {
      id: 'printQuiz',
      name: 'command.printQuiz',
      group: 'group.quiz',
      keys: ['Mod+P'],
      run: print,
      whileTyping: true,
      once: true,
    },
  ])
  return { print, sheet: answers && createPortal(<PaperQuiz quiz={quiz} answers={answers} />, document.body) }
}
