import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { bundle } from './bundle.mjs'
import { at } from './root.mjs'

async function find() {
  const { findBrowser } = await import((await bundle(at('src/main/shells/host/browsers.ts'))).href)
  const place = { env: process.env, platform: process.platform, home: homedir() }
  const program = process.platform === 'win32' ? 'chromedriver.exe' : 'chromedriver'
  // npm puts node_modules/.bin first in the path, and electron-chromedriver's wrapper there has no driver behind it.
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  const drivers = folders.map((folder) => join(folder, program))
  const driver = [process.env.CHROMEDRIVER, ...drivers].find((path) => path && existsSync(path))
  const browser = findBrowser(place, existsSync)
  return browser && driver ? { LECTERN_CHROMIUM: browser, CHROMEDRIVER: driver } : null
}

function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * The browser and driver for the end-to-end tests, as environment variables, or null. On Debian as root, as in a
 * container made for testing, they are installed when missing.
 */
export async function testBrowser() {
  const found = await find()
  if (found || !canInstall()) return found
  console.error('Installing Chromium and its driver for the end-to-end tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'chromium-driver')
    ? find()
    : null
}
