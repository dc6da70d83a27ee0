import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWindow, type WindowOptions, windowArguments } from './window'

const options: WindowOptions = {
  browser: '/nowhere/chromium',
  origin: 'http://127.0.0.1:4321',
  token: 'the-secret-token',
  profile: join(tmpdir(), 'lectern-no-profile'),
  size: { width: 1280, height: 860 },
}

test('the token is not on the command line, which any process of this machine can read', () => {
  const line = windowArguments(options, 1000).join(' ')
  expect(line).not.toContain(options.token)
  expect(line).not.toContain('#')
})

test('the window begins at our own origin: any other address would get tabs and an address bar', () => {
  const [app] = windowArguments(options, 1000).filter((argument) => argument.startsWith('--app='))
  expect(new URL(app!.slice('--app='.length)).origin).toBe(options.origin)
})

test('the sandbox is left out for root only', () => {
  expect(windowArguments(options, 1000)).not.toContain('--no-sandbox')
  expect(windowArguments(options, undefined)).not.toContain('--no-sandbox')
  expect(windowArguments(options, 0)).toContain('--no-sandbox')
})

test('no debugging port is opened: any process of this machine could use it', () => {
  expect(windowArguments(options, 1000).filter((argument) => argument.includes('debugging'))).toEqual([
    '--remote-debugging-pipe',
  ])
})

test.each(['/nowhere/chromium', process.platform === 'win32' ? 'hostname' : '/bin/false'])(
  'a browser that does not start (%s) is an error, not a wait',
  async (browser) => {
    await expect(openWindow({ ...options, browser })).rejects.toThrow('did not open a window')
  },
)
