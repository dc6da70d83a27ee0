import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { dayNumber } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { Ports } from '#main/ports'
import { saveBackup } from './save'

export interface AutomaticDeps {
  /** The data folder. */
  data: string
  /** Of the app. */
  version: string
  today: () => StudyDay
  ports: Pick<Ports, 'now' | 'log'>
}

export interface Automatic {
  /** Makes one if it is time for it; resolves with whether it did. */
  run: () => Promise<boolean>
  /** Stops what is under way. */
  close: () => Promise<void>
}

/** After a start others come first; then it is asked now and then, since a window may be open for days. */
const AFTER_MS = 5 * 60_000
const EVERY_MS = 60 * 60_000
/** Bytes. On a disk that is nearly full the room is for what the reader does. */
const LEAST_FREE = 2 ** 30
/** Of each of these the newest. */
const KEPT_DAYS = 3
const KEPT_WEEKS = 3
const KEPT_MONTHS = 3

export const AUTOMATIC = /^\d{4}-\d\d-\d\d\.zip$/

export const automaticFolder = (data: string): string => join(data, 'backups')

/** Which days' backups stay: the newest days, and of some weeks and months before them the newest each. */
export function kept(days: readonly StudyDay[]): StudyDay[] {
  const newest = [...days].sort().reverse()
  const firstOfEach = (of: (day: StudyDay) => string | number, count: number) =>
    [...new Map([...newest].reverse().map((day) => [of(day), day])).values()].sort().reverse().slice(0, count)
  return [
    ...new Set([
      ...newest.slice(0, KEPT_DAYS),
      ...firstOfEach((day) => Math.floor(dayNumber(day) / 7), KEPT_WEEKS),
      ...firstOfEach((day) => day.slice(0, 7), KEPT_MONTHS),
    ]),
  ]
}

/** When something of the log was last written: a file that is replaced changes its folder. */
async function lastWritten(data: string): Promise<number> {
  const log = join(data, 'log')
  const devices = await readdir(log).catch(() => [])
  const times = await Promise.all(
    devices.map((device) =>
      stat(join(log, device)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  )
  return Math.max(0, ...times)
}

/**
 * Backups of the log and of what is small beside it, one a day on which something changed, late after a start. Real
 * copies, packed to about a tenth: a second name for a file would share its damage.
 */
export function createAutomatic({ data, version, today, ports }: AutomaticDeps): Automatic {
  const folder = automaticFolder(data)
  const abort = new AbortController()
  let running: Promise<unknown> = Promise.resolve()

  async function runNow(): Promise<boolean> {
    const days = (await readdir(folder).catch(() => [])).filter((name) => AUTOMATIC.test(name)).sort()
    const name = `${today()}.zip`
    const last = days.at(-1)
    if (last !== undefined && last >= name) return false
    const before = last === undefined ? 0 : (await stat(join(folder, last))).mtimeMs
    if ((await lastWritten(data)) <= before) return false
    const { bavail, bsize } = await statfs(data)
    if (bavail * bsize < LEAST_FREE) return false
    await mkdir(folder, { recursive: true })
    const { signal } = abort
    await saveBackup({ data, file: join(folder, name), version, at: ports.now(), small: true, signal })
    const stay = new Set(kept([...days, name].map((one) => one.slice(0, -'.zip'.length))))
    for (const old of days)
      if (!stay.has(old.slice(0, -'.zip'.length))) await rm(join(folder, old), { force: true })
    return true
  }

  const run = (): Promise<boolean> => {
    const done = runNow().catch((error: unknown) => {
      if (!abort.signal.aborted) ports.log(`No backup was made by itself: ${error}`)
      return false
    })
    running = done
    return done
  }

  const soon = setTimeout(() => void run(), AFTER_MS)
  const often = setInterval(() => void run(), EVERY_MS)
  soon.unref()
  often.unref()
  return {
    run,
    async close() {
      clearTimeout(soon)
      clearInterval(often)
      abort.abort(new Error('closing'))
      await running
    },
  }
}
