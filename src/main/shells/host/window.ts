import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { connectPipe, type Pipe } from './pipe'

const START_MS = 30_000
const END_MS = 3_000

export interface WindowOptions {
  /** The browser's program file. */
  browser: string
  origin: string
  token: string
  /** The folder of its profile, ours alone; made when absent. */
  profile: string
  /** CSS pixels. */
  size: { width: number; height: number }
  /** For tests: no display needed. */
  headless?: boolean
}

export interface AppWindow {
  /** When the reader has closed it, or the browser ended for any other reason. */
  closed: Promise<void>
  toFront(): Promise<void>
  /** Resolves once the browser has ended. */
  close(): Promise<void>
}

/** The browser's command line. Any process of this machine can read it: no token, no key. */
export function windowArguments(
  { origin, profile, size, headless }: WindowOptions,
  uid: number | undefined,
): string[] {
  return [
    // An empty page of ours: a window without tabs is only given to an address, and keeps to its origin.
    `--app=${origin}/opening.html`,
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--window-size=${size.width},${size.height}`,
    '--class=lectern',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=Translate',
    '--password-store=basic',
    ...(headless ? ['--headless=new'] : []),
    // Chromium refuses to start as root with its sandbox.
    ...(uid === 0 ? ['--no-sandbox'] : []),
  ]
}

/**
 * Opens the app's page in a window of its own, held by the browser's debugging pipe: the token goes through it into
 * the page before the page's first script, closing the window is seen, and when this process dies the pipe breaks
 * and the browser ends. Rejects when the browser does not start.
 */
export async function openWindow(options: WindowOptions): Promise<AppWindow> {
  await mkdir(options.profile, { recursive: true, mode: 0o700 })
  const child = spawn(options.browser, windowArguments(options, process.getuid?.()), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Without keys of its own a Chromium build shows a warning bar; it is to talk to nobody anyway.
    env: {
      ...process.env,
      GOOGLE_API_KEY: 'no',
      GOOGLE_DEFAULT_CLIENT_ID: 'no',
      GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
    },
  })
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve()).on('error', () => resolve())
  })
  const pipe = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const close = async () => {
    pipe.send('Browser.close').catch(() => {})
    const timer = setTimeout(() => child.kill('SIGKILL'), END_MS)
    await ended
    clearTimeout(timer)
  }

  const started = await Promise.race([openPage(pipe, options), ended, late(START_MS)]).catch(
    (error: Error) => error,
  )
  if (!started || started instanceof Error) {
    await close()
    throw new Error(`${options.browser} did not open a window`, { cause: started })
  }
  const { targetId, sessionId, destroyed } = started
  return {
    closed: Promise.race([destroyed, ended]),
    toFront: async () => {
      await pipe.send('Target.activateTarget', { targetId })
      await pipe.send('Page.bringToFront', {}, sessionId)
    },
    close,
  }
}

async function openPage(pipe: Pipe, { origin, token }: WindowOptions) {
  const found = new Promise<string>((resolve) => {
    pipe.on('Target.targetCreated', (params) => {
      const { type, targetId } = params.targetInfo as { type: string; targetId: string }
      if (type === 'page') resolve(targetId)
    })
  })
  await pipe.send('Target.setDiscoverTargets', { discover: true })
  const targetId = await found
  const destroyed = new Promise<void>((resolve) => {
    pipe.on('Target.targetDestroyed', (params) => {
      if (params.targetId === targetId) resolve()
    })
  })
  const { sessionId } = (await pipe.send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string
  }
  await pipe.send('Page.enable', {}, sessionId)
  // Runs again on every reload; the page takes the token and deletes the global.
  const source = `if (location.origin === ${JSON.stringify(origin)}) Object.defineProperty(globalThis, '__lecternToken', { value: ${JSON.stringify(token)}, configurable: true })`
  await pipe.send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId)
  // Going back must not lead to the empty page the window began with.
  pipe.on('Page.loadEventFired', () => {
    pipe.send('Page.resetNavigationHistory', {}, sessionId).catch(() => {})
  })
  await pipe.send('Page.navigate', { url: `${origin}/` }, sessionId)
  return { targetId, sessionId, destroyed }
}

const late = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())
