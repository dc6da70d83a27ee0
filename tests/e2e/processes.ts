import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The app under test and the window it is shown in, as processes. */
export interface Running {
  /** The process that owns the data. */
  main: ChildProcess
  /** Where chromedriver attaches. */
  debugger: string
  /** Ends everything, as rudely as asked. */
  stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

export interface LaunchOptions {
  data: string
  width: number
  height: number
  env?: Record<string, string>
}

const root = process.cwd()
const isRoot = process.getuid?.() === 0
const WAIT_MS = 30_000

export const chromium = [process.env.LECTERN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
export const electron = process.env.LECTERN_E2E_ELECTRON

/** Runs the app on Electron where LECTERN_E2E_ELECTRON names its binary, else on the loopback host. */
export function launch(options: LaunchOptions): Promise<Running> {
  return electron ? launchElectron(electron, options) : launchHost(options)
}

async function launchHost({ data, width, height, env }: LaunchOptions): Promise<Running> {
  if (!chromium) throw new Error('no Chromium to test with')
  const main = spawn(process.execPath, ['out/main/cli.js', 'serve', '--data', data], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: main.stdout! }), 'line', main)
  const { url } = JSON.parse(line as string) as { url: string }
  const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'))
  const window = spawn(chromium, [...flags(profile, width, height), '--headless=new', `--app=${url}`], {
    stdio: 'ignore',
  })
  return running(main, [window], profile)
}

async function launchElectron(binary: string, { data, width, height, env }: LaunchOptions): Promise<Running> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'))
  const main = spawn(binary, [...flags(profile, width, height), root], {
    cwd: root,
    env: { ...process.env, ...env, LECTERN_DATA: data },
    stdio: 'ignore',
  })
  return running(main, [], profile)
}

function flags(profile: string, width: number, height: number): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--window-size=${width},${height}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-gpu',
    '--force-color-profile=srgb',
    '--lang=en-GB',
  ]
}

async function running(main: ChildProcess, others: ChildProcess[], profile: string): Promise<Running> {
  const portFile = join(profile, 'DevToolsActivePort')
  const until = Date.now() + WAIT_MS
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) {
    if (Date.now() > until) throw new Error('the window did not open')
    await new Promise((done) => setTimeout(done, 50))
  }
  const port = readFileSync(portFile, 'utf8').split('\n')[0]
  return {
    main,
    debugger: `127.0.0.1:${port}`,
    async stop(signal) {
      // The window goes first and rudely: what counts is how the owner of the data ends.
      for (const child of [...others.map((one) => [one, 'SIGKILL'] as const), [main, signal] as const]) {
        await end(...child)
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await ended
}

function once(emitter: NodeJS.EventEmitter, event: string, owner: ChildProcess): Promise<unknown[]> {
  return new Promise((done, fail) => {
    emitter.once(event, (...values: unknown[]) => done(values))
    owner.once('exit', (code) => fail(new Error(`the app ended with ${code} before it was ready`)))
  })
}
