import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { build } from '#scripts/lib/prepare.mjs'
import { at } from '#scripts/lib/root.mjs'

const patient = { timeout: 20_000 }
let folder: string
const hosts: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern host '))
  build({ quiet: true })
}, 120_000)
afterEach(() => {
  for (const host of hosts.splice(0)) host.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The built host as a reader starts it, without a window, on a data folder and a cache of its own. */
function start(files: string[] = [], data = join(folder, 'data')) {
  const env = {
    ...process.env,
    LECTERN_DATA: data,
    XDG_CACHE_HOME: join(folder, 'cache'),
    LECTERN_NO_WINDOW: '1',
  }
  const child = spawn(process.execPath, [at('out/main/host.js'), ...files], { env, cwd: folder })
  hosts.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, ended, said: () => said }
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]+/

/** Trades the printed address for the token, as the page does, and asks for the titles in the library. */
async function titles(said: string): Promise<string[]> {
  const { origin, hash } = new URL(said.match(ADDRESS)?.[0] ?? '')
  const headers = { 'content-type': 'application/json' }
  const key = await fetch(`${origin}/key`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key: hash.slice(5) }),
  })
  const { token } = (await key.json()) as { token: string }
  const list = await fetch(`${origin}/rpc/library.list`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: '{}',
  })
  const { value } = (await list.json()) as { value: { title: string }[] }
  return value.map(({ title }) => title)
}

const note = (name: string) => {
  const file = join(folder, `${name}.md`)
  writeFileSync(
    file,
    `# ${name}\n\nA lectern holds a book at the height of the eyes, so that one can read standing.\n`,
  )
  return file
}

test('a start opens its files, a second start gives its own to the first, and both are there next time', async () => {
  const first = start([note('One')])
  await expect.poll(first.said, patient).toMatch(ADDRESS)
  const second = start([note('Two')])
  expect(await second.ended).toBe(0)
  expect(second.said()).toMatch(/^Lectern is already running\..*\n$/)
  expect(second.said()).toMatch(ADDRESS)
  // An import goes on after the start; each look at the library needs an address of its own.
  const look = async () => {
    const again = start()
    await again.ended
    return titles(again.said())
  }
  await expect.poll(look, patient).toEqual(expect.arrayContaining(['One', 'Two']))
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const third = start()
  await expect.poll(third.said, patient).toMatch(ADDRESS)
  expect(await titles(third.said())).toEqual(expect.arrayContaining(['One', 'Two']))
})

test('after a kill the next start is not told that Lectern is running', async () => {
  const first = start()
  await expect.poll(first.said, patient).toMatch(ADDRESS)
  first.child.kill('SIGKILL')
  await first.ended
  const second = start()
  await expect.poll(second.said, patient).toContain('Lectern is ready')
})

test('a data folder that cannot be used is said in one line', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { ended, said } = start([], file)
  expect(await ended).toBe(1)
  await expect
    .poll(said)
    .toMatch(/^Lectern could not start: There is a file where Lectern needs a folder: .*\n$/)
})
