import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { cacheFolder, type Place } from '#main/storage/cache-folder'

/** Where the reader's texts and log live: LECTERN_DATA, else the system's usual place for an app's data. */
export function dataFolder({ env, platform, home }: Place): string {
  if (env.LECTERN_DATA) return env.LECTERN_DATA
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lectern')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Lectern')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'lectern')
}

/** A browser profile a data folder: two windows on one profile would end as one. */
export function profileFolder(place: Place, data: string): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12)
  return join(cacheFolder(place), `window-${name}`)
}
