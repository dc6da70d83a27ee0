import { join } from 'node:path'
import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { Settings } from '#contract/settings'
import { openJson } from '#main/storage/json'

const within = (min: number, max: number, otherwise: number) =>
  z
    .number()
    .transform((value) => Math.min(max, Math.max(min, value)))
    .catch(otherwise)

const typography = z.object({
  family: z.enum(['serif', 'sans', 'legible', 'dyslexic']).catch('serif'),
  size: within(12, 40, 19),
  measure: within(40, 100, 66),
  lineHeight: within(1.1, 2.5, 1.6),
  justify: z.boolean().catch(false),
  hyphenate: z.boolean().catch(true),
})

const settings = z.object({
  theme: z.enum(['system', 'light', 'sepia', 'dark', 'contrast']).catch('system'),
  flow: z.enum(['scrolled', 'paginated']).catch('scrolled'),
  typography: typography.catch(() => typography.parse({})),
  characterKeys: z.boolean().catch(true),
  rollover: within(0, 23, 4).transform(Math.round),
})

/** Settings out of anything: what is missing or unknown is as it is by default, numbers are held in range. */
export const settingsFrom = (value: unknown): Settings => {
  const known = settings.safeParse(value)
  return known.success ? known.data : settings.parse({})
}

export interface SettingsStore {
  readonly current: Settings
  handlers: Pick<Handlers, 'settings.get' | 'settings.set'>
}

/** This device's settings. A change is answered once it is on disk, and is not made when the disk refuses it. */
export async function openSettings(
  dataDir: string,
  report: (problem: Problem) => void,
  emit: (event: AppEvent) => void,
): Promise<SettingsStore> {
  const file = await openJson<unknown>(
    join(dataDir, 'settings.json'),
    {},
    {
      report,
      keepCopy: true,
      instead: 'defaults',
    },
  )
  let current = settingsFrom(file.data)
  let turn: Promise<unknown> = Promise.resolve()

  async function change(patch: Parameters<Handlers['settings.set']>[0]): Promise<Settings> {
    const next = settingsFrom({
      ...current,
      ...patch,
      typography: { ...current.typography, ...patch.typography },
    })
    file.data = next
    await file.write()
    current = next
    emit({ type: 'changed', topics: ['settings'] })
    return next
  }

  return {
    get current() {
      return current
    },
    handlers: {
      'settings.get': () => current,
      // One after another: each patch is laid over what the one before it left.
      'settings.set': (patch) => {
        const done = turn.then(() => change(patch))
        turn = done.catch(() => {})
        return done
      },
    },
  }
}
