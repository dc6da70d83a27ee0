import { useCallback, useState } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { firstKeyFacts } from './keyFacts'
import { useLearning } from './useLearning'

/** From outside a text to its questions: the key facts of the first section that has any. */
export function useLearn(id: ReadingId): { learn: () => Promise<void>; quiz: () => void; busy: boolean } {
  const client = useClient()
  const toast = useToast()
  const t = useStrings()
  const { learn: ask, quizAfter } = useLearning(id)
  const [busy, setBusy] = useState(false)

  const learn = useCallback(async () => {
    setBusy(true)
    try {
      const facts = await firstKeyFacts(client.call, id)
      if (facts.length > 0) return await ask(facts)
      toast({ message: t('library.noFacts') })
    } catch {
      toast({ message: t('error.load'), tone: 'error' })
    } finally {
      setBusy(false)
    }
  }, [client, id, ask, toast, t])

  return { learn, quiz: quizAfter, busy }
}
