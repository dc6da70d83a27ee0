import { useCallback, useState } from 'react'
import type { QuizKind } from '#contract/study'
import type { FactId } from '#core/questions/fact'
import type { NoteId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/** A first sitting: two minutes of questions. */
const FIRST = 10

interface Learn {
  /** Keeps a text's key facts and asks about them. */
  learn: (id: ReadingId) => Promise<void>
  /** A quiz over a text's cards. */
  quiz: (id: ReadingId) => Promise<void>
  busy: boolean
}

/** The ways from a text to its questions. */
export function useLearn(): Learn {
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const t = useStrings()
  const [busy, setBusy] = useState(false)

  const start = useCallback(
    async (kind: QuizKind, id: ReadingId, notes: NoteId[]) => {
      const some = notes.length > 0 ? { notes } : { count: FIRST }
      const quiz = await client.call('quiz.start', { kind, readings: [id], ...some })
      navigate({ screen: 'quiz', id: quiz.id })
    },
    [client],
  )

  const keep = useCallback(
    async (id: ReadingId) => {
      const { sections } = await client.call('reading.open', { id })
      const notes: NoteId[] = []
      const events: string[] = []
      for (const section of sections) {
        const { key } = await client.call('facts.section', { id, section: section.id })
        const facts: FactId[] = key.slice(0, FIRST - notes.length)
        if (facts.length === 0) continue
        const kept = await client.call('facts.keep', { id, section: section.id, facts })
        notes.push(...kept.notes)
        events.push(...kept.events)
        if (notes.length >= FIRST) break
      }
      return { notes, events }
    },
    [client],
  )

  const attempt = useCallback(
    async (what: () => Promise<void>) => {
      setBusy(true)
      try {
        await what()
      } catch {
        toast({ message: t('error.save'), tone: 'error' })
      } finally {
        setBusy(false)
      }
    },
    [toast, t],
  )

  return {
    busy,
    quiz: (id) => attempt(() => start('after', id, [])),
    learn: (id) =>
      attempt(async () => {
        const { notes, events } = await keep(id)
        if (notes.length === 0) return toast({ message: t('library.noFacts') })
        undo.offer({ events }, t('library.kept', { count: notes.length }))
        await start('learn', id, notes)
      }),
  }
}
