import './lib/node-version.mjs'
import { readdirSync } from 'node:fs'
import { firstLoad } from './lib/first-load.mjs'
import { build, install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { script } from './lib/run.mjs'

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const sum = (sizes) => Object.values(sizes).reduce((total, size) => total + size, 0)

const BENCHES = readdirSync(at('tests/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()

// npm run bench [-- NAME] [PATH …]: the size of the first load, then every default export of tests/bench, or only the
// one named, each with the paths given.
script(async (args) => {
  install()
  build()
  const only = BENCHES.includes(args[0]) ? args[0] : undefined
  const paths = only === undefined ? args : args.slice(1)
  if (only === undefined) printFirstLoad()

  // Only now: on a fresh clone there is no vite before the install.
  const { bundle } = await import('./lib/bundle.mjs')
  for (const name of only === undefined ? BENCHES : [only]) {
    console.log(`\n${name}`)
    const { default: run } = await import((await bundle(at('tests/bench', `${name}.ts`))).href)
    await run(paths)
  }
})

function printFirstLoad() {
  const { files, fonts } = firstLoad(at('out/renderer'))
  console.log(`first load ${kB(sum(files))} gzip; fonts its styles name ${kB(sum(fonts))}`)
  for (const [name, size] of Object.entries(files)) console.log(`  ${kB(size).padStart(10)}  ${name}`)
}
