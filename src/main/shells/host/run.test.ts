import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFakeApp } from './fake-app'
import { runHost } from './run'
import { handOver, isDataInUse } from './second-start'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-run-'))
  await writeFile(join(folder, 'index.html'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A host without a window, with what it told the reader and the lock. */
async function run(files: string[] = [], browser: string | null = null) {
  const app = createFakeApp()
  const said: string[] = []
  const ends: string[] = []
  let address = ''
  app.announce = async (given) => {
    address = given
  }
  app.close = async () => void ends.push('closed')
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const ended = runHost({
    app,
    rendererDir: folder,
    files,
    browser,
    profile: join(folder, 'profile'),
    say: (line) => said.push(line),
    stop: stopped,
  })
  await expect.poll(() => said.some((line) => line.includes('http'))).toBe(true)
  return { app, said, ends, ended, stop, address }
}

test('without a browser the reader gets an address with a key, and a stop saves and closes', async () => {
  const { app, said, ended, stop, ends } = await run(['/a.txt'])
  expect(said).toEqual([expect.stringMatching(/http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/)])
  expect(app.opened).toEqual([['/a.txt']])
  stop()
  await ended
  expect(ends).toEqual(['closed'])
})

test('a browser that does not start leaves the address, not a dead end', async () => {
  const { said, ended, stop } = await run([], '/nowhere/chromium')
  expect(said).toEqual([expect.stringContaining('No window'), expect.stringContaining('#key=')])
  stop()
  await ended
})

test('a second start hands its files to the first and gets an address of its own', async () => {
  const { app, said, ended, stop, address } = await run()
  const { line, failed } = await handOver(address, ['/b.epub'])
  expect(failed).toBe(false)
  expect(app.opened).toEqual([['/b.epub']])
  const key = /#key=[\w-]+/
  expect(line.match(key)?.[0]).toBeTruthy()
  expect(line.match(key)?.[0]).not.toBe(said[0]?.match(key)?.[0])
  stop()
  await ended
})

test('a start that fails lets go of the data', async () => {
  const app = createFakeApp()
  let closed = false
  app.close = async () => {
    closed = true
  }
  const options = { app, files: [], browser: null, profile: folder, say: () => {}, stop: Promise.resolve() }
  await expect(runHost({ ...options, rendererDir: join(folder, 'none') })).rejects.toThrow('ENOENT')
  expect(closed).toBe(true)
})

test.each([undefined, 'http://127.0.0.1:1/open#x', 'not an address'])(
  'when nobody answers at %j, files that were named are not silently lost',
  async (address) => {
    expect(await handOver(address, ['/b.epub'])).toMatchObject({
      failed: true,
      line: expect.stringContaining('already open'),
    })
    expect(await handOver(address, [])).toMatchObject({ failed: false })
  },
)

test('only the data being in use is a second start', () => {
  expect(isDataInUse(Object.assign(new Error(), { name: 'DataInUseError' }))).toBe(true)
  expect(isDataInUse(new Error('DataInUseError'))).toBe(false)
})
