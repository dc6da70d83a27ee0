import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Application } from 'spectron'
import type { AppEvent, In, Method, Out, Reply } from '#contract/api'
import { launch, type Running } from './processes'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const WAIT_MS = 10_000

export interface View {
  width?: number
  height?: number
  /** 2 is 200 % zoom. */
  zoom?: number
  colorScheme?: 'light' | 'dark'
}

export interface Violation {
  id: string
  impact: string
  targets: string[]
}

/** A node of Chromium's accessibility tree, of which we read only this. */
export interface AXNode {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  properties?: { name: string; value: { value: unknown } }[]
  childIds?: string[]
}

/** A new empty data folder and a way to remove it. */
export async function newData(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lectern-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** The one door to the app under test: everything Spectron and WebDriver is behind it. */
export class Driver {
  /** The data folder. */
  data = ''
  private running!: Running
  private app!: Application

  /** Opens the app and its window on the data folder. */
  async start(env: Record<string, string> = {}): Promise<void> {
    this.running = await launch({ width: 1280, height: 800, data: this.data, env })
    this.app = new Application({
      debuggerAddress: this.running.debugger,
      port: 9600 + (process.pid % 300),
      nodePath: resolve('tests/e2e/chromedriver.mjs'),
      startTimeout: WAIT_MS,
      waitTimeout: WAIT_MS,
      quitTimeout: 100,
      connectionRetryCount: 1,
      connectionRetryTimeout: 30_000,
      // Attaching needs no path, but Spectron's types do.
    } as ConstructorParameters<typeof Application>[0])
    try {
      await this.app.start()
    } catch (error) {
      await this.running.stop('SIGKILL')
      throw error
    }
    await this.resize({})
    // A window begins with an empty page: going elsewhere on that would be lost.
    await this.app.client.waitUntil(() => this.run(() => Boolean(document.querySelector('#root > *'))), {
      timeout: WAIT_MS,
      timeoutMsg: 'the window stayed empty',
    })
  }

  /** Ends the app: politely, or as a crash would. */
  async close(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    // Not Application.stop: it closes the window without waiting for it and takes the driver away meanwhile.
    await this.app.client.deleteSession().catch(() => {})
    const { chromeDriver } = this.app as unknown as { chromeDriver: { stop: () => void } }
    chromeDriver.stop()
    await this.running.stop(signal)
  }

  /** Ends only the process that owns the data, as a crash would: on the loopback host the window stays open. */
  crashMain(): void {
    this.running.main.kill('SIGKILL')
  }

  /** Does something as another window of the same loopback host would. */
  async elsewhere<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
    const { url, token } = this.running.host!
    const response = await fetch(new URL(`/rpc/${method}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    })
    const reply = (await response.json()) as Reply
    if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
    return reply.value as Out<M>
  }

  /** Opens the events of another window of the same loopback host: what it is told, as it comes. */
  async hearElsewhere(): Promise<AppEvent[]> {
    const { url, token } = this.running.host!
    const { body } = await fetch(new URL('/events', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"window":"elsewhere"}',
    })
    const heard: AppEvent[] = []
    const lines = createInterface({ input: Readable.fromWeb(body as ReadableStream) })
    lines.on('line', (line) => line && heard.push(JSON.parse(line) as AppEvent))
    // It ends with the app, however that ends.
    lines.on('error', () => {})
    await once(lines, 'line')
    return heard
  }

  /** Waits until a button, link or field of that name can be seen, and presses it. */
  async click(name: string): Promise<void> {
    const element = await this.app.client.$(byName(name))
    await element.waitForClickable({ timeout: WAIT_MS, timeoutMsg: `nothing to press called “${name}”` })
    await element.click()
  }

  /** Whether a button, link or field of that name can be seen now; WebDriver's own way would wait for it. */
  has(name: string): Promise<boolean> {
    return this.run((path: string) => {
      const { singleNodeValue } = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE)
      return singleNodeValue instanceof HTMLElement && singleNodeValue.checkVisibility()
    }, byName(name))
  }

  /** All that can be read on the page now. */
  text(): Promise<string> {
    return this.run(() => document.body.innerText)
  }

  async waitText(words: string): Promise<void> {
    await this.app.client.waitUntil(async () => (await this.text()).includes(words), {
      timeout: WAIT_MS,
      timeoutMsg: `“${words}” did not appear`,
    })
  }

  async waitNoText(words: string): Promise<void> {
    await this.app.client.waitUntil(async () => !(await this.text()).includes(words), {
      timeout: WAIT_MS,
      timeoutMsg: `“${words}” did not go away`,
    })
  }

  async waitFor(what: string, condition: () => Promise<boolean>): Promise<void> {
    await this.app.client.waitUntil(condition, { timeout: WAIT_MS, timeoutMsg: `${what} did not come true` })
  }

  /** Waits until something can be typed. */
  async waitField(tag: 'INPUT' | 'TEXTAREA' = 'INPUT'): Promise<void> {
    await this.waitFor('a field with the focus', () =>
      this.run((wanted: string) => document.activeElement?.tagName === wanted, tag),
    )
  }

  /** Keys by their WebDriver names ("Tab", "Enter", "Control"), held together; characters are typed. */
  async press(...keys: string[]): Promise<void> {
    await this.app.client.keys(keys.length === 1 ? keys[0]! : keys)
    // In WebDriver modifiers stay down until released.
    if (keys.length > 1) await this.app.client.keys('NULL')
  }

  /** Writes into the focused field at once, as an input method or a paste does. */
  async type(words: string): Promise<void> {
    await this.command('Input.insertText', { text: words })
  }

  /** Pastes words as from another program, where nothing is being written. */
  async paste(text: string): Promise<void> {
    await this.run((words: string) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
  }

  /** Goes to an address of the app, leaving whatever sheet or panel is open. */
  async go(hash: string): Promise<void> {
    const isOpen = await this.run(() => document.querySelector('[role="dialog"], [role="menu"]') !== null)
    if (isOpen) await this.press('Escape')
    await this.run((to: string) => {
      location.hash = to
    }, hash)
  }

  /** Drops files on the window as a file manager would. */
  async drop(...paths: string[]): Promise<void> {
    const files = paths.map((path) => ({
      name: path.split('/').at(-1)!,
      base64: readFileSync(path).toString('base64'),
    }))
    await this.run((given: { name: string; base64: string }[]) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
      }
    }, files)
  }

  /** Drops files and folders of this machine on the window by the browser itself, folders with what is in them. */
  async dropFolders(...paths: string[]): Promise<void> {
    const data = { items: [], files: paths, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await this.command('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }

  /** Chooses files or a folder of this machine as in the system's own dialog, for the picker of that name. */
  async pick(name: string, ...paths: string[]): Promise<void> {
    const { root } = (await this.command('DOM.getDocument', { depth: 0 })) as { root: { nodeId: number } }
    const selector = `input[type="file"][aria-label="${name}"]`
    const { nodeId } = (await this.command('DOM.querySelector', { nodeId: root.nodeId, selector })) as {
      nodeId: number
    }
    await this.command('DOM.setFileInputFiles', { nodeId, files: paths })
  }

  /** Most memory that the process that owns the data had at once, in bytes (Linux). */
  mostMemory(): number {
    const status = readFileSync(`/proc/${this.running.main.pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
  }

  /** Runs a function in the page; arguments and result are JSON. */
  run<T, A extends unknown[]>(script: (...args: A) => T, ...args: A): Promise<T> {
    return this.app.client.execute(script as never, ...(args as unknown as never[])) as unknown as Promise<T>
  }

  async resize({ width = 1280, height = 800, zoom = 1, colorScheme = 'light' }: View): Promise<void> {
    await this.command('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    })
    await this.command('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colorScheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    })
  }

  /** Lays the page out as for paper, or for the screen again. */
  async paper(is: boolean): Promise<void> {
    await this.command('Emulation.setEmulatedMedia', { media: is ? 'print' : '' })
  }

  /** Shows a theme without making it a setting. */
  theme(name: string): Promise<void> {
    return this.run((theme: string) => {
      document.documentElement.dataset.theme = theme
    }, name)
  }

  /** Waits until fonts are there and two frames have been drawn. */
  async settled(): Promise<void> {
    await this.app.client.executeAsync((done: () => void) => {
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
  }

  async screenshot(path: string): Promise<void> {
    const { data } = (await this.command('Page.captureScreenshot', { format: 'png' })) as { data: string }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(data, 'base64'))
  }

  /** What axe finds against WCAG 2.2 AA and its best practices. */
  async axe(): Promise<Violation[]> {
    await this.app.client.execute(axeSource)
    return (await this.app.client.executeAsync((done: (found: Violation[]) => void) => {
      type Result = { violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }
      const { axe } = window as unknown as { axe: { run: () => Promise<Result> } }
      axe.run().then(({ violations }) =>
        done(
          violations.map(({ id, impact, nodes }) => ({
            id,
            impact,
            targets: nodes.map((node) => node.target.join(' ')),
          })),
        ),
      )
    })) as unknown as Violation[]
  }

  /** The page as assistive software is given it: every node of the accessibility tree, parents before children. */
  async accessibility(): Promise<AXNode[]> {
    const { nodes } = (await this.command('Accessibility.getFullAXTree', {})) as { nodes: AXNode[] }
    return nodes
  }

  /** Errors and warnings the page wrote to its console, refused loads among them. */
  async complaints(): Promise<string[]> {
    const logs = (await this.app.client.getLogs('browser')) as { level: string; message: string }[]
    return logs.filter((log) => log.level === 'SEVERE').map((log) => log.message)
  }

  private command(method: string, params: object): Promise<unknown> {
    return this.app.client.sendCommandAndGetResult(method, params) as Promise<unknown>
  }
}

/** A control by its accessible name: its label, or the words on it. */
function byName(name: string): string {
  const quoted = name.includes('"') ? `'${name}'` : `"${name}"`
  const controls = ['button', 'a', 'input', 'textarea', 'label', '*[@role]']
  const named = `[@aria-label=${quoted} or normalize-space(.)=${quoted}]`
  const labelled = `//*[@id = //label[normalize-space(.)=${quoted}]/@for]`
  return [...controls.map((tag) => `//${tag}${named}`), labelled].join(' | ')
}
