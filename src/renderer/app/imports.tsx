import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Job, Source } from '#contract/jobs'
import { type CardsImport, isPackage, useCardsImport } from '#renderer/exchange/useCardsImport'
import { useClient, useEvents } from './client'
import { navigate, useHash } from './routes'
import { useStrings } from './strings'
import { useToast } from './Toasts'
import { useUndo } from './undo'

interface Imports {
  /** Jobs under way or ended badly, until dismissed. */
  jobs: readonly Job[]
  addFiles: (files: Iterable<File>) => void
  addText: (text: string) => void
  /** Files of cards, which `addFiles` takes too where they are packages. */
  cards: CardsImport
  cancel: (job: Job) => void
  dismiss: (job: Job) => void
}

const ImportsContext = createContext<Imports | null>(null)

export function useImports(): Imports {
  const imports = useContext(ImportsContext)
  if (!imports) throw new Error('useImports outside of ImportsProvider')
  return imports
}

/** A job is worth keeping in sight while it runs or when something in it needs reading. */
function isWorthSeeing(job: Job): boolean {
  return job.state !== 'done' || job.items.some((item) => item.error || item.warnings.length > 0)
}

export function ImportsProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const t = useStrings()
  const [jobs, setJobs] = useState<readonly Job[]>([])
  // Only what this window brought in is opened by itself.
  const [own] = useState(() => new Set<string>())
  // A short job may have ended before the answer to its start is here, which then tells of the past.
  const [ended] = useState(() => new Map<string, Job>())

  const put = useCallback(
    (job: Job) => {
      setJobs((all) => {
        const rest = all.filter((one) => one.id !== job.id)
        return isWorthSeeing(job) ? [...rest, job] : rest
      })
      if (job.state === 'running' || !own.delete(job.id)) return
      const brought = job.items.filter((item) => item.events?.length)
      const events = brought.flatMap((item) => item.events ?? [])
      const title = brought[0]?.title ?? brought[0]?.name ?? ''
      const what = t('undo.what.texts', { count: brought.length, title })
      if (events.length > 0) undo.offer({ events }, undefined, { what })
      const only = job.items.length === 1 ? job.items[0] : undefined
      if (only?.id) {
        if (only.state === 'exists')
          toast({ message: t('imports.exists', { title: only.title ?? only.name }) })
        navigate({ screen: 'reader', id: only.id })
      }
    },
    [own, undo, toast, t],
  )

  useEvents(
    useCallback(
      (event: AppEvent) => {
        if (event.type === 'job' && event.job.kind === 'import') {
          if (event.job.state !== 'running') ended.set(event.job.id, event.job)
          put(event.job)
        }
        if (event.type === 'open' && event.readings[0]) navigate({ screen: 'reader', id: event.readings[0] })
      },
      [ended, put],
    ),
  )

  // Moving on is having read what there was to say.
  const hash = useHash()
  useEffect(() => {
    void hash
    setJobs((all) => all.filter((job) => job.state === 'running'))
  }, [hash])

  useEffect(() => {
    void client.call('jobs.list', {}).then(
      (all) => setJobs(all.filter(({ kind, state }) => kind === 'import' && state === 'running')),
      () => {},
    )
  }, [client])

  const start = useCallback(
    async (sources: Promise<Source[]>) => {
      try {
        const job = await client.call('imports.start', { sources: await sources })
        own.add(job.id)
        put(ended.get(job.id) ?? job)
      } catch {
        toast({ message: t('imports.notStarted'), tone: 'error' })
      }
    },
    [client, own, ended, put, toast, t],
  )

  const cards = useCardsImport()
  const value = useMemo<Imports>(
    () => ({
      jobs,
      addFiles(files) {
        const all = [...files].filter((file) => !isPackage(file))
        const packages = [...files].filter(isPackage)
        for (const file of packages) cards.start(file)
        // What comes of them is told among the cards.
        if (packages.length > 0) navigate({ screen: 'cards' })
        if (all.length > 0) void start(Promise.all(all.map((file) => client.transport.source(file))))
      },
      addText: (text) => void start(Promise.resolve([{ text }])),
      cancel: (job) => void client.call('jobs.cancel', { id: job.id }).catch(() => {}),
      dismiss: (job) => setJobs((all) => all.filter((one) => one.id !== job.id)),
      cards,
    }),
    [client, jobs, start, cards],
  )
  return <ImportsContext value={value}>{children}</ImportsContext>
}
