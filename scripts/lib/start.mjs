import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getElectron } from './electron.mjs'
import { build, install } from './prepare.mjs'
import { at, root } from './root.mjs'
import { become, StepFailed } from './run.mjs'

/** The exit code of a program whose libraries are missing. */
const CANNOT_LOAD = 127

/** The options of `npm start -- …`; all that is no option is a file, as named from where npm was called. */
export function readArguments(args, from) {
  const known = ['--electron', '--no-electron']
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg))
  if (unknown) {
    throw new StepFailed(
      `There is no option ${unknown}. Usage: npm start -- [--electron | --no-electron] [FILE…]`,
    )
  }
  return {
    electron: args.includes('--electron'),
    noElectron: args.includes('--no-electron'),
    files: args.filter((arg) => !arg.startsWith('-')).map((file) => resolve(from, file)),
  }
}

/** Whether this machine has a screen to show Electron on. */
function hasDisplay(env, platform) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** What `start` does, a step at a time, so that a test can stand in for any of them. */
export const steps = {
  install,
  build,
  electron: (retry, say) =>
    getElectron({
      folder: at('node_modules/electron'),
      stamp: at('.cache/electron-failed.json'),
      env: process.env,
      platform: process.platform,
      retry,
      say,
    }),
  become,
  /** In this process: nothing is left behind when it is killed. */
  host: async (files) => {
    process.argv = [process.execPath, at('out/main/host.js'), ...files]
    await import(pathToFileURL(at('out/main/host.js')).href)
    return process.exitCode ?? 0
  },
  exists: existsSync,
  say: (line) => console.error(line),
}

/** Installs, builds and opens Lectern: in Electron where it can be had, else in a browser's window. Gives the exit code. */
export async function start(args, env, does = steps) {
  const { electron, noElectron, files } = readArguments(args, env.INIT_CWD ?? process.cwd())
  const missing = files.find((file) => !does.exists(file))
  if (missing) throw new StepFailed(`There is no file ${missing}`)
  does.install()
  does.build()

  const without =
    noElectron || env.LECTERN_NO_ELECTRON || env.LECTERN_NO_WINDOW || !hasDisplay(env, process.platform)
  if (!without) {
    const { program, reason } = await does.electron(electron, does.say)
    if (program) {
      // Electron refuses to start as root with its sandbox.
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const code = await does.become(program, [root, ...sandbox, ...files])
      if (code !== CANNOT_LOAD) return code
    }
    const why = reason ?? 'it does not run on this system'
    does.say(
      `Without Electron (${why}): opening in a browser's window. Try again with: npm start -- --electron`,
    )
  }
  return does.host(files)
}
