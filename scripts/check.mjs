import { spawnSync } from 'node:child_process'
import { readTree } from './lib/check-tree.mjs'
import * as house from './lib/house.mjs'
import './lib/node-version.mjs'
import { at, root } from './lib/root.mjs'
import { script } from './lib/run.mjs'

/** Runs a tool's own program, found by file so that no shell and no PATH is between; gives what it found, or nothing. */
function tool(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [at('node_modules', program), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status === 0) return []
  return [`${stdout ?? ''}${stderr ?? ''}`.trim() || (error?.message ?? `${program} failed`)]
}

function houseRules() {
  const tree = readTree(root, ['src', 'scripts', 'tests'])
  const words = (name) => JSON.parse(tree[`src/renderer/app/strings/${name}.json`] ?? '{}')
  return [
    ...house.importDirection(tree),
    ...house.electronAtHome(tree),
    ...house.fileSizes(tree),
    ...house.noInjection(tree),
    ...house.strings(tree, words('en'), words('en.later')),
  ]
}

const CHECKS = {
  types: () => tool('typescript/bin/tsc', '-p', '.'),
  'lint and format': () => tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  'house rules': houseRules,
  'unused code': () => tool('knip/bin/knip.js'),
}

/** Runs every check, also after one has failed, so that one run shows all there is to do. */
await script(() => {
  let code = 0
  for (const [name, check] of Object.entries(CHECKS)) {
    const findings = check()
    for (const finding of findings) console.log(finding)
    console.log(`check: ${name} ${findings.length === 0 ? 'ok' : 'failed'}`)
    if (findings.length > 0) code = 1
  }
  return code
})
