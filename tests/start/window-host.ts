import { createFakeApp } from '#main/shells/host/fake-app'
import { runHost } from '#main/shells/host/run'

/**
 * The host with a headless window on an app without data, as a process of its own for window.test.ts.
 * Arguments: the page's folder, the browser, its profile. Tells on stdout what the page and the window do.
 */
const [rendererDir = '', browser = '', profile = ''] = process.argv.slice(2)
const tell = (line: string) => console.log(line)
const app = createFakeApp()

await runHost({
  app: {
    ...app,
    dispatch: async (method) => {
      tell(`page ${method}`)
      return { ok: true, value: null }
    },
    announce: async (address) => tell(`address ${address}`),
    openPaths: async (paths) => tell(`open ${paths}`),
    close: async () => tell('closed'),
  },
  rendererDir,
  files: [],
  browser,
  profile,
  headless: true,
  say: (line) => tell(`say ${line}`),
  stop: new Promise((resolve) => process.on('SIGTERM', () => resolve())),
})
