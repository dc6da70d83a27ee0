import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Menu, MenuItemConstructorOptions } from 'electron'
import type {
  AppView,
  Box,
  Caller,
  ContentsView,
  ElectronView,
  IpcView,
  Preventable,
  SchemeView,
  SessionView,
  WindowView,
} from './electron'
import { PAGE } from './origin'

/** Emits an event that can be prevented, and says whether it was. */
function emitPreventable(emitter: EventEmitter, event: string, ...args: unknown[]): boolean {
  let prevented = false
  const detail: Preventable = { preventDefault: () => (prevented = true) }
  emitter.emit(event, detail, ...args)
  return prevented
}

class FakeContents extends EventEmitter implements ContentsView {
  sent: [channel: string, message: unknown][] = []
  gone = false
  openHandler: (() => { action: string }) | null = null
  isDestroyed = () => this.gone
  send = (channel: string, message: unknown) => void this.sent.push([channel, message])
  setWindowOpenHandler = (handler: () => { action: 'deny' }) => {
    this.openHandler = handler
  }
  tries = (event: string) => !emitPreventable(this, event)
}

class FakeWindow extends EventEmitter implements WindowView {
  webContents = new FakeContents()
  minimized = false
  constructor(
    readonly options: BrowserWindowConstructorOptions,
    private readonly calls: string[],
  ) {
    super()
  }
  isDestroyed = () => this.webContents.gone
  isMaximized = () => false
  isMinimized = () => this.minimized
  getNormalBounds = (): Box => ({ x: 10, y: 20, width: 900, height: 700 })
  destroy = () => {
    this.webContents.gone = true
    this.calls.push('window.destroy')
  }
  focus = () => void this.calls.push('window.focus')
  hide = () => void this.calls.push('window.hide')
  maximize = () => void this.calls.push('window.maximize')
  restore = () => void this.calls.push('window.restore')
  show = () => void this.calls.push('window.show')
  loadURL = async (url: string) => {
    this.calls.push(`window.load ${url}`)
    this.emit('ready-to-show')
  }
  /** The reader's click on the close button; says whether the window stayed. */
  userCloses = () => emitPreventable(this, 'close')
}

class FakeApp extends EventEmitter implements AppView {
  isPackaged = true
  first = true
  constructor(private readonly calls: string[]) {
    super()
  }
  enableSandbox = () => void this.calls.push('app.enableSandbox')
  exit = (code?: number) => void this.calls.push(`app.exit ${code}`)
  quit = () => void this.calls.push('app.quit')
  requestSingleInstanceLock = () => {
    this.calls.push('app.lock')
    return this.first
  }
  setPath = (name: string, path: string) => void this.calls.push(`app.setPath ${name} ${path}`)
  whenReady = async () => void this.calls.push('app.ready')
}

type RequestHandler = Parameters<SessionView['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<SessionView['setPermissionCheckHandler']>[0]
type BeforeRequest = Parameters<SessionView['webRequest']['onBeforeRequest']>[0]
type Serve = (request: Request) => Response | Promise<Response>

/** Electron as the shell sees it, in plain Node: it records what is done and lets a test play the outside. */
export class FakeElectron implements ElectronView {
  calls: string[] = []
  app = new FakeApp(this.calls)
  windows: FakeWindow[] = []
  menu: MenuItemConstructorOptions[] = []
  opened: string[] = []
  errors: string[] = []
  schemes: SchemeView[] = []
  private invokes = new Map<string, Parameters<IpcView['handle']>[1]>()
  private serves = new Map<string, Serve>()
  private request: RequestHandler | null = null
  private check: CheckHandler | null = null
  private device: (() => boolean) | null = null
  private before: BeforeRequest | null = null

  BrowserWindow = (() => {
    const fake = this
    return class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options, fake.calls)
        fake.calls.push('window.new')
        fake.windows.push(this)
        fake.app.emit('web-contents-created', {}, this.webContents)
      }
    }
  })()
  Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template as unknown as Menu,
    setApplicationMenu: (menu: Menu) => {
      this.menu = menu as unknown as MenuItemConstructorOptions[]
    },
  }
  dialog = { showErrorBox: (title: string, content: string) => void this.errors.push(`${title}: ${content}`) }
  ipcMain: IpcView = { handle: (channel, listener) => void this.invokes.set(channel, listener) }
  nativeTheme = { shouldUseDarkColors: false }
  protocol = {
    registerSchemesAsPrivileged: (schemes: SchemeView[]) => {
      this.calls.push('protocol.privileged')
      this.schemes = schemes
    },
  }
  screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
  shell = {
    openExternal: async (url: string) => void this.opened.push(url),
    showItemInFolder: (path: string) => void this.opened.push(path),
  }
  session: { defaultSession: SessionView } = {
    defaultSession: {
      protocol: {
        handle: (scheme, handler) => {
          this.calls.push(`session.handle ${scheme}`)
          this.serves.set(scheme, handler)
        },
      },
      setPermissionRequestHandler: (handler) => {
        this.calls.push('session.permissions')
        this.request = handler
      },
      setPermissionCheckHandler: (handler) => {
        this.check = handler
      },
      setDevicePermissionHandler: (handler) => {
        this.device = handler
      },
      webRequest: {
        onBeforeRequest: (listener) => {
          this.calls.push('session.offline')
          this.before = listener
        },
      },
    },
  }

  /** A renderer's call; by default from the window's main frame on our page. */
  invoke(channel: string, args: unknown[], from: Partial<Caller> = {}): unknown {
    const sender = this.windows[0]?.webContents ?? {}
    return this.invokes.get(channel)?.({ sender, senderFrame: { parent: null, url: PAGE }, ...from }, ...args)
  }

  async fetch(scheme: string, url: string): Promise<Response> {
    const serve = this.serves.get(scheme)
    if (!serve) throw new Error(`nothing serves ${scheme}:`)
    return serve({ url, method: 'GET' } as Request)
  }

  /** Whether a request to this address would be cancelled. */
  cancels(url: string): boolean {
    let cancelled = false
    this.before?.({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return cancelled
  }

  /** What the request, check and device handlers say to a permission; true where there is no handler. */
  permits(
    permission: string,
    url: string,
    isMainFrame = true,
  ): { request: boolean; check: boolean; device: boolean } {
    let request = true
    this.request?.({}, permission, (granted) => (request = granted), { isMainFrame, requestingUrl: url })
    const check = this.check?.({}, permission, url, { isMainFrame }) ?? true
    return { request, check, device: this.device?.() ?? true }
  }
}
