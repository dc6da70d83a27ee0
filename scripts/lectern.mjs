import './lib/node-version.mjs'
import { build, install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { become, script } from './lib/run.mjs'

// The command line: nothing but the command's own result may reach stdout.
script((args) => {
  install({ quiet: true })
  build({ quiet: true })
  // npm changes to the project's folder; the reader's files are where they called it.
  return become(process.execPath, [at('out/main/cli.js'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  })
})
