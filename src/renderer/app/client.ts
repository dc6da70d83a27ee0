import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react'
import type { AppEvent, ErrorCode, In, Method, Out, Topic, Transport } from '#contract/api'

export class RpcError extends Error {
  override name = 'RpcError'
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/**
 * What main says of why it refused, in words for the reader: that the disk is full, or must not be written to. Null
 * where it could not say: it was not reached, or the call was not one it knows.
 */
export const reasonOf = (error: unknown): string | null =>
  error instanceof RpcError && ['FAILED', 'DISK_FULL'].includes(error.code) && error.message !== ''
    ? error.message
    : null

/** Whether what something was to be done with is no longer there, as when another window has removed it. */
export const isGone = (error: unknown): boolean => error instanceof RpcError && error.code === 'NOT_FOUND'

export interface Answer<T> {
  data: T | undefined
  error: RpcError | undefined
}

/** Which topics' changes make an answer stale. Methods not named here give answers that never change. */
const TOPICS: Partial<Record<Method, Topic | readonly Topic[]>> = {
  'library.titles': ['library'],
  'library.browse': ['library', 'study'],
  'library.facets': ['library', 'study'],
  'library.details': ['library', 'study'],
  'library.today': ['library', 'study'],
  'library.removed': 'library',
  'imports.reports': 'library',
  'imports.report': 'library',
  'reading.open': 'reading',
  'facts.section': 'reading',
  'facts.states': 'study',
  'facts.standing': ['study', 'reading'],
  'facts.silences': 'study',
  'reports.list': 'study',
  'notes.list': 'study',
  'marks.list': 'marks',
  'marks.pen': 'marks',
  'notebook.list': 'marks',
  'notebook.rows': 'marks',
  'cards.browse': 'study',
  'cards.detail': 'study',
  'cards.history': 'study',
  'cards.names': 'study',
  'notes.preview': 'study',
  'notes.stale': 'study',
  'decks.list': 'study',
  'study.today': 'study',
  'study.queue': 'study',
  'study.practice': 'study',
  'study.options': 'study',
  'study.exam': 'study',
  'quiz.get': 'study',
  'quiz.list': 'study',
  'progress.overview': ['study', 'time'],
  'progress.readings': ['study', 'time'],
  'progress.map': 'study',
  'progress.section': 'study',
  'progress.strength': 'study',
  'progress.scores': ['study', 'library'],
  'progress.curves': ['study', 'library'],
  'progress.calibration': 'study',
  'progress.retention': 'study',
  'parameters.get': 'study',
  'settings.get': 'settings',
  'app.info': 'app',
}

const topicsOf = (method: Method): readonly Topic[] => [TOPICS[method] ?? []].flat()

interface Entry {
  answer: Answer<unknown>
  method: Method
  input: unknown
  asked: boolean
  /** Counts the times it was asked for. */
  asks: number
  /** Which of them the answer is of: a slow answer must not replace a newer one. */
  answered: number
  listeners: Set<() => void>
}

/** An answer that says the same stays the same object, so that nothing is drawn anew for it. */
const isSame = (a: unknown, b: unknown): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify(b)

const NOTHING: Answer<never> = { data: undefined, error: undefined }

/** One small cache in front of main, keyed by method and arguments. */
export class Client {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<(event: AppEvent) => void>()
  readonly #reachListeners = new Set<() => void>()
  #reached: boolean | undefined

