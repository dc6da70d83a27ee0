import { expect, test } from 'vitest'
import type { Place } from '#main/storage/cache-folder'
import { canShowWindow, findBrowser } from './browsers'

const place = (over: Partial<Place>): Place => ({ env: {}, platform: 'linux', home: '/home/ada', ...over })
const windows = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }

test.each<[string, Partial<Place>, string[], string | null]>([
  ['Chromium before Chrome', {}, ['/usr/bin/google-chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
  ['what is on the PATH', { env: { PATH: '/opt/b:/usr/bin' } }, ['/opt/b/brave'], '/opt/b/brave'],
  ['never one in the folder we stand in', { env: { PATH: '.:' } }, ['chromium', './chromium'], null],
  ['the one that is named', { env: { LECTERN_CHROMIUM: '/x/c' } }, ['/usr/bin/chromium', '/x/c'], '/x/c'],
  ['none when the named one is missing', { env: { LECTERN_CHROMIUM: '/x/c' } }, ['/usr/bin/chromium'], null],
  [
    'macOS: an app of this user',
    { platform: 'darwin' },
    ['/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    '/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'Windows: Edge is always there',
    { platform: 'win32', env: windows },
    ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['none', {}, [], null],
])('the browser to open: %s', (_, over, present, found) => {
  expect(findBrowser(place(over), (path) => present.includes(path))).toBe(found)
})

test.each<[boolean, Partial<Place>]>([
  [false, {}],
  [true, { env: { DISPLAY: ':0' } }],
  [true, { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
  [false, { env: { DISPLAY: ':0', LECTERN_NO_WINDOW: '1' } }],
  [true, { platform: 'darwin' }],
  [false, { platform: 'win32', env: { LECTERN_NO_WINDOW: '1' } }],
])('a window can be shown: %s with %j', (can, over) => {
  expect(canShowWindow(place(over))).toBe(can)
})
