import { homedir } from 'node:os'
import { join } from 'node:path'
import * as electron from 'electron'
import { createApp } from '#main/app'
import { runShell } from '#main/shells/electron/shell'
import { dataFolder, profileFolder } from '#main/shells/folders'
import { systemPorts } from '#main/shells/ports'

const { app } = electron
const place = { env: process.env, platform: process.platform, home: homedir() }
const data = dataFolder(place)
const cache = join(profileFolder(place, data), 'electron')
const log = (message: string) => void process.stderr.write(`${message}\n`)
const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')

void runShell(electron, {
  start: (outside) =>
    createApp({
      data,
      resources,
      ports: systemPorts(log),
      version: app.getVersion(),
      shell: 'electron',
      outside,
      acceptPaths: true,
      worker: new URL('./worker.js', import.meta.url),
    }),
  cache,
  windowFile: join(cache, 'window.json'),
  renderer: join(app.getAppPath(), 'out', 'renderer'),
  preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
  icon: join(resources, 'icons', 'icon.png'),
  argv: process.argv,
  cwd: process.cwd(),
  platform: process.platform,
  log,
  settle: 200,
})
