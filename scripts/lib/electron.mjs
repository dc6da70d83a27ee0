import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PROBE_MS = 10_000
const GITHUB = 'https://github.com/electron/electron/releases/download/'
const PROGRAMS = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * Electron's program on this disk, or null. Never through `require('electron')`: that downloads, and blocks.
 * `folder` is the installed package.
 */
export function findElectron({ folder, env, platform }) {
  const program = PROGRAMS[platform] ?? 'electron'
  const folders = [env.ELECTRON_OVERRIDE_DIST_PATH, join(folder, 'dist')].filter(Boolean)
  return folders.map((dist) => join(dist, program)).find((path) => existsSync(path)) ?? null
}

/** Why a server cannot be reached within ten seconds, or null when it answers anything at all. */
export async function probe(url, timeout = PROBE_MS) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeout) })
    return null
  } catch {
    return `${new URL(url).host} cannot be reached`
  }
}

/** Runs Electron's own installer with its progress shown; why it failed, or null. Ctrl+C ends only the download. */
export function runInstaller(folder) {
  return new Promise((resolve) => {
    const stay = () => {}
    process.on('SIGINT', stay)
    const end = (reason) => {
      process.off('SIGINT', stay)
      resolve(reason)
    }
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (error) => end(error.message))
    child.on('exit', (code, signal) => end(code === 0 ? null : `its installer ended with ${signal ?? code}`))
  })
}

/**
 * Electron's program, fetched once when it is missing. A failure is remembered for this version of Electron in the
 * file `stamp`, so that the next start does not wait for it again; `retry` forgets it.
 * Gives `{ program }`, or `{ reason }` in words.
 */
export async function getElectron({
  folder,
  stamp,
  env,
  platform,
  retry,
  say,
  reach = probe,
  install = runInstaller,
}) {
  const find = () => findElectron({ folder, env, platform })
  const present = find()
  if (present) return { program: present }

  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const before = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : null
  if (before?.version === version && !retry) return { reason: before.reason }
  rmSync(stamp, { force: true })

  const fail = (reason) => {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, JSON.stringify({ version, reason }))
    return { reason }
  }
  const unreachable = await reach(env.ELECTRON_MIRROR || env.npm_config_electron_mirror || GITHUB)
  if (unreachable) return fail(unreachable)
  say(`Getting Electron ${version}, once (about 120 MB; Ctrl+C to go on without it) …`)
  const failed = await install(folder)
  if (failed) return fail(failed)
  const program = find()
  return program ? { program } : fail('its installer left no program')
}
