import './lib/node-version.mjs'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { add, countChecks, countVitest, none, summary } from './lib/counts.mjs'
import { build, install } from './lib/prepare.mjs'
import { at, root } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'

/** Runs a Node program to its end, showing what it prints; gives that and its exit code. */
function node(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      output += part
      process.stdout.write(part)
    })
    child.on('close', (code) => resolve({ output, code }))
  })
}

async function check() {
  const { output, code } = await node([at('scripts/check.mjs')])
  return countChecks(output, code)
}

async function vitest(name, config, env) {
  const file = at('.cache/tests', `${name}.json`)
  mkdirSync(at('.cache/tests'), { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await node(
    [at('node_modules/vitest/vitest.mjs'), 'run', '--config', at(config), ...reporters],
    env,
  )
  return countVitest(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, code)
}

async function endToEnd(browser) {
  if (browser) return vitest('e2e', 'vitest.e2e.config.ts', { ...process.env, ...browser })
  console.log(
    'End-to-end tests skipped: they need Chromium and chromedriver (LECTERN_CHROMIUM, CHROMEDRIVER).',
  )
  return process.env.CI === 'true' ? { ...none, failed: 1 } : { ...none, skipped: 1 }
}

async function everything() {
  try {
    install()
    build()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    return { ...none, failed: 1 }
  }
  const { testBrowser } = await import('./lib/test-browser.mjs')
  const browser = await testBrowser()
  let total = await check()
  total = add(total, await vitest('unit', 'vitest.config.ts', { ...process.env, ...browser }))
  return add(total, await endToEnd(browser))
}

script(async () => {
  const total = await everything()
  console.log(summary(total))
  return total.failed > 0 || total.passed === 0 ? 1 : 0
})
