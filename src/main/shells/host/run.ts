import type { App } from '#main/app-types'
import { startHost } from './server'
import { type AppWindow, openWindow } from './window'

/**
 * For what a closing page still sends. A courtesy only: Chromium drops about half of such last requests, so the page
 * must save as it goes.
 */
const LAST_WORDS_MS = 200

export interface RunOptions {
  app: App
  rendererDir: string
  /** Files to bring in, as absolute paths. */
  files: string[]
  /** The browser for the window; null prints an address instead. */
  browser: string | null
  /** The folder of the browser's profile. */
  profile: string
  headless?: boolean
  /** Tells the reader one line. */
  say: (line: string) => void
  /** When the process is asked to end. */
  stop: Promise<void>
}

/** Runs the app on the loopback host until its window is closed or it is asked to stop; closes the app in any case. */
export async function runHost(options: RunOptions): Promise<void> {
  try {
    await serve(options)
  } finally {
    await options.app.close()
  }
}

async function serve(options: RunOptions): Promise<void> {
  const { app, rendererDir, files, stop, say } = options
  let window: AppWindow | null = null
  const open = (paths: string[]) => {
    if (paths.length === 0) return
    app.openPaths(paths).catch((error) => say(`Could not open ${paths.join(', ')}: ${error}`))
  }
  const host = await startHost({
    app,
    rendererDir,
    onOpen: async (paths) => {
      open(paths)
      await window?.toFront()
      return window ? null : host.url()
    },
  })
  try {
    await app.announce(host.address)
    open(files)
    window = await show(options, host.origin, host.token)
    if (!window) say(`Lectern is ready. Open, once and within two minutes: ${host.url()}`)
    await (window ? Promise.race([window.closed, stop]) : stop)
    await new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS))
  } finally {
    await window?.close()
    await host.close()
  }
}

async function show(options: RunOptions, origin: string, token: string): Promise<AppWindow | null> {
  const { browser, profile, headless = false, say } = options
  if (!browser) return null
  try {
    return await openWindow({ browser, origin, token, profile, headless, size: { width: 1280, height: 860 } })
  } catch (error) {
    say(`No window: ${error instanceof Error ? error.message : error}.`)
    return null
  }
}
