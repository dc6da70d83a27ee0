import type { Reply } from '#contract/api'
import type { Settings } from '#contract/settings'
import type { App, Outside } from '#main/app-types'
import { readFiles } from '#main/shells/host/files'
import { createOpener, namedIn } from '#main/shells/open-paths'
import { backgroundOf } from './background'
import { type Bridge, connect } from './bridge'
import { closeInTwoPhases } from './closing'
import type { ElectronView, WindowView } from './electron'
import { menuTemplate } from './menu'
import { externalAddress, holdStill } from './navigation'
import { stayOffline } from './network'
import { PAGE, SCHEME } from './origin'
import { denyPermissions } from './permissions'
import { serve } from './protocol'
import { windowOptions } from './window-options'
import { placeWindow, readWindow, writeWindow } from './window-state'

export interface ShellOptions {
  /** Opens the data and starts the app; `outside` is what a page may have other programs do. */
  start: (outside: Outside) => Promise<App>
  /** The browser profile and the window's place; may be deleted at any time. */
  cache: string
  /** The built renderer, its preload script and the icon, as absolute paths. */
  renderer: string
  preload: string
  icon: string
  windowFile: string
  argv: string[]
  cwd: string
  platform: string
  log: (message: string) => void
  /** Milliseconds a hidden page gets to send its last words. */
  settle: number
}

/**
 * Runs the app in Electron until its window is closed. Everything up to the first await happens before
 * Electron is ready: privileged schemes and the sandbox cannot be set later. A second start hands its
 * files to the first and leaves.
 */
export async function runShell(electron: ElectronView, options: ShellOptions): Promise<void> {
  const { app } = electron
  app.setPath('userData', options.cache)
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.enableSandbox()
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
  const own = app.isPackaged ? 1 : 2
  const opener = createOpener(options.log)
  let window: WindowView | null = null
  opener.open(namedIn(options.argv, options.cwd, own).paths)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opener.open([path])
  })
  app.on('second-instance', (_event, argv, cwd) => {
    opener.open(namedIn(argv, cwd, own).paths)
    if (window) bringForward(window)
  })
  app.on('web-contents-created', (_event, contents) => holdStill(contents))

  await app.whenReady()
  try {
    await guardSession(electron, options)
    const lectern = await options.start({
      openLink: (url) => openLink(electron, url),
      showFile: async (path) => electron.shell.showItemInFolder(path),
    })
    window = await openWindow(electron, options, lectern)
    opener.ready((paths) => lectern.openPaths(paths))
  } catch (error) {
    electron.dialog.showErrorBox(
      'Lectern could not start',
      error instanceof Error ? error.message : String(error),
    )
    app.exit(1)
  }
}

async function guardSession(electron: ElectronView, options: ShellOptions): Promise<void> {
  const session = electron.session.defaultSession
  denyPermissions(session)
  stayOffline(session)
  session.protocol.handle(SCHEME, serve(await readFiles(options.renderer)))
  const menu = menuTemplate(options.platform, !electron.app.isPackaged)
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu))
}

async function openLink(electron: ElectronView, url: string): Promise<void> {
  const address = externalAddress(url)
  if (address === null) throw new Error('Only http, https and mailto addresses are opened.')
  await electron.shell.openExternal(address)
}

async function openWindow(electron: ElectronView, options: ShellOptions, app: App): Promise<WindowView> {
  const areas = electron.screen.getAllDisplays().map((display) => display.workArea)
  const state = placeWindow(readWindow(options.windowFile), areas)
  const theme = themeOf(await app.dispatch('settings.get', {}))
  const window = new electron.BrowserWindow(
    windowOptions({
      state,
      background: backgroundOf(theme, electron.nativeTheme.shouldUseDarkColors),
      preload: options.preload,
      icon: options.icon,
      dev: !electron.app.isPackaged,
    }),
  )
  const bridge = connect(electron.ipcMain, app, window.webContents)
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  closeInTwoPhases(window, {
    remember: () =>
      writeWindow(options.windowFile, { box: window.getNormalBounds(), maximized: window.isMaximized() }),
    finish: () => finish(bridge, app, options.settle),
    quit: () => electron.app.quit(),
    log: options.log,
  })
  await window.loadURL(PAGE)
  return window
}

const themeOf = (reply: Reply) => (reply.ok ? (reply.value as Settings).theme : 'system')

async function finish(bridge: Bridge, app: App, settle: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, settle))
  await bridge.idle()
  bridge.disconnect()
  await app.close()
}

function bringForward(window: WindowView): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
