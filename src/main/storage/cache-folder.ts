import { join } from 'node:path'

/** What the system's folders depend on, as in `process` and `os`. */
export interface Place {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  home: string
}

/** Where what can be thrown away lives: locks and the window's browser profile, never anything of the reader's. */
export function cacheFolder({ env, platform, home }: Place): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Lectern')
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Lectern', 'Cache')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'lectern')
}
