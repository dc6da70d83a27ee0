import './lib/node-version.mjs'
import { build, install } from './lib/prepare.mjs'
import { script } from './lib/run.mjs'

script(() => {
  install()
  if (!build()) console.error('out/ is up to date.')
})
