import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The app under test and the window it is shown in, as processes. */
export interface Running {
  /** The process that owns the data. */
  main: ChildProcess
  /** Where chromedriver attaches. */
  debugger: string
  /** What another window of the loopback host asks with. */
  host?: { url: string; token: string }
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
  const host = JSON.parse(line as string) as { url: string; token: string }
  const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'))
  const window = spawn(chromium, [...flags(profile, width, height), '--headless=new', `--app=${host.url}`], {
    stdio: 'ignore',
  })
  const portFile = join(profile, 'DevToolsActivePort')
  const open = await running(main, [window], profile, async () => {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
    return path === undefined ? null : Number(port)
  })
  return { ...open, host }
}

async function launchElectron(binary: string, { data, width, height, env }: LaunchOptions): Promise<Running> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'))
  // The shell puts its profile elsewhere than asked, so the port is chosen here and not read from a file there.
  const port = await freePort()
  const main = spawn(binary, [...flags(profile, width, height, port), root], {
    cwd: root,
    env: { ...process.env, ...env, LECTERN_DATA: data },
    stdio: 'ignore',
  })
  return running(main, [], profile, async () => ((await answers(port)) ? port : null))
}

function flags(profile: string, width: number, height: number, port = 0): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--remote-debugging-port=${port}`,
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/json/version`).then(
    (response) => response.ok,
    () => false,
  )
}

/** Waits for the window, whose debugging port `find` knows once it is open. */
async function running(
  main: ChildProcess,
  others: ChildProcess[],
  profile: string,
  find: () => Promise<number | null>,
): Promise<Running> {
  const until = Date.now() + WAIT_MS
  let port = await find()
  while (port === null) {
    if (Date.now() > until) throw new Error('the window did not open')
    await new Promise((done) => setTimeout(done, 50))
    port = await find()
  }
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
