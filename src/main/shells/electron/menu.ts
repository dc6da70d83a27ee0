import type { MenuItemConstructorOptions } from 'electron'

/**
 * Standard roles only, so that the desktop names and translates them. macOS needs the Edit menu for copy,
 * paste and undo to have keys at all; reloading and the developer tools are for working on the app.
 */
export function menuTemplate(platform: string, dev: boolean): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  if (dev) view.push({ type: 'separator' }, { role: 'forceReload' }, { role: 'toggleDevTools' })
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
  ]
}
