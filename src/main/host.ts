import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '#main/app'
import { dataFolder, profileFolder } from '#main/shells/folders'
import { canShowWindow, findBrowser } from '#main/shells/host/browsers'
import { openLink, showFile } from '#main/shells/host/outside'
import { runHost } from '#main/shells/host/run'
import { handOver, isDataInUse } from '#main/shells/host/second-start'
import { namedIn } from '#main/shells/open-paths'
import { systemPorts } from '#main/shells/ports'

// Seen from out/main, where this file is built to.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

const place = { env: process.env, platform: process.platform, home: homedir() }
const data = resolve(dataFolder(place))
const { paths: files, missing } = namedIn(process.argv.slice(2), process.cwd(), 0)
for (const word of missing) complain(`There is no file or folder ${word}.`)
const stop = new Promise<void>((ask) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask())
})

try {
  const { version } = JSON.parse(readFileSync(beside('../../package.json'), 'utf8')) as { version: string }
  const app = await createApp({
    data,
    resources: beside('../../resources'),
    ports: systemPorts(complain),
    version,
    shell: 'host',
    outside: { openLink, showFile },
    worker: new URL('./worker.js', import.meta.url),
  })
  await runHost({
    app,
    rendererDir: beside('../renderer'),
    files,
    browser: canShowWindow(place) ? findBrowser(place, existsSync) : null,
    profile: profileFolder(place, data),
    say,
    stop,
  })
} catch (error) {
  if (isDataInUse(error)) {
    const { line, failed } = await handOver(error.address, files)
    say(line)
    process.exitCode = failed ? 1 : 0
  } else {
    complain(`Lectern could not start: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
