import './lib/node-version.mjs'
import { readdirSync } from 'node:fs'
import { firstLoad } from './lib/first-load.mjs'
import { build, install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { script } from './lib/run.mjs'

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const sum = (sizes) => Object.values(sizes).reduce((total, size) => total + size, 0)

/** Prints the size of the first load, then runs every default export of tests/bench, each with the reader's files. */
script(async (args) => {
  install()
  build()
  const { files, fonts } = firstLoad(at('out/renderer'))
  console.log(`first load ${kB(sum(files))} gzip; fonts its styles name ${kB(sum(fonts))}`)
  for (const [name, size] of Object.entries(files)) console.log(`  ${kB(size).padStart(10)}  ${name}`)

  // Only now: on a fresh clone there is no vite before the install.
  const { bundle } = await import('./lib/bundle.mjs')
  for (const name of readdirSync(at('tests/bench'))
    .filter((file) => file.endsWith('.ts'))
    .sort()) {
    console.log(`\n${name}`)
    const { default: run } = await import((await bundle(at('tests/bench', name))).href)
    await run(args)
  }
})
