import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron, getElectron, probe } from '#scripts/lib/electron.mjs'
import { become } from '#scripts/lib/run.mjs'

let root: string
let folder: string
let said: string[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern start '))
  folder = join(root, 'electron')
  said = []
  mkdirSync(folder)
  version('45.4.1')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const version = (number: string) =>
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: number }))

/** Stands in for Electron's installer: it counts its runs beside itself, then does this. */
function installer(then: string): void {
  const count = `const fs = require('node:fs'); fs.appendFileSync(__dirname + '/runs', 'x');`
  writeFileSync(join(folder, 'install.js'), count + then)
}
const runs = () => (existsSync(join(folder, 'runs')) ? readFileSync(join(folder, 'runs'), 'utf8').length : 0)
/** A program that writes its arguments down. */
const SUCCESS = `fs.mkdirSync(__dirname + '/dist');
  fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\nprintf "%s\\\\n" "$@" > "' + __dirname + '/arguments"\\nexit 7\\n', { mode: 0o755 })`

const get = (over: { retry?: boolean; reach?: () => Promise<string | null> } = {}) =>
  getElectron({
    folder,
    stamp: join(root, 'cache/failed.json'),
    env: {},
    platform: 'linux',
    retry: false,
    say: (line: string) => said.push(line),
    reach: async () => null,
    ...over,
  })

test.skipIf(process.platform === 'win32')(
  'Electron is fetched once, and runs with the arguments as they are',
  async () => {
    installer(SUCCESS)
    const { program } = await get()
    expect(program).toBe(join(folder, 'dist/electron'))
    expect(said).toEqual([expect.stringContaining('Getting Electron 45.4.1, once')])
    expect(await become(program, ['/the project', '/my notes & more.md'])).toBe(7)
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('/the project\n/my notes & more.md\n')
    expect([await get(), runs()]).toEqual([{ program }, 1])
  },
)

test.each([
  ['an installer that fails', 'process.exit(3)', 'its installer ended with 3'],
  ['an installer that leaves nothing', '', 'its installer left no program'],
])('%s is remembered and not run again, until asked', async (_, script, reason) => {
  installer(script)
  expect(await get()).toEqual({ reason })
  expect([await get(), runs()]).toEqual([{ reason }, 1])
  await get({ retry: true })
  expect(runs()).toBe(2)
})

test('without a network the installer is not run, and the next start does not even ask', async () => {
  installer('')
  let asked = 0
  const reach = async () => {
    asked++
    return 'github.com cannot be reached'
  }
  expect(await get({ reach })).toEqual({ reason: 'github.com cannot be reached' })
  await get({ reach })
  expect([asked, runs(), said]).toEqual([1, 0, []])
})

test('another version of Electron is tried afresh', async () => {
  installer('process.exit(1)')
  await get()
  version('46.0.0')
  await get()
  expect(runs()).toBe(2)
})

test('Electron is found on the disk, an override first, one that is not there passed over', () => {
  const place = (path: string) => {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, '')
    chmodSync(path, 0o755)
  }
  const find = (env: Record<string, string>, platform = 'linux') => findElectron({ folder, env, platform })
  const own = join(root, 'own')
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: own })).toBeNull()
  place(join(folder, 'dist/electron'))
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: own })).toBe(join(folder, 'dist/electron'))
  place(join(own, 'electron'))
  expect(find({ ELECTRON_OVERRIDE_DIST_PATH: own })).toBe(join(own, 'electron'))
  place(join(folder, 'dist/electron.exe'))
  expect(find({}, 'win32')).toBe(join(folder, 'dist/electron.exe'))
})

test('a server that takes a connection and says nothing is not waited for', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  expect(await probe(`http://127.0.0.1:${port}/`, 100)).toBe(`127.0.0.1:${port} cannot be reached`)
  server.close()
})
