import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import type { Problem } from '#contract/app'
import { openSettings, settingsFrom } from './settings'

let data: string
const problems: Problem[] = []
const events: AppEvent[] = []
const open = () =>
  openSettings(
    data,
    (problem) => problems.push(problem),
    (event) => events.push(event),
  )

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-settings-'))
  problems.length = 0
  events.length = 0
})
afterEach(() => rm(data, { recursive: true, force: true }))

describe('settings out of anything', () => {
  it('are the defaults for nothing at all', () => {
    const defaults = settingsFrom({})
    expect(defaults).toEqual({
      theme: 'system',
      flow: 'scrolled',
      columns: 'auto',
      typography: {
        family: 'serif',
        size: 19,
        measure: 66,
        lineHeight: 1.6,
        letterSpacing: 0,
        wordSpacing: 0,
        paragraphs: 'gap',
        margins: 'normal',
        justify: false,
        hyphenate: true,
      },
      own: {},
      memoryMargin: true,
      aloud: { rate: 1, voices: {} },
      library: { look: 'list', words: '', filters: [], sort: 'recent', descending: true },
      characterKeys: true,
      unsaved: {},
      rollover: 4,
    })
    for (const nothing of [null, undefined, 7, 'dark', [], { typography: 'big' }]) {
      expect(settingsFrom(nothing)).toEqual(defaults)
    }
  })

  it('keep what is known and sound, field by field', () => {
    const mixed = {
      theme: 'dark',
      flow: 'diagonal',
      typography: { size: '20', measure: 70 },
      characterKeys: 'off',
      rollover: 99,
      pets: 1,
    }
    expect(settingsFrom(mixed)).toEqual({
      ...settingsFrom({}),
      theme: 'dark',
      typography: { ...settingsFrom({}).typography, measure: 70 },
      rollover: 23,
    })
  })

  it('hold numbers in range and hours whole', () => {
    expect(settingsFrom({ rollover: 3.6 }).rollover).toBe(4)
    expect(settingsFrom({ rollover: -5 }).rollover).toBe(0)
    expect(settingsFrom({ typography: { size: 1, lineHeight: 9 } }).typography).toMatchObject({
      size: 12,
      lineHeight: 2.5,
    })
  })
})

describe('the settings of a device', () => {
  it('lay one patch over another, also when they come at once', async () => {
    const { handlers } = await open()
    const set = handlers['settings.set']
    await Promise.all([
      set({ typography: { size: 21 } }),
      set({ theme: 'sepia' }),
      set({ typography: { justify: true } }),
    ])
    const reopened = await open()
    expect(reopened.current).toMatchObject({ theme: 'sepia', typography: { size: 21, justify: true } })
    expect(events).toHaveLength(3)
  })

  it('keep a voice for each language, and the speed within what can be followed', async () => {
    const { handlers } = await open()
    const set = handlers['settings.set']
    await set({ aloud: { voices: { de: 'Anna' } } })
    await set({ aloud: { rate: 9 } })
    await set({ aloud: { voices: { en: 'Alex' } } })
    expect((await open()).current.aloud).toEqual({ rate: 3, voices: { de: 'Anna', en: 'Alex' } })
  })

  it('set one text by itself, and like all others again', async () => {
    const { handlers } = await open()
    const set = handlers['settings.set']
    await set({ typography: { size: 21 } })
    await set({ own: { id: 'r1', page: { columns: 'one', typography: { family: 'sans' } } } })
    await set({ typography: { size: 17 } })
    const { own } = await set({ own: { id: 'r1', page: { flow: 'paginated' } } })
    expect(own.r1).toMatchObject({
      flow: 'paginated',
      columns: 'one',
      typography: { size: 21, family: 'sans' },
    })
    expect((await open()).current).toMatchObject({ own, flow: 'scrolled', typography: { size: 17 } })
    expect((await set({ own: { id: 'r1', page: null } })).own).toEqual({})
  })

  it('forget the page of the text set longest ago once there are very many', async () => {
    const { own } = settingsFrom({})
    const page = { flow: 'paginated', columns: 'one', typography: {} }
    for (let n = 0; n < 501; n++) Object.assign(own, { [`r${n}`]: page })
    expect(Object.keys(settingsFrom({ own }).own)).toHaveLength(500)
    expect(settingsFrom({ own }).own).not.toHaveProperty('r0')
  })

  it('keep what is half-written in a form until it is saved, and tell no other window of it', async () => {
    const { handlers } = await open()
    const set = handlers['settings.set']
    await set({ unsaved: { key: 'note ', fields: { prompt: 'Where does', keep: false } } })
    await set({ unsaved: { key: 'note n1', fields: { answer: 'A bird' } } })
    expect(events).toEqual([])
    const { handlers: again, current } = await open()
    expect(current.unsaved).toEqual({
      'note ': { prompt: 'Where does', keep: false },
      'note n1': { answer: 'A bird' },
    })
    await again['settings.set']({ unsaved: { key: 'note n1', fields: null } })
    expect(Object.keys((await open()).current.unsaved)).toEqual(['note '])
  })

  it('come from a backup where none were set; what is half-written in a form is none, and stays', async () => {
    const theirs = { theme: 'dark', unsaved: { other: { answer: 'Theirs' } } }
    const { handlers } = await open()
    await handlers['settings.set']({ unsaved: { key: 'note n1', fields: { answer: 'Ours' } } })
    const again = await open()
    expect(await again.restore({ unsaved: {} })).toBe(false)
    expect(await again.restore(theirs)).toBe(true)
    const { current } = await open()
    expect(current.theme).toBe('dark')
    expect(current.unsaved).toEqual({ other: { answer: 'Theirs' }, 'note n1': { answer: 'Ours' } })
    expect(await again.restore({ theme: 'sepia' })).toBe(false)
    await handlers['settings.set']({ theme: 'contrast', unsaved: { key: 'note n1', fields: null } })
    expect(await (await open()).restore(theirs)).toBe(false)
  })

  it('stay as they were when the disk refuses', async () => {
    const settings = await open()
    await rm(data, { recursive: true })
    await expect(settings.handlers['settings.set']({ theme: 'dark' })).rejects.toThrow()
    expect(settings.current.theme).toBe('system')
    expect(events).toEqual([])
  })

  it('are those of the last start when the file is damaged', async () => {
    const { 'settings.set': set } = (await open()).handlers
    await set({ theme: 'sepia' })
    await open()
    await writeFile(join(data, 'settings.json'), '{"theme": "da')
    expect((await open()).current.theme).toBe('sepia')
    expect(problems).toMatchObject([{ recovered: 'copy' }])
  })

  it('are the defaults when the file is damaged and no start has read it, and the file is set aside', async () => {
    await writeFile(join(data, 'settings.json'), '{"theme": "da')
    expect((await open()).current.theme).toBe('system')
    expect(problems).toMatchObject([{ recovered: 'defaults' }])
    expect(await readFile(problems[0]!.setAside, 'utf8')).toBe('{"theme": "da')
  })
})
