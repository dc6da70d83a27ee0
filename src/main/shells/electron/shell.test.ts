import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outside } from '#main/app-types'
import { CSP } from '#main/shells/csp'
import { FakeApp } from './fake-app'
import { FakeElectron } from './fake-electron'
import { runShell, type ShellOptions } from './shell'

const folder = mkdtempSync(join(tmpdir(), 'lectern-shell-'))
const text = join(folder, 'text.txt')
writeFileSync(text, 'A text.')
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
afterAll(() => rmSync(folder, { recursive: true }))

let electron: FakeElectron
let app: FakeApp
let outside: Outside
let said: string[]

beforeEach(() => {
  electron = new FakeElectron()
  app = new FakeApp()
  said = []
})

const options = (changes: Partial<ShellOptions> = {}): ShellOptions => ({
  start: async (given) => {
    electron.calls.push('start')
    outside = given
    return app
  },
  cache: '/cache',
  renderer: folder,
  preload: '/app/preload.cjs',
  icon: '/app/icon.png',
  windowFile: join(folder, 'state', 'window.json'),
  argv: ['lectern'],
  cwd: folder,
  platform: 'linux',
  log: (message) => said.push(message),
  settle: 0,
  ...changes,
})

const closed = async () => {
  while (!electron.calls.includes('app.quit')) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('starting', () => {
  it('goes in the one order that works: profile, lock, sandbox, schemes; ready; guards; data; window', async () => {
    await runShell(electron, options())
    expect(electron.calls).toEqual([
      'app.setPath userData /cache',
      'app.lock',
      'app.enableSandbox',
      'protocol.privileged',
      'app.ready',
      'session.permissions',
      'session.offline',
      'session.handle file',
      'session.handle app',
      'start',
      'window.new',
      'window.load app://lectern/',
      'window.show',
    ])
  })

  it('does all that must precede readiness before it first waits', () => {
    void runShell(electron, options())
    expect(electron.calls).toContain('protocol.privileged')
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
  })

  it('serves the page, holds it still and keeps it offline', async () => {
    await runShell(electron, options())
    const page = await electron.fetch('app', 'app://lectern/')
    expect(page.headers.get('content-security-policy')).toBe(CSP)
    expect(electron.windows[0]!.webContents.tries('will-navigate')).toBe(false)
    expect(electron.cancels('https://example.org/')).toBe(true)
    expect(electron.permits('media', 'app://lectern/')).toEqual({
      request: false,
      check: false,
      device: false,
    })
  })

  it('paints the window in the theme of the settings', async () => {
    app.theme = 'dark'
    await runShell(electron, options())
    const dark = electron.windows[0]!.options.backgroundColor
    electron = new FakeElectron()
    app.theme = 'light'
    await runShell(electron, options())
    expect(electron.windows[0]!.options.backgroundColor).not.toBe(dark)
  })

  it('has developer tools only unpackaged', async () => {
    await runShell(electron, options())
    expect(electron.windows[0]!.options.webPreferences?.devTools).toBe(false)
    expect(JSON.stringify(electron.menu)).not.toContain('toggleDevTools')
    electron = new FakeElectron()
    electron.app.isPackaged = false
    await runShell(electron, options())
    expect(electron.windows[0]!.options.webPreferences?.devTools).toBe(true)
  })

  it('says why it cannot start, and leaves no empty window', async () => {
    const start = () => Promise.reject(new Error('The data is in use.'))
    await runShell(electron, options({ start }))
    expect(electron.errors).toEqual(['Lectern could not start: The data is in use.'])
    expect(electron.calls.at(-1)).toBe('app.exit 1')
    expect(electron.windows).toEqual([])
  })
})

describe('a second start', () => {
  it('touches nothing and leaves', async () => {
    electron.app.first = false
    await runShell(electron, options())
    expect(electron.calls).toEqual(['app.setPath userData /cache', 'app.lock', 'app.quit'])
  })

  it('hands its files to the first and brings it forward', async () => {
    await runShell(electron, options())
    electron.windows[0]!.minimized = true
    electron.calls.length = 0
    electron.app.emit('second-instance', {}, ['lectern', 'text.txt'], folder)
    expect(app.calls).toEqual([`open ${text}`])
    expect(electron.calls).toEqual(['window.restore', 'window.show', 'window.focus'])
  })
})

describe('files to open', () => {
  it('wait for the app, from the command line and from the desktop', async () => {
    const running = runShell(electron, options({ argv: ['lectern', '--flag', 'text.txt'] }))
    let prevented = false
    electron.app.emit('open-file', { preventDefault: () => (prevented = true) }, '/other.md')
    expect(prevented).toBe(true)
    await running
    expect(app.calls).toEqual([`open ${text} /other.md`])
  })
})

describe('links', () => {
  it('open outside only when they are http, https or mailto', async () => {
    await runShell(electron, options())
    await outside.openLink('https://example.org')
    await expect(outside.openLink('file:///etc/passwd')).rejects.toThrow('Only http')
    expect(electron.opened).toEqual(['https://example.org/'])
  })
})

it('shows a saved file in its folder', async () => {
  await runShell(electron, options())
  await outside.showFile('/data/cards.apkg')
  expect(electron.opened).toEqual(['/data/cards.apkg'])
})

describe('closing', () => {
  it('waits for the page’s last words, closes the app, and opens the next window there', async () => {
    await runShell(electron, options())
    const window = electron.windows[0]!
    let release = () => {}
    app.held.set('reading.place', new Promise((resolve) => (release = resolve)))
    void electron.invoke('rpc', ['reading.place', { at: 1 }])
    window.userCloses()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(app.calls).toEqual([])
    release()
    await closed()
    expect(app.calls).toEqual(['reading.place {"at":1}', 'close'])
    expect(app.listeners.size).toBe(0)
    expect(window.isDestroyed()).toBe(true)
    const file = options().windowFile
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8')).box).toEqual({ x: 10, y: 20, width: 900, height: 700 })

    await runShell(electron, options())
    expect(electron.windows[1]!.options).toMatchObject({ x: 10, y: 20, width: 900, height: 700 })
  })
})
