import { type ReactNode, useState } from 'react'
import type { NotebookRow } from '#contract/marks'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { DraftDialog } from '#renderer/reader/marks/DraftDialog'
import type { Making } from '#renderer/reader/marks/useMaking'

/** Makes a card of a mark: a question whose answer is its words, to be worded first. */
export function useCard(): { makeCard: (row: NotebookRow) => void; dialog: ReactNode } {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const [making, setMaking] = useState<(Making & { id: string }) | null>(null)
  const makeCard = async ({ reading: id, at }: NotebookRow) => {
    if (!at) return
    const { from, to } = at
    try {
      setMaking({ id, from, to, draft: await client.call('notes.draft', { id, from, to }) })
    } catch {
      toast({ message: t('error.load'), tone: 'error' })
    }
  }
  return {
    makeCard: (row) => void makeCard(row),
    dialog: making && <DraftDialog id={making.id} making={making} onClose={() => setMaking(null)} />,
  }
}
