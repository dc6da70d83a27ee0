import { posix, win32 } from 'node:path'
import type { Place } from '#main/storage/cache-folder'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
]
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser']
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

/** Where browsers of the Chromium family usually are, the likeliest first. */
function usualPlaces({ env, platform, home }: Place): string[] {
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return WINDOWS.flatMap((name) => folders.map((folder) => win32.join(folder, name)))
  }
  const folders = new Set([...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'])
  return LINUX.flatMap((name) =>
    [...folders].filter(posix.isAbsolute).map((folder) => posix.join(folder, name)),
  )
}

/**
 * The browser to open a window with, or null. LECTERN_CHROMIUM names it and is not second-guessed:
 * when that file is missing there is none.
 */
export function findBrowser(place: Place, exists: (path: string) => boolean): string | null {
  const named = place.env.LECTERN_CHROMIUM
  if (named) return exists(named) ? named : null
  return usualPlaces(place).find(exists) ?? null
}

/** Whether a window can be shown at all and is wanted. */
export function canShowWindow({ env, platform }: Place): boolean {
  if (env.LECTERN_NO_WINDOW) return false
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
