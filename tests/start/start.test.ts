import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/lib/root.mjs'
import { start, type steps } from '#scripts/lib/start.mjs'

const DISPLAY = { DISPLAY: ':0', INIT_CWD: '/home/ada' }
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Records the steps; `over` stands in for some. */
function record(over: Partial<typeof steps> = {}) {
  const did: unknown[][] = []
  const does: typeof steps = {
    install: () => did.push(['install']) > 0,
    build: () => did.push(['build']) > 0,
    electron: async (retry: boolean) => {
      did.push(['electron', retry])
      return { program: '/e/electron' }
    },
    become: async (program: string, args: string[]) => {
      did.push([program, ...args])
      return 0
    },
    host: async (files: string[]) => {
      did.push(['host', ...files])
      return 0
    },
    exists: () => true,
    say: (line: string) => did.push(['say', line]),
    ...over,
  }
  return { did, does }
}

test('with Electron it runs the project in it, with the files named from where npm was called', async () => {
  const { did, does } = record()
  await start(['my notes.md', '/b.txt'], DISPLAY, does)
  expect(did).toEqual([
    ['install'],
    ['build'],
    ['electron', false],
    ['/e/electron', root, ...SANDBOX, resolve('/home/ada/my notes.md'), resolve('/b.txt')],
  ])
})

test('without Electron it says so in one line and opens the host with the files', async () => {
  const { did, does } = record({ electron: async () => ({ reason: 'github.com cannot be reached' }) })
  await start(['/b.txt'], DISPLAY, does)
  expect(did.slice(2)).toEqual([
    [
      'say',
      expect.stringMatching(/^Without Electron \(github\.com cannot be reached\).*npm start -- --electron$/),
    ],
    ['host', resolve('/b.txt')],
  ])
})

test('an Electron whose libraries are missing is no dead end', async () => {
  const { did, does } = record({ become: async () => 127 })
  await start([], DISPLAY, does)
  expect(did.at(-1)).toEqual(['host'])
})

test("Electron's own exit code is the script's", async () => {
  expect(await start([], DISPLAY, record({ become: async () => 3 }).does)).toBe(3)
})

test.each<[string, string[], Record<string, string>]>([
  ['--no-electron', ['--no-electron'], DISPLAY],
  ['LECTERN_NO_ELECTRON', [], { ...DISPLAY, LECTERN_NO_ELECTRON: '1' }],
  ['LECTERN_NO_WINDOW', [], { ...DISPLAY, LECTERN_NO_WINDOW: '1' }],
])('%s neither fetches nor runs Electron', async (_, args, env) => {
  const { did, does } = record()
  await start(args, env, does)
  expect(did).toEqual([['install'], ['build'], ['host']])
})

test.runIf(process.platform === 'linux')(
  'without a display nothing is fetched that could not be shown',
  async () => {
    const { did, does } = record()
    await start([], {}, does)
    expect(did).toEqual([['install'], ['build'], ['host']])
  },
)

test('--electron tries again', async () => {
  const { did, does } = record()
  await start(['--electron'], DISPLAY, does)
  expect(did).toContainEqual(['electron', true])
})

test('a file that is not there and an option we do not have are told before any work', async () => {
  const { did, does } = record({ exists: () => false })
  await expect(start(['gone.txt'], DISPLAY, does)).rejects.toThrow('There is no file')
  await expect(start(['--elektron'], DISPLAY, does)).rejects.toThrow('There is no option --elektron')
  expect(did).toEqual([])
})
