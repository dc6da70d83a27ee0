import { useCallback, useMemo, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { TableAs, TableView } from '#contract/exchange'
import type { Job, Source } from '#contract/jobs'
import { useClient, useEvents } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/** A table whose columns have to be told before it is taken in. */
export interface AskedTable {
  /** Tells it from others. */
  key: number
  name: string
  source: Source
  /** As it is read when nothing is told. */
  view: TableView
}

/** What is being looked at, before it is known how it is taken in. */
interface Looking {
  name: string
  /** Nothing of it is taken in. */
  stop: () => void
}

/** Cards on their way in, and what came of the last of them. */
export interface CardsImport {
  job: Job | null
  /** The first of what is being looked at; null where nothing is. */
  looking: Looking | null
  start: (file: File) => void
  /**
   * Takes in words as a table, or whatever they are where they are for cards in any case; resolves to whether they were
   * taken.
   */
  startText: (text: string, isForCards: boolean) => Promise<boolean>
  /** What has to be told of the next table; null where there is none. */
  asked: AskedTable | null
  /** Takes that in as it is to be read, or not at all. */
  answer: (table: TableAs | null) => void
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
  const [looking, setLooking] = useState<readonly Looking[]>([])
  const [asked, setAsked] = useState<readonly AskedTable[]>([])
  const [keys] = useState(() => ({ last: 0 }))
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

  const bring = useCallback(
    async (source: Source, table?: TableAs) => {
      const begun = await client.call('exchange.importCards', { source, ...(table && { table }) })
      const now = ended.get(begun.id)
      setJob(now ?? begun)
      if (now) finish(now)
      else own.add(begun.id)
    },
    [client, ended, finish, own],
  )
  const failed = useCallback((error: unknown) => sayFailed(error, 'imports.notStarted'), [sayFailed])

  const letGo = useCallback(
    (source: Source) => client.call('exchange.letGo', { source }).catch(() => {}),
    [client],
  )

  /** Takes in what tells by itself how it is read, and asks about the rest; what is stopped meanwhile is let go of. */
  const look = useCallback(
    async (name: string, isForCards: boolean, sourceOf: (signal: AbortSignal) => Promise<Source>) => {
      const stopped = new AbortController()
      const { signal } = stopped
      const stop = () => {
        stopped.abort()
        end()
      }
      const own = { name, stop }
      const end = () => setLooking((all) => all.filter((one) => one !== own))
      setLooking((all) => [...all, own])
      try {
        const source = await sourceOf(signal)
        const view = signal.aborted ? null : await client.call('exchange.table', { source, as: {} })
        if (signal.aborted) await letGo(source)
        else if (!view && !isForCards) return false
        else if (view?.known === false) setAsked((all) => [...all, { key: ++keys.last, name, source, view }])
        else await bring(source)
      } catch (error) {
        if (!signal.aborted) throw error
      } finally {
        end()
      }
      return true
    },
    [client, bring, letGo, keys],
  )
  const [next = null] = asked
  const [looked = null] = looking
  return useMemo(
    () => ({
      job,
      looking: looked,
      asked: next,
      start: (file) =>
        void look(file.name, true, (signal) => client.transport.source(file, signal)).catch(failed),
      startText: (text, isForCards) =>
        look(t('cardTable.pasted'), isForCards, async () => ({ text })).catch((error: unknown) => {
          failed(error)
          return true
        }),
      answer(table) {
        if (!next) return
        setAsked((all) => all.slice(1))
        if (table) void bring(next.source, table).catch(failed)
        else void letGo(next.source)
      },
      cancel() {
        if (job) void client.call('jobs.cancel', { id: job.id }).catch(() => {})
      },
      dismiss: () => setJob((now) => (now?.state === 'running' ? now : null)),
    }),
    [job, looked, next, look, bring, letGo, failed, client, t],
  )
}
