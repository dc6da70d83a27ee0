import { join } from 'node:path'
import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { Page, PagePatch, Settings, SettingsPatch } from '#contract/settings'
import { LIBRARY_FACETS, LIBRARY_SORTS } from '#core/library/query'
import { isRecord } from '#core/text/record'
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
  letterSpacing: within(0, 0.2, 0),
  wordSpacing: within(0, 0.6, 0),
  paragraphs: z.enum(['gap', 'indent']).catch('gap'),
  margins: z.enum(['narrow', 'normal', 'wide']).catch('normal'),
  justify: z.boolean().catch(false),
  hyphenate: z.boolean().catch(true),
})

const page = z.object({
  flow: z.enum(['scrolled', 'paginated']).catch('scrolled'),
  columns: z.enum(['auto', 'one']).catch('auto'),
  typography: typography.catch(() => typography.parse({})),
})

const aloud = z.object({
  rate: within(0.5, 3, 1),
  voices: z.record(z.string(), z.string()).catch({}),
})

const library = z.object({
  look: z.enum(['covers', 'list']).catch('list'),
  words: z.string().catch(''),
  filters: z.array(z.object({ by: z.enum(LIBRARY_FACETS), is: z.string() })).catch([]),
  sort: z.enum(LIBRARY_SORTS).catch('recent'),
  descending: z.boolean().catch(true),
})

/** Of so many texts the newest: nobody sets more of them by hand. */
const OWN_PAGES = 500

/** Of so many forms the newest: more are not left half-written in earnest. */
const UNSAVED = 50

const newest = <T>(all: Record<string, T>, most: number): Record<string, T> =>
  Object.fromEntries(Object.entries(all).slice(-most))

const settings = page.extend({
  theme: z.enum(['system', 'light', 'sepia', 'dark', 'contrast']).catch('system'),
  own: z
    .record(z.string(), page)
    .transform((own) => newest(own, OWN_PAGES))
    .catch({}),
  memoryMargin: z.boolean().catch(true),
  aloud: aloud.catch(() => aloud.parse({})),
  library: library.catch(() => library.parse({})),
  characterKeys: z.boolean().catch(true),
  unsaved: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])))
    .transform((unsaved) => newest(unsaved, UNSAVED))
    .catch({}),
  rollover: within(0, 23, 4).transform(Math.round),
})

/** What is half-written in a form is kept with the settings and is none: where there is nothing else, none were ever set. */
const isUnset = (value: unknown): boolean => Object.keys(value ?? {}).every((field) => field === 'unsaved')

/** Settings out of anything: what is missing or unknown is as it is by default, numbers are held in range. */
export const settingsFrom = (value: unknown): Settings => {
  const known = settings.safeParse(value)
  return known.success ? known.data : settings.parse({})
}

const laidOver = (under: Page, patch: PagePatch): Page => ({
  flow: patch.flow ?? under.flow,
  columns: patch.columns ?? under.columns,
  typography: { ...under.typography, ...patch.typography },
})

/** Settings with a patch laid over them, held in range. */
function patched(current: Settings, { own, unsaved, ...patch }: SettingsPatch): Settings {
  const pages = { ...current.own }
  if (own) {
    const under = pages[own.id] ?? current
    // Taken out first, so that the one changed last is the newest.
    delete pages[own.id]
    if (own.page) pages[own.id] = laidOver(under, own.page)
  }
  const forms = { ...current.unsaved }
  if (unsaved) {
    delete forms[unsaved.key]
    if (unsaved.fields) forms[unsaved.key] = unsaved.fields
  }
  const aloud = {
    rate: patch.aloud?.rate ?? current.aloud.rate,
    voices: { ...current.aloud.voices, ...patch.aloud?.voices },
  }
  return settingsFrom({
    ...current,
    ...patch,
    ...laidOver(current, patch),
    own: pages,
    unsaved: forms,
    aloud,
  })
}

export interface SettingsStore {
  readonly current: Settings
  /**
   * Takes settings from elsewhere, held in range, where none were ever set; resolves with whether it did. What is
   * half-written here stays.
   */
  restore: (value: unknown) => Promise<boolean>
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

  const tell = () => emit({ type: 'changed', topics: ['settings'] })

  /** @param isSet false where only what is half-written in a form is to be kept */
  async function keep(next: Settings, isSet = true): Promise<Settings> {
    file.data = isSet ? next : { unsaved: next.unsaved }
    await file.write()
    current = next
    return next
  }

  /** One after another: each change is laid over what the one before it left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  return {
    get current() {
      return current
    },
    restore: (value) =>
      inTurn(async () => {
        if (!isRecord(value) || !isUnset(file.data)) return false
        const theirs = settingsFrom(value)
        if (isUnset(value) && Object.keys(theirs.unsaved).every((key) => key in current.unsaved)) return false
        const unsaved = { ...theirs.unsaved, ...current.unsaved }
        await keep(settingsFrom({ ...theirs, unsaved }), !isUnset(value))
        tell()
        return true
      }),
    handlers: {
      'settings.get': () => current,
      'settings.set': (patch) =>
        inTurn(async () => {
          const next = await keep(patched(current, patch), !(isUnset(patch) && isUnset(file.data)))
          // What is being written in a form concerns its own window only, which knows.
          if (Object.keys(patch).some((field) => field !== 'unsaved')) tell()
          return next
        }),
    },
  }
}
