import './lib/node-version.mjs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { findElectron } from './lib/electron.mjs'
import { build, install } from './lib/prepare.mjs'
import { at, root } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'

const QUIET_MS = 200

/** Builds and starts Lectern again whenever a source changes, until its window is closed. */
script(async (args) => {
  install()
  build()
  const { env, platform, execPath } = process
  const electron = findElectron({ folder: at('node_modules/electron'), env, platform })
  const command = electron ? [electron, root, ...args] : [execPath, at('out/main/host.js'), ...args]
  const open = () => spawn(command[0], command.slice(1), { stdio: 'inherit' })

  let app = open()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal))
  for (;;) {
    const ended = once(app, 'exit').then(([code]) => ({ code: code ?? 1 }))
    const waiting = new AbortController()
    const next = await Promise.race([ended, change(waiting.signal)])
    // An open watcher would keep this process alive after the window.
    waiting.abort()
    if (next) return next.code
    if (!rebuilt()) continue
    app.kill('SIGTERM')
    await ended
    app = open()
  }
})

/** Resolves once sources have changed and are quiet again: an editor writes a file in several steps. */
function change(signal) {
  return new Promise((resolve) => {
    let timer
    for (const folder of ['src', 'resources']) {
      watch(at(folder), { recursive: true, signal }, () => {
        clearTimeout(timer)
        timer = setTimeout(() => resolve(null), QUIET_MS)
      })
    }
  })
}

/** Whether there is something new to run; a mistake in the source is said, and the old one runs on. */
function rebuilt() {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    return false
  }
}
