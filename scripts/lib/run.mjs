import { spawn, spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/** A step that ended badly, in words for whoever ran the script; no stack is worth showing. */
export class StepFailed extends Error {}

/**
 * Runs a tool to its end and throws StepFailed when it fails.
 * With `quiet`, what it prints goes to stderr, so that stdout stays the result's.
 */
export function run(what, command, args, { quiet = false, cwd = root } = {}) {
  // npm is a .cmd file on Windows, which only a shell starts; its arguments are ours and hold no spaces.
  const viaShell = process.platform === 'win32' && command === 'npm'
  const stdio = ['ignore', quiet ? process.stderr : 'inherit', 'inherit']
  const ended = viaShell
    ? spawnSync([command, ...args].join(' '), { cwd, stdio, shell: true })
    : spawnSync(command, args, { cwd, stdio })
  if (ended.error) throw new StepFailed(`${what} could not start: ${ended.error.message}`)
  if (ended.status !== 0)
    throw new StepFailed(`${what} failed (${ended.signal ?? `exit code ${ended.status}`}).`)
}

/** Runs a program in this one's place: same terminal, signals passed on; gives its exit code. */
export function become(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const pass = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const done = (settle) => {
      for (const signal of signals) process.off(signal, pass)
      settle()
    }
    child.on('error', (error) => done(() => reject(new StepFailed(error.message))))
    child.on('exit', (code, signal) => done(() => resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15))))
  })
}

/** Runs a script's main function; its value is the exit code, a StepFailed becomes one line. */
export async function script(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error)
    process.exitCode = 1
  }
}
