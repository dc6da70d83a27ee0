import type { BrowserWindowConstructorOptions, Menu, MenuItemConstructorOptions } from 'electron'

/**
 * The part of Electron this app touches, and no more: `src/main/index.ts` passes the real module, where
 * the compiler proves that it fits, and the tests pass a fake of the same type. Nothing here has a value.
 */
export interface ElectronView {
  app: AppView
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowView
  Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): Menu
    setApplicationMenu(menu: Menu): void
  }
  dialog: { showErrorBox(title: string, content: string): void }
  ipcMain: IpcView
  nativeTheme: { readonly shouldUseDarkColors: boolean }
  protocol: { registerSchemesAsPrivileged(schemes: SchemeView[]): void }
  screen: { getAllDisplays(): { workArea: Box }[] }
  session: { readonly defaultSession: SessionView }
  shell: { openExternal(url: string): Promise<void>; showItemInFolder(path: string): void }
}

/** Device-independent pixels, from the top left of the primary display. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Preventable {
  preventDefault(): void
}

export interface AppView {
  readonly isPackaged: boolean
  enableSandbox(): void
  exit(code?: number): void
  quit(): void
  requestSingleInstanceLock(): boolean
  setPath(name: string, path: string): void
  whenReady(): Promise<void>
  on(event: 'second-instance', listener: (event: unknown, argv: string[], cwd: string) => void): unknown
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: ContentsView) => void): unknown
}

export interface WindowView {
  readonly webContents: ContentsView
  destroy(): void
  focus(): void
  getNormalBounds(): Box
  hide(): void
  isDestroyed(): boolean
  isMaximized(): boolean
  isMinimized(): boolean
  loadURL(url: string): Promise<void>
  maximize(): void
  restore(): void
  show(): void
  on(event: 'close', listener: (event: Preventable) => void): unknown
  once(event: 'ready-to-show', listener: () => void): unknown
}

export interface ContentsView {
  isDestroyed(): boolean
  on(event: 'will-navigate', listener: (event: Preventable) => void): unknown
  on(event: 'will-frame-navigate', listener: (event: Preventable) => void): unknown
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  send(channel: string, message: unknown): void
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

export interface Caller {
  readonly sender: object
  /** Null once the frame has gone elsewhere or away. */
  readonly senderFrame: { readonly parent: object | null; readonly url: string } | null
}

export interface IpcView {
  handle(channel: string, listener: (event: Caller, ...args: unknown[]) => unknown): void
}

export interface SchemeView {
  scheme: string
  privileges: { standard: true; secure: true; supportFetchAPI: true; stream: true }
}

export interface SessionView {
  protocol: { handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void }
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: { isMainFrame: boolean; requestingUrl: string },
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      origin: string,
      details: { isMainFrame: boolean },
    ) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
  webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}
