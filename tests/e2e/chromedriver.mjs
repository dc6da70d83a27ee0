#!/usr/bin/env node
// Spectron spawns its "nodePath" with a script of electron-chromedriver and the driver's arguments; this runs
// the machine's own chromedriver with those arguments instead.
import { spawn } from 'node:child_process'

const child = spawn(process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver', process.argv.slice(3), {
  stdio: 'inherit',
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
process.on('exit', () => child.kill('SIGKILL'))
child.on('exit', (code) => process.exit(code ?? 1))
