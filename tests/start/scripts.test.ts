import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countChecks, countVitest, summary } from '#scripts/lib/counts.mjs'
import { firstLoad } from '#scripts/lib/first-load.mjs'
import { complaint } from '#scripts/lib/node-version.mjs'
import { at } from '#scripts/lib/root.mjs'

test.each([
  ['18.20.4', true],
  ['20.18.9', true],
  ['20.19.0', false],
  ['22.0.0', false],
])('Node %s is refused in words: %s', (version, refused) => {
  expect(complaint(version) !== null).toBe(refused)
  if (refused) expect(complaint(version)).toContain(`this is Node ${version}`)
})

test('checks are counted by their lines, and a failure without a line is not lost', () => {
  const output = 'check: types ok\nsome text\n  check: inner ok\ncheck: file sizes failed\n'
  expect(countChecks(output, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(countChecks('check: types ok\n', 0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countChecks('check: types ok\n', 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(countChecks('', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a test file that does not load, a crash and a missing report are failures', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  })
  const report = (...testResults: object[]) => ({
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults,
  })
  expect(countVitest(report(file('failed', 'failed', 'passed'), file('failed')), 1)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
  })
  expect(countVitest({ ...report(), numFailedTests: 0 }, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  expect(countVitest({ ...report(), numFailedTests: 0 }, 0)).toEqual({ passed: 2, failed: 0, skipped: 2 })
  expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(summary({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})

test('the first load is what the page asks for unasked, fonts apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-load-'))
  mkdirSync(join(folder, 'assets'))
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  put(
    'index.html',
    '<link rel="stylesheet" crossorigin href="./assets/a.css"><script type="module" crossorigin src="./assets/a.js"></script>',
  )
  put('assets/a.js', 'import{a as b}from"./b.js";import"./c.js";const d=()=>import("./later.js")')
  put('assets/b.js', 'export*from"./c.js";')
  put('assets/c.js', 'export const c=1')
  put('assets/later.js', 'x'.repeat(1000))
  put('assets/a.css', '@font-face{src:url(./f.woff2) format("woff2")}')
  put('assets/f.woff2', 'font!')
  const { files, fonts } = firstLoad(folder)
  expect(Object.keys(files).sort()).toEqual([
    'assets/a.css',
    'assets/a.js',
    'assets/b.js',
    'assets/c.js',
    'index.html',
  ])
  expect(files['assets/c.js']).toBe(gzipSync('export const c=1').length)
  expect(fonts).toEqual({ 'assets/f.woff2': 5 })
  rmSync(folder, { recursive: true })
})

/** A script that becomes another Node program, as `lectern` becomes the command line. */
const becoming = (program: string) => [
  '--input-type=module',
  '-e',
  `import { become, script } from ${JSON.stringify(pathToFileURL(at('scripts/lib/run.mjs')).href)}
   script(() => become(process.execPath, ['-e', ${JSON.stringify(program)}, 'a b', '$(id)']))`,
]

test('a program in place of the script has its arguments, its output and its exit code', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    becoming('console.log(process.argv.slice(1).join("|")); process.exit(5)'),
  )
  expect([String(stdout), status]).toEqual(['a b|$(id)\n', 5])
})

test.skipIf(process.platform === 'win32')(
  'a signal to the script reaches the program, which ends in its own way',
  async () => {
    const child: ChildProcess = spawn(
      process.execPath,
      becoming(
        'process.on("SIGTERM", () => process.exit(9)); console.log("up"); setInterval(() => {}, 1000)',
      ),
    )
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(9)
  },
)
