import type { BrowserWindowConstructorOptions } from 'electron'
import { DEFAULT_SIZE, MIN_SIZE, type WindowState } from './window-state'

export interface WindowLook {
  state: WindowState
  background: string
  /** The preload script, an absolute path. */
  preload: string
  /** The icon, an absolute path; only Linux takes it from here. */
  icon: string
  dev: boolean
}

/** Every security preference is written out, defaults too: the test then notices when one changes. */
export function windowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...(look.state.box ?? DEFAULT_SIZE),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Lectern',
    icon: look.icon,
    backgroundColor: look.background,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: look.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: look.dev,
      // Chromium fetches its dictionaries from the network; this app does not.
      spellcheck: false,
    },
  }
}
