import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Address, Beginning, Job, JobId, Source } from '#contract/jobs'
import type { BlockId, ReadingId } from '#core/text/document'
import { type CardsImport, isOfCards, useCardsImport } from '#renderer/exchange/useCardsImport'
import { useClient, useEvents } from './client'
import { type Given, givenIn, givenOf, handOver } from './dropped'
import { useFailed } from './failed'
import { needsReading } from './outcomes'
import { fromHash, leave, navigate, useHash } from './routes'
import { useStrings } from './strings'
import { useToast } from './Toasts'
import { useUndo } from './undo'

interface Imports {
  /** Jobs under way, or ended with something to say, until dismissed. */
  jobs: readonly Job[]
  /** The long text this window brought in last, which could be read before the whole of it was there. */
  begun: Begun | null
  /** The whole of it is shown now. */
  forgetBegun: () => void
  /** Files on their way to main, before their job begins. */
  handing: Handing | null
  addFiles: (files: Iterable<File>) => void
  /** All that is in a folder. */
  addFolder: (files: Iterable<File>) => void
  /** What was dropped: files, folders, or words. To be called while the drop is being handled. */
  addDrop: (data: DataTransfer) => void
  /** `html` is the same as the clipboard has it with its form. Resolves to whether it is in the library now. */
  addText: (text: string, html?: string) => Promise<boolean>
  /** Has a page of the web fetched. Resolves to whether it is in the library now. */
  addAddress: (address: string) => Promise<boolean>
  /** Words that are a table, while cards are looked at. Resolves to whether they are taken for cards. */
  addTable: (text: string) => Promise<boolean>
  /** Files of cards, which `addFiles` takes too where they are known as such. */
  cards: CardsImport
  /** Tries a password for a file of a job; what comes of it is a job of its own. */
  unlock: (job: Job, item: number, password: string) => Promise<void>
  cancel: (job: Job) => void
  dismiss: (job: Job) => void
}

const ImportsContext = createContext<Imports | null>(null)

export function useImports(): Imports {
  const imports = useContext(ImportsContext)
  if (!imports) throw new Error('useImports outside of ImportsProvider')
  return imports
}

export interface Begun {
  job: JobId
  id: ReadingId
  beginning: Beginning
  /** What its blocks are called, once the whole text is there. */
  blocks?: readonly BlockId[]
}

interface Handing {
  done: number
  total: number
  stop: () => void
}

/** A job is worth keeping in sight while it runs, when it was of several texts, or when something in it needs reading. */
function isWorthSeeing(job: Job): boolean {
  return job.state !== 'done' || job.items.length > 1 || job.items.some(needsReading)
}

const hasCome = (job: Job): boolean => job.items.some(({ id }) => id !== undefined)

/** Whether a job asks something about the text that is being read. */
const asksOf = (job: Job, here: string): boolean =>
  job.items.some(({ id, twin }) => twin !== undefined && here === `reader ${id}`)

