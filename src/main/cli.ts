import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { run } from '#main/shells/cli/run'

// A command is over before it is warm. Nearly all patterns that look at a text do so again and again: made ready for
// that at once, they need not be made ready twice.
setFlagsFromString('--no-regexp-tier-up')

// Seen from out/main, where this file is built to.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(beside('../../package.json'), 'utf8')) as { version: string }

// A reader that has gone away ends the output, never the work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
const stop = () =>
  new Promise<void>((ask) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ask())
  })

const argv = process.argv.slice(2)
process.exitCode = await run(argv, {
  out: (text) => void process.stdout.write(text),
  err: (message) => void process.stderr.write(`${message}\n`),
  version,
  resources: beside('../../resources'),
  renderer: beside('../renderer'),
  worker: new URL('./worker.js', import.meta.url),
  stop,
})
