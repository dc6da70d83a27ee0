import { useCallback, useMemo, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Job } from '#contract/jobs'
import { useClient, useEvents } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/** Cards on their way in, and what came of the last of them. */
export interface CardsImport {
  job: Job | null
  start: (file: File) => void
  cancel: () => void
  /** What came of the last is read. */
  dismiss: () => void
}

/**
 * Whether a file is taken for cards: packages and tables, as on the command line; among the cards also what may be a
 * text elsewhere.
 */
export const isOfCards = ({ name }: Pick<File, 'name'>, isAmongCards: boolean): boolean =>
  (isAmongCards ? /\.(?:apkg|colpkg|csv|tsv|txt|md|markdown)$/i : /\.(?:apkg|colpkg|csv|tsv)$/i).test(name)

/** Takes in files of cards. One undo takes all of one back, however much it is. */
export function useCardsImport(): CardsImport {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const undo = useUndo()
  const [job, setJob] = useState<Job | null>(null)
  const [own] = useState(() => new Set<string>())
  // A short job may have ended before the answer to its start is here.
  const [ended] = useState(() => new Map<string, Job>())

  const finish = useCallback(
    ({ id, items: [item] }: Job) => {
      if (!item?.cards) return
      const message = t('exchange.brought', { ...item.cards })
      if (item.events?.length) return undo.offer({ events: item.events }, message)
      const takeBack = () =>
        client
          .call('exchange.takeBack', { job: id })
          .then(() => toast({ message: t('exchange.takenBack') }), sayFailed)
      // More than an undo can name is taken back by the name of its job.
      const action = item.events ? {} : { action: { label: t('undo.undo'), run: () => void takeBack() } }
      toast({ message, ...action })
    },
    [t, client, toast, sayFailed, undo],
  )

  useEvents(
    useCallback(
      (event: AppEvent) => {
        if (event.type !== 'job' || event.job.kind !== 'cards') return
        const { job: now } = event
        setJob((shown) => (shown?.id === now.id ? now : shown))
        if (now.state === 'running') return
        ended.set(now.id, now)
        if (own.delete(now.id)) finish(now)
      },
      [own, ended, finish],
    ),
  )

  const start = useCallback(
    async (file: File) => {
      try {
        const source = await client.transport.source(file)
        const begun = await client.call('exchange.importCards', { source })
        const now = ended.get(begun.id)
        setJob(now ?? begun)
        if (now) finish(now)
        else own.add(begun.id)
      } catch (error) {
        sayFailed(error, 'imports.notStarted')
      }
    },
    [client, ended, finish, own, sayFailed],
  )
  return useMemo(
    () => ({
      job,
      start: (file) => void start(file),
      cancel() {
        if (job) void client.call('jobs.cancel', { id: job.id }).catch(() => {})
      },
      dismiss: () => setJob((now) => (now?.state === 'running' ? now : null)),
    }),
    [job, start, client],
  )
}
