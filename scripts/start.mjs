import './lib/node-version.mjs'
import { script } from './lib/run.mjs'
import { start } from './lib/start.mjs'

script((args) => start(args, process.env))
