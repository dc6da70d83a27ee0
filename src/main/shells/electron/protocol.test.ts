import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSP } from '#main/shells/csp'
import { readFiles, type StaticFile } from '#main/shells/host/files'
import { pathOf, serve } from './protocol'

let folder: string
let files: Map<string, StaticFile>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-protocol-'))
  const root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'a b.js'), 'export {}')
  await symlink(join(folder, 'secret.html'), join(root, 'link.html'))
  files = await readFiles(root)
})
afterAll(() => rm(folder, { recursive: true }))

/** A request whose address is kept as written; a real one would be normalised by the URL parser. */
const get = (url: string, method = 'GET') => serve(files)({ url, method } as Request)

describe('the path guard', () => {
  it('decodes once', () => {
    expect(pathOf('app://lectern/assets/a%20b.js?v=1#top')).toBe('/assets/a b.js')
    expect(pathOf('app://lectern/')).toBe('/')
    expect(pathOf('app://lectern')).toBe('/')
  })

  it.each([
    ['parent', 'app://lectern/../secret.html'],
    ['parent inside', 'app://lectern/assets/../../secret.html'],
    ['encoded parent', 'app://lectern/%2e%2e/secret.html'],
    ['encoded slash', 'app://lectern/..%2fsecret.html'],
    ['encoded twice', 'app://lectern/%252e%252e/secret.html'],
    ['backslash', 'app://lectern/..\\secret.html'],
    ['encoded backslash', 'app://lectern/..%5csecret.html'],
    ['drive', 'app://lectern/C:/Windows/win.ini'],
    ['encoded drive', 'app://lectern/C%3a/Windows/win.ini'],
    ['share', 'app://lectern//server/share/x.html'],
    ['encoded share', 'app://lectern/%5c%5cserver/x.html'],
    ['NUL', 'app://lectern/index.html%00.js'],
    ['broken encoding', 'app://lectern/%E0%A4%A'],
    ['another host', 'app://lectern.evil/index.html'],
    ['a port', 'app://lectern:80/index.html'],
    ['file:', 'file:///etc/passwd'],
  ])('refuses %s', async (_name, address) => {
    expect(pathOf(address)).toBeNull()
    expect((await get(address)).status).toBe(403)
  })
})

describe('serving the renderer', () => {
  it('gives a file with its type and the security headers', async () => {
    const page = await get('app://lectern/')
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<!doctype html>')
    expect(Object.fromEntries(page.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': CSP,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const script = await get('app://lectern/assets/a%20b.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('knows only files of the table: no links, no folders, nothing inherited', async () => {
    for (const path of [
      '/link.html',

      '/assets',
      '/nothing.html',
      '/__proto__',
      '/constructor',
    ])
      expect((await get(`app://lectern${path}`)).status, path).toBe(404)
  })

  it('answers nothing but GET, and sends the policy with refusals too', async () => {
    const answer = await get('app://lectern/', 'POST')
    expect(answer.status).toBe(405)
    expect(answer.headers.get('content-security-policy')).toBe(CSP)
  })
})
