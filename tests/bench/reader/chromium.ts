import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { connectPipe } from '#main/shells/host/pipe'

/** A page in a browser of its own, without a window to be seen. */
export interface BenchPage {
  /** Runs a function in the page; arguments and result are JSON. It may use nothing from outside itself. */
  run<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<Awaited<T>>
  /**
   * Does something, and gives the milliseconds of processor that each longer task of the page's main thread took, so
   * that what others do on the machine does not count.
   */
  longTasks(longerThan: number, work: () => Promise<unknown>): Promise<number[]>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

/** Tasks as the browser's own tools show them. */
const TASKS = 'disabled-by-default-devtools.timeline'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of the thread. */
  tdur?: number
  args?: { name?: string }
}

/**
 * Opens an address at 1280 × 800. Frames are drawn as soon as they can be, unless `paced`, and not 60 times a second:
 * what is counted up to the second frame is then work, and no waiting for a screen. Where something moves by itself
 * while others work, such as an import, only `paced` leaves them the processor.
 */
export async function openPage(browser: string, url: string, { paced = false } = {}): Promise<BenchPage> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-bench-profile-'))
  const child = spawn(
    browser,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      '--disable-gpu',
      ...(paced ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync']),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const pipe = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const { targetInfos } = (await pipe.send('Target.getTargets')) as {
    targetInfos: { type: string; targetId: string }[]
  }
  const { targetId } = targetInfos.find(({ type }) => type === 'page')!
  const { sessionId } = (await pipe.send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string
  }
  const send = (method: string, params: Record<string, unknown>) => pipe.send(method, params, sessionId)
  const resize = async (width: number, height: number) => {
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  }
  await resize(1280, 800)
  const loaded = new Promise<void>((done) => pipe.on('Page.loadEventFired', () => done()))
  await send('Page.enable', {})
  await send('Page.navigate', { url })
  await loaded
  return {
    resize,
    async run(work, ...args) {
      const expression = `(${work})(...${JSON.stringify(args)})`
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: never }; exceptionDetails?: { exception?: { description?: string } } }
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed in the page')
      return result.value
    },
    async longTasks(longerThan, work) {
      const events: TraceEvent[] = []
      pipe.on('Tracing.dataCollected', (data) => void events.push(...(data as { value: TraceEvent[] }).value))
      const ended = new Promise<void>((done) => pipe.on('Tracing.tracingComplete', () => done()))
      await send('Tracing.start', { traceConfig: { includedCategories: [TASKS, '__metadata'] } })
      await work()
      await send('Tracing.end', {})
      await ended
      const main = new Set(
        events.flatMap(({ name, args, pid, tid }) =>
          name === 'thread_name' && args?.name === 'CrRendererMain' ? `${pid} ${tid}` : [],
        ),
      )
      return events.flatMap(({ name, pid, tid, tdur = 0 }) =>
        name === 'RunTask' && main.has(`${pid} ${tid}`) && tdur / 1000 > longerThan ? tdur / 1000 : [],
      )
    },
    async close() {
      pipe.send('Browser.close').catch(() => {})
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
