import type { ReadingId } from '#core/text/document'
import type { AppApi } from './app'
import type { BackupApi } from './backup'
import type { CalibrationApi } from './calibration'
import type { CardsApi } from './cards'
import type { ExchangeApi } from './exchange'
import type { FactsApi } from './facts'
import type { Job, JobsApi, Source } from './jobs'
import type { LibraryApi } from './library'
import type { MarksApi, NotebookApi } from './marks'
import type { ParametersApi } from './parameters'
import type { ProgressApi } from './progress'
import type { ReadingApi } from './reading'
import type { ReportsApi } from './reports'
import type { FindApi, SearchApi } from './search'
import type { SettingsApi } from './settings'
import type { StudyApi } from './study'

/** Everything the renderer can ask of the process that owns the data. */
export interface Api
  extends LibraryApi,
    ReadingApi,
    FindApi,
    SearchApi,
    FactsApi,
    CardsApi,
    MarksApi,
    NotebookApi,
    ReportsApi,
    StudyApi,
    ProgressApi,
    CalibrationApi,
    ParametersApi,
    ExchangeApi,
    BackupApi,
    JobsApi,
    SettingsApi,
    AppApi {}

export type Method = keyof Api
export type In<M extends Method> = Parameters<Api[M]>[0]
export type Out<M extends Method> = ReturnType<Api[M]>
export type Handlers = { [M in Method]: (input: In<M>) => Promise<Out<M>> | Out<M> }

export type ErrorCode =
  | 'NO_METHOD'
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'DENIED'
  | 'DISK_FULL'
  | 'FAILED'
  | 'OFFLINE'

export type Reply = { ok: true; value: unknown } | { ok: false; code: ErrorCode; message: string }

/** What can change under a reader's eyes; a client drops what it cached of a topic. `time` is what was spent reading. */
export type Topic = 'library' | 'reading' | 'search' | 'study' | 'time' | 'marks' | 'settings' | 'app'

export type AppEvent =
  | { type: 'job'; job: Job }
  | { type: 'changed'; topics: Topic[] }
  | { type: 'open'; readings: ReadingId[] }

/** How the renderer reaches main: Electron's bridge and the loopback host both provide one. */
export interface Transport {
  send: (method: Method, input: unknown) => Promise<Reply>
  /**
   * Calls back with every event until the returned function is called. `reached` is told whether main can be reached, at
   * the start and whenever the way there had to be looked for again; where main and window end together, never.
   */
  subscribe: (listener: (event: AppEvent) => void, reached?: (isReached: boolean) => void) => () => void
  /** Turns a dropped or picked file into something `imports.start` takes. */
  source: (file: File, signal?: AbortSignal) => Promise<Source>
  /** Whether files go by their path, and folders like them. */
  byPath: boolean
  /** An image or page of a reading as a blob address. */
  asset: (id: string) => Promise<string>
}
