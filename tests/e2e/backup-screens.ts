import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { saveBackup } from '#main/exchange/backup/save'
import { type Driver, newData } from './driver'
import { learnBefore } from './past'

/** Settings, scrolled to where backups are saved. */
export async function atBackups(app: Driver): Promise<void> {
  await app.go('#/settings')
  await app.waitText('Save a backup')
  await app.waitText('A new day begins at')
  await app.run(() => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Backup')
    heading!.scrollIntoView({ block: 'center' })
  })
}

const named = async (app: Driver, start: string) =>
  (await readdir(app.data)).some((name) => name.startsWith(`lectern-backup-${start}`))

/** The same, with two backups in the data folder, one from elsewhere: the screens are looked at again and again. */
async function withBackups(app: Driver): Promise<void> {
  await atBackups(app)
  if (await named(app, '')) return
  const elsewhere = await newData()
  await learnBefore(elsewhere.path)
  const file = join(app.data, 'lectern-backup-2025-06-01.zip')
  await saveBackup({ data: elsewhere.path, file, version: '0.1.0', at: Date.UTC(2025, 5, 1, 12) })
  await elsewhere.remove()
  await app.click('Save a backup')
  await app.waitText('Saved to')
}

async function lookInside(app: Driver, which: 'first' | 'last'): Promise<void> {
  await withBackups(app)
  await app.click('Restore from a backup…')
  await app.waitText('Look inside')
  await app.run((isFirst: boolean) => {
    const rows = document.querySelectorAll<HTMLElement>('[role="dialog"] li button')
    rows[isFirst ? 0 : rows.length - 1]!.click()
  }, which === 'first')
  await app.waitText('Missing here')
}

/** As in `screens.ts`, which takes these in. */
export const BACKUP_SCREENS: { name: string; show: (app: Driver) => Promise<void> }[] = [
  { name: 'settings-backup', show: withBackups },
  {
    name: 'restore-list',
    show: async (app) => {
      await withBackups(app)
      await app.click('Restore from a backup…')
      await app.waitText('Look inside')
    },
  },
  { name: 'restore-missing', show: (app) => lookInside(app, 'last') },
  { name: 'restore-none', show: (app) => lookInside(app, 'first') },
]