  constructor(readonly transport: Transport) {
    // One stream for the whole window: a browser keeps few connections open to one host.
    transport.subscribe(
      (event) => {
        if (event.type === 'changed') this.invalidate(event.topics)
        for (const listener of this.#listeners) listener(event)
      },
      (isReached) => {
        // What changed while there was no stream was told to nobody.
        if (isReached && this.#reached !== undefined) this.refresh()
        this.#reached = isReached
        for (const listener of this.#reachListeners) listener()
      },
    )
  }

  /** Whether main could not be reached when it was last tried. */
  isLost = (): boolean => this.#reached === false

  /** Calls back when that may have changed until the returned function is called. */
  onReach = (listener: () => void): (() => void) => {
    this.#reachListeners.add(listener)
    return () => this.#reachListeners.delete(listener)
  }

  /** Asks main; rejects with an RpcError. */
  call = async <M extends Method>(method: M, input: In<M>): Promise<Out<M>> => {
    const reply = await this.transport.send(method, input)
    if (!reply.ok) throw new RpcError(reply.code, reply.message)
    return reply.value as Out<M>
  }

  /** Calls back with every event from main until the returned function is called. */
  onEvent(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is known now; asks main when nothing is. */
  read<M extends Method>(method: M, input: In<M>): Answer<Out<M>> {
    return this.#entry(method, input).answer as Answer<Out<M>>
  }

  watch(method: Method, input: unknown, listener: () => void): () => void {
    const entry = this.#entry(method, input)
    // What others look at is kept current, and what is on its way will be. What nobody looked at may be of another day.
    const isCurrent = entry.listeners.size > 0 || entry.answered < entry.asks || topicsOf(method).length === 0
    entry.listeners.add(listener)
    if (!entry.asked || !isCurrent) void this.#ask(entry)
    return () => entry.listeners.delete(listener)
  }

  /** Asks again for what is being looked at and forgets the rest. */
  invalidate(topics: readonly Topic[]): void {
    for (const [key, entry] of this.#entries) {
      if (!topicsOf(entry.method).some((topic) => topics.includes(topic))) continue
      if (entry.listeners.size > 0) void this.#ask(entry)
      else this.#entries.delete(key)
    }
  }

  /** What this window changed itself and main tells nobody of: whoever looks next begins with it. */
  amend<M extends Method>(method: M, input: In<M>, change: (known: Out<M>) => Out<M>): void {
    const entry = this.#entry(method, input)
    const data = entry.answer.data as Out<M> | undefined
    if (data !== undefined) entry.answer = { ...entry.answer, data: change(data) }
  }

  /** Everything that can have become stale, anew. */
  refresh = (): void => this.invalidate([...new Set(Object.values(TOPICS).flat())])

  #entry(method: Method, input: unknown): Entry {
    const key = `${method} ${JSON.stringify(input)}`
    let entry = this.#entries.get(key)
    if (!entry) {
      entry = { answer: NOTHING, method, input, asked: false, asks: 0, answered: 0, listeners: new Set() }
      this.#entries.set(key, entry)
    }
    return entry
  }

  async #ask(entry: Entry): Promise<void> {
    entry.asked = true
    const ask = ++entry.asks
    const reply = await this.transport.send(entry.method, entry.input)
    if (ask < entry.answered) return
    entry.answered = ask
    if (reply.ok && !entry.answer.error && isSame(reply.value, entry.answer.data)) return
    const error = reply.ok ? undefined : new RpcError(reply.code, reply.message)
    // A failed refresh keeps what was shown.
    entry.answer = { data: reply.ok ? reply.value : entry.answer.data, error }
    if (error) entry.asked = false
    for (const listener of entry.listeners) listener()
  }
}

const ClientContext = createContext<Client | null>(null)
export const ClientProvider = ClientContext.Provider

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside of ClientProvider')
  return client
}

/** The answer to a question, kept current. */
export function useAnswer<M extends Method>(method: M, input: In<M>): Answer<Out<M>> {
  const client = useClient()
  const key = JSON.stringify(input)
  const subscribe = useCallback(
    (listener: () => void) => client.watch(method, JSON.parse(key), listener),
    [client, method, key],
  )
  return useSyncExternalStore(subscribe, () => client.read(method, input))
}

/** Whether main could not be reached when it was last tried: it has ended, or is another one now. */
export function useIsLost(): boolean {
  const client = useClient()
  return useSyncExternalStore(client.onReach, client.isLost)
}

/** Runs a listener on every event from main while the component is shown. */
export function useEvents(listener: (event: AppEvent) => void): void {
  const client = useClient()
  useEffect(() => client.onEvent(listener), [client, listener])
}
