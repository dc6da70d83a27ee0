import type { AppEvent, Reply } from '#contract/api'
import type { Ports } from './ports'

/** What a shell has other programs of this machine do. */
export interface Outside {
  /** Opens an http, https or mailto address in the reader's own browser. */
  openLink: (url: string) => Promise<void>
  /** Shows a file, or a folder, where the system shows files. */
  showFile: (path: string) => Promise<void>
}

/** What a shell gives to createApp. */
export interface AppOptions {
  /** The data folder; made when absent. */
  data: string
  /** The folder of what ships with the app: icons, built-in readings, models. */
  resources: string
  ports: Ports
  version: string
  shell: 'electron' | 'host'
  /** Without it the app answers DENIED to whoever asks for something outside of it. */
  outside?: Outside
  /** Whether the renderer may name files by path (Electron), or only by upload. */
  acceptPaths?: boolean
  /**
   * The built worker, `new URL('./worker.js', import.meta.url)` seen from an entry file. Without it files are
   * parsed and long logs read in this thread, as tests do.
   */
  worker?: URL
}

/**
 * The app as every shell sees it: one dispatcher, one stream of events, and the bytes that do not fit in JSON.
 */
export interface App {
  /** Answers any method with any input, from anywhere; never rejects. */
  dispatch(method: unknown, input: unknown): Promise<Reply>
  events: {
    /** Calls back with every event until the returned function is called. */
    subscribe(listener: (event: AppEvent) => void): () => void
  }
  uploads: {
    /**
     * Takes a file's bytes as they come and gives the handle that `imports.start` takes.
     * `name` is the file's own name, never a path. Rejects with what `body` throws, and keeps nothing then.
     */
    put(name: string, body: AsyncIterable<Uint8Array>): Promise<{ upload: string }>
  }
  /** An image or page of a reading by its id (never a path), or null; `type` is its media type. */
  asset(id: string): Promise<{ bytes: Uint8Array; type: string } | null>
  /** Brings in files the reader named to the shell: argv, a second start, the desktop's "open with". */
  openPaths(paths: string[]): Promise<void>
  /** Leaves word, in the lock on the data folder, of where a second start reaches this process. */
  announce(address: string): Promise<void>
  /** Finishes what is being written and lets go of the data folder. */
  close(): Promise<void>
}

/** Rejects with an error of `name: 'DataInUseError'` when another process holds the data folder. */
export type CreateApp = (options: AppOptions) => Promise<App>

/** `address` holds where the holder listens, when it said so. */
export interface DataInUseError extends Error {
  name: 'DataInUseError'
  address?: string
}
