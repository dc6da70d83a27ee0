import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '#main/shells/host/browsers'
import { handOver } from '#main/shells/host/second-start'
import { bundle } from '#scripts/lib/bundle.mjs'
import { at } from '#scripts/lib/root.mjs'

const browser = findBrowser({ env: process.env, platform: process.platform, home: homedir() }, existsSync)
// Processes are read from /proc, so the tests run where there is one.
const can = browser !== null && process.platform === 'linux'
const patient = { timeout: 20_000 }

/**
 * Takes the token and uses it, also after a reload; under the title `bye` it then closes its window, which Chromium
 * allows only a page with nothing to go back to.
 */
const PAGE = `
  const token = globalThis.__lecternToken
  delete globalThis.__lecternToken
  const call = (method) => fetch('/rpc/' + method, { method: 'POST', body: '{}',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token } })
  await call('loaded-' + (token ? 'with' : 'without') + '-token')
  await call('token-' + token)
  if (!sessionStorage.again) {
    sessionStorage.again = 1
    location.reload()
  } else if (document.title === 'bye') {
    setInterval(() => window.close(), 200)
  }
`

let script: string
let folder: string
let host: ChildProcess | undefined
beforeAll(async () => {
  if (can) script = fileURLToPath(await bundle(at('tests/start/window-host.ts')))
})
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-window-'))
})
afterEach(() => host?.kill('SIGKILL'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** The command line of every living process that belongs to this test's browser profiles. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(`--user-data-dir=${join(folder, 'profile')}`))
}

function open(title: string) {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>${title}</title><script type="module" src="./a.js"></script>`,
  )
  writeFileSync(join(folder, 'a.js'), PAGE)
  const profile = mkdtempSync(join(folder, 'profile'))
  const child = spawn(process.execPath, [script, folder, browser ?? '', profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  host = child
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    told += part
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { child, ended, lines: () => told.trim().split('\n') }
}

describe.skipIf(!can)('a window in a browser (skipped without Chromium or /proc)', () => {
  test('the page has the token before its first script, after a reload too, and no command line has it', async () => {
    const { child, ended, lines } = open('Lectern')
    await expect
      .poll(() => lines().filter((line) => line === 'page loaded-with-token').length, patient)
      .toBe(2)
    expect(lines()).not.toContain('page loaded-without-token')

    const address =
      lines()
        .find((line) => line.startsWith('address '))
        ?.slice('address '.length) ?? ''
    const token = lines()
      .find((line) => line.startsWith('page token-'))
      ?.slice('page token-'.length)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(commandLines().length).toBeGreaterThan(1)
    for (const line of commandLines()) expect(line).not.toContain(token)

    expect(await handOver(address, ['/b.txt'])).toEqual({
      line: 'Lectern is already open and has your files.',
      failed: false,
    })
    expect(lines()).toContain('open /b.txt')

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(lines().at(-1)).toBe('closed')
    await expect.poll(() => commandLines(), patient).toEqual([])
  })

  test('closing the window ends the host, with the app closed and the browser gone', async () => {
    const { ended, lines } = open('bye')
    expect(await ended).toBe(0)
    expect(lines().at(-1)).toBe('closed')
    await expect.poll(() => commandLines(), patient).toEqual([])
  })

  test('killing the host leaves no browser behind', async () => {
    const { child, ended, lines } = open('Lectern')
    await expect.poll(() => lines(), patient).toContain('page loaded-with-token')
    expect(commandLines().length).toBeGreaterThan(1)
    child.kill('SIGKILL')
    await ended
    await expect.poll(() => commandLines(), patient).toEqual([])
  })
})