export function ImportsProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const undo = useUndo()
  const t = useStrings()
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const [handing, setHanding] = useState<Handing | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  // Whoever left a beginning before it was whole is not taken back to it.
  const [opened] = useState(() => new Map<JobId, ReadingId>())
  // Only what this window brought in is opened by itself.
  const [own] = useState(() => new Set<string>())
  // A short job may have ended before the answer to its start is here, which then tells of the past.
  const [ended] = useState(() => new Map<string, Job>())
  const [awaited] = useState(() => new Map<string, (hasCome: boolean) => void>())

  const put = useCallback(
    (job: Job) => {
      setJobs((all) => {
        const rest = all.filter((one) => one.id !== job.id)
        return isWorthSeeing(job) ? [...rest, job] : rest
      })
      const only = job.items.length === 1 ? job.items[0] : undefined
      if (only?.begins && own.has(job.id) && !opened.has(job.id)) {
        opened.set(job.id, only.begins.id)
        setBegun({ job: job.id, ...only.begins })
        navigate({ screen: 'reader', id: only.begins.id })
      }
      if (job.state === 'running' || !own.delete(job.id)) return
      const brought = job.items.filter((item) => item.events?.length)
      const events = brought.flatMap((item) => item.events ?? [])
      const title = brought[0]?.title ?? brought[0]?.name ?? ''
      const what = t('undo.what.texts', { count: brought.length, title })
      if (events.length > 0) undo.offer({ events }, undefined, { what })
      const came = (of: 'notes' | 'marks') =>
        job.items.reduce((sum, { handed }) => sum + (handed?.[of] ?? 0), 0)
      const [notes, marks] = [came('notes'), came('marks')]
      if (notes + marks > 0) toast({ message: t('imports.handed', { notes, marks }) })
      const early = opened.get(job.id)
      if (early !== undefined) {
        const blocks = only?.begun
        const route = fromHash(location.hash)
        const isHere = route.screen === 'reader' && route.id === early
        setBegun((now) => (now?.job !== job.id ? now : blocks && isHere ? { ...now, blocks } : null))
        if (!blocks && isHere) leave({ screen: 'library' })
      } else if (only?.id) {
        if (only.state === 'exists')
          toast({ message: t('imports.exists', { title: only.title ?? only.name }) })
        navigate({ screen: 'reader', id: only.id })
      }
    },
    [own, opened, undo, toast, t],
  )

  useEvents(
    useCallback(
      (event: AppEvent) => {
        if (event.type === 'job' && event.job.kind === 'import') {
          if (event.job.state !== 'running') {
            ended.set(event.job.id, event.job)
            awaited.get(event.job.id)?.(hasCome(event.job))
            awaited.delete(event.job.id)
          }
          put(event.job)
        }
        if (event.type !== 'open') return
        const [id, ...more] = event.readings
        if (id !== undefined) navigate(more.length > 0 ? { screen: 'library' } : { screen: 'reader', id })
      },
      [ended, awaited, put],
    ),
  )

  // Moving on is having read what there was to say, but for a question that was asked.
  const screen = fromHash(useHash())
  const here = 'id' in screen ? `${screen.screen} ${screen.id}` : screen.screen
  useEffect(() => {
    setJobs((all) => all.filter((job) => job.state === 'running' || asksOf(job, here)))
  }, [here])

  useEffect(() => {
    void client.call('jobs.list', {}).then(
      (all) => setJobs(all.filter(({ kind, state }) => kind === 'import' && state === 'running')),
      () => {},
    )
  }, [client])

  const start = useCallback(
    async (begin: () => Promise<Job>) => {
      try {
        const job = await begin()
        own.add(job.id)
        put(ended.get(job.id) ?? job)
        return job.id
      } catch (error) {
        sayFailed(error, 'imports.notStarted')
        return null
      }
    },
    [own, ended, put, sayFailed],
  )
  const bring = useCallback(
    (sources: (Source | Address)[]) => start(() => client.call('imports.start', { sources })),
    [client, start],
  )

  const hand = useCallback(
    async (given: Promise<Given[]>) => {
      const stop = new AbortController()
      const tell = (done: number, total: number) => setHanding({ done, total, stop: () => stop.abort() })
      try {
        const sources = await handOver(await given, client.transport, stop.signal, tell)
        if (sources.length > 0) await bring(sources)
        else toast({ message: t('imports.nothing'), tone: 'error' })
      } catch (error) {
        if (!stop.signal.aborted) sayFailed(error, 'imports.notStarted')
      } finally {
        setHanding(null)
      }
    },
    [client, bring, sayFailed, toast, t],
  )

  const cards = useCardsImport()
  const value = useMemo<Imports>(() => {
    const isAmongCards = () => fromHash(location.hash).screen === 'cards'
    const isCards = (file: File) => isOfCards(file, isAmongCards())
    const addTable = async (text: string) =>
      isAmongCards() && text.includes('\t') && (await cards.startText(text, false))
    const comesIn = async (source: Source | Address) => {
      const job = await bring([source])
      if (job === null) return false
      const now = ended.get(job)
      return now ? hasCome(now) : new Promise<boolean>((done) => awaited.set(job, done))
    }
    const addText = (text: string, html?: string) => comesIn({ text, ...(html && { html }) })
    const addAddress = (address: string) => comesIn({ address })
    const addFiles = (files: Iterable<File>) => {
      const ofCards = [...files].filter(isCards)
      const all = [...files].filter((file) => !isCards(file))
      for (const file of ofCards) cards.start(file)
      // What comes of them is told among the cards.
      if (ofCards.length > 0 && !isAmongCards()) navigate({ screen: 'cards' })
      if (all.length > 0) void hand(Promise.resolve(givenOf(all)))
    }
    const addFolder = (files: Iterable<File>) => void hand(Promise.resolve(givenOf(files)))
    const dismiss = (job: Job) => setJobs((all) => all.filter((one) => one.id !== job.id))
    return {
      ...{ jobs, begun, handing, addFiles, addFolder, addText, addAddress, addTable, cards },
      addDrop(data) {
        if ([...data.files].some(isCards)) return addFiles(data.files)
        if (data.files.length > 0) return void hand(givenIn(data, client.transport.byPath))
        const text = data.getData('text/plain')
        const html = data.getData('text/html')
        void addTable(text).then((isTable) => {
          if (!isTable && text.trim()) void addText(text, html)
        })
      },
      async unlock(job, item, password) {
        if (job.items.length === 1) dismiss(job)
        await start(() => client.call('imports.unlock', { id: job.id, item, password }))
      },
      cancel: (job) => void client.call('jobs.cancel', { id: job.id }).catch(() => {}),
      dismiss,
      forgetBegun: () => setBegun(null),
    }
  }, [client, jobs, begun, handing, ended, awaited, start, bring, hand, cards])
  return <ImportsContext value={value}>{children}</ImportsContext>
}
