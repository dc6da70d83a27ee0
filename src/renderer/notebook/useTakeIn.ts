import { useCallback } from 'react'
import { RpcError, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/** Takes in a file of annotations, and says what came of it. One undo takes all of it back. */
export function useTakeIn(say: (words: string) => void): (file: File) => Promise<void> {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  return useCallback(
    async (file) => {
      try {
        const source = await client.transport.source(file)
        const { events, missing, ...counts } = await client.call('notebook.import', { source })
        const titles = missing.slice(0, 3).join(', ')
        const parts = [
          t('notebook.imported', { added: counts.added, known: counts.known }),
          ...(counts.orphans > 0 ? [t('notebook.importedLost', { count: counts.orphans })] : []),
          ...(missing.length > 0 ? [t('notebook.importedMissing', { count: missing.length, titles })] : []),
          ...(counts.refused > 0 ? [t('notebook.importedRefused', { count: counts.refused })] : []),
        ]
        say(parts.join(' '))
        if (events.length > 0) undo.offer({ events }, parts[0])
      } catch (error) {
        const plain = error instanceof RpcError && error.code === 'FAILED'
        toast({ message: plain ? error.message : t('error.load'), tone: 'error' })
      }
    },
    [t, client, toast, undo, say],
  )
}
