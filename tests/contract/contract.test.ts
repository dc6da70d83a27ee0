import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockText } from '#core/text/blocks'
import { type Connection, type OpenOptions, overBridge, overHttp } from './connections'
import { freshFolder } from './folder'
import { add, bring, bytesOf, call, refusal } from './helpers'
import { ARTICLE, NOTE } from './texts'

describe.each<[string, (options?: OpenOptions) => Promise<Connection>]>([
  ['Electron’s bridge', overBridge],
  ['the loopback host', overHttp],
])('over %s', (_name, open) => {
  let to: Connection
  let none: string
  beforeEach(async () => {
    none = await freshFolder()
    to = await open({ resources: none })
  })
  afterEach(() => to.close())

  const titles = async () => (await call(to, 'library.list', {})).map(({ title }) => title)
  /** Ends the app and begins anew on the same data. */
  async function restart() {
    await to.close()
    to = await open({ data: to.data, resources: none })
  }

  describe('bringing texts in', () => {
    it('takes a file, tells how it goes, and lists the reading', async () => {
      const job = await bring(to, await to.source('bees.md', bytesOf(ARTICLE)))
      expect(job).toMatchObject({ kind: 'import', state: 'done' })
      expect(job.items).toMatchObject([
        { name: 'bees.md', state: 'done', title: 'On Keeping Bees', warnings: [] },
      ])
      const [item] = await call(to, 'library.list', {})
      expect(item).toMatchObject({
        id: job.items[0]?.id,
        title: 'On Keeping Bees',
        builtIn: false,
        progress: 0,
      })
      expect(item?.words).toBeGreaterThan(1_000)
      expect(item?.minutes).toBeGreaterThan(4)
      expect(to.events).toContainEqual({ type: 'changed', topics: ['library', 'reading', 'marks'] })
      expect(await call(to, 'jobs.list', {})).toEqual([job])
    })

    it('knows the same bytes again, whatever they are called', async () => {
      const first = await bring(to, await to.source('a.md', bytesOf(ARTICLE)))
      const second = await bring(to, await to.source('b.md', bytesOf(ARTICLE)))
      expect(second.items[0]).toMatchObject({
        state: 'exists',
        id: first.items[0]?.id,
        title: 'On Keeping Bees',
      })
      expect(await titles()).toHaveLength(1)
    })

    it('takes pasted text', async () => {
      const job = await bring(to, { text: NOTE })
      expect(job.items).toMatchObject([{ name: 'Pasted text.txt', state: 'done' }])
      expect((await call(to, 'library.list', {}))[0]?.words).toBe(16)
    })

    it('keeps a changed text beside the one it is called after, and says so', async () => {
      const id = await add(to, ARTICLE)
      const job = await bring(to, await to.source('bees.md', bytesOf(ARTICLE.replace('willow', 'hazel'))))
      expect(job.items[0]?.twin).toEqual({ id, title: 'On Keeping Bees' })
      expect(await titles()).toEqual(['On Keeping Bees', 'On Keeping Bees'])
    })

    it('refuses one file in plain words and goes on with the others', async () => {
      const job = await bring(
        to,
        await to.source('photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
        {
          text: NOTE,
        },
      )
      expect(job.state).toBe('done')
      const photo = job.items.find(({ name }) => name === 'photo.png')
      const others = job.items.filter((item) => item !== photo)
      expect(photo?.state).toBe('failed')
      expect(photo?.error).toMatch(/^[A-Z].+\.$/)
      expect(others.map(({ state }) => state)).toEqual(['done'])
      expect(JSON.stringify(job)).not.toContain(to.data)
      expect(await titles()).toHaveLength(1)
    })

    it('cancels what has not been done yet', async () => {
      const sources = Array.from({ length: 30 }, (_, n) => ({ text: ARTICLE.replace('Bees', `Bees ${n}`) }))
      const { id } = await call(to, 'imports.start', { sources })
      await call(to, 'jobs.cancel', { id })
      const job = await vi.waitFor(async () => {
        const [last] = await call(to, 'jobs.list', {})
        expect(last?.state).toBe('cancelled')
        return last!
      })
      const done = job.items.filter(({ state }) => state === 'done')
      expect(done.length).toBeLessThan(30)
      expect(await titles()).toHaveLength(done.length)
    })

    it('takes a path only where the shell hands them out', async () => {
      const code = await refusal(to, 'imports.start', { sources: [{ path: '/etc/hostname' }] })
      expect(code).toBe(to.acceptsPaths ? 'ok' : 'DENIED')
    })

    it('answers a handle nobody was given as a file that is no longer there', async () => {
      const job = await bring(to, { upload: '../../settings.json' })
      expect(job.items[0]).toMatchObject({
        state: 'failed',
        error: 'This file is no longer here. Choose it once more.',
      })
    })
  })

  describe('reading', () => {
    let id: string
    beforeEach(async () => {
      id = await add(to, ARTICLE)
    })

    it('opens a text with all it takes to show any part of it', async () => {
      const text = await call(to, 'reading.open', { id })
      expect(text).toMatchObject({ builtIn: false, dir: 'ltr', place: null })
      expect(text.reading).toMatchObject({
        id,
        title: 'On Keeping Bees',
        byline: 'Ada Marsh',
        language: 'en',
      })
      expect(Object.keys(text.reading)).not.toContain('file')
      for (const info of text.sections) {
        const section = await call(to, 'reading.section', { id, section: info.id })
        expect(section.title).toBe(info.title)
        const length = section.blocks.reduce((sum, block) => sum + blockText(block).length, 0)
        expect(length).toBe(info.characters)
      }
    })

    it('finds words whatever their case and accents', async () => {
      const found = async (query: string, options = {}) => {
        const { sections } = await call(to, 'reading.find', { id, query, ...options })
        const words: string[] = []
        for (const { section, spans } of sections)
          for (const { match } of await call(to, 'reading.around', { id, section, spans })) words.push(match)
        return words
      }
      expect(await found('CAFE OWNERS')).toEqual(['Café owners'])
      expect(await found('cafe', { matchCase: true })).toEqual([])
      expect(await found('  ')).toEqual([])
      expect(await found('caf\\S owners', { pattern: true })).toEqual(['Café owners'])
      const broken = await to.send('reading.find', { id, query: '(', pattern: true })
      expect(broken).toMatchObject({ ok: false, code: 'FAILED' })
    })

    it('keeps the place and progress, over a restart too', async () => {
      const [section] = (await call(to, 'reading.open', { id })).sections
      const place = { block: `${section!.id}.1`, at: 3 }
      await call(to, 'reading.place', { id, place, progress: 0.4 })
      expect((await call(to, 'reading.open', { id })).place).toEqual(place)
      await restart()
      expect((await call(to, 'reading.open', { id })).place).toEqual(place)
      const [item] = await call(to, 'library.list', {})
      expect(item).toMatchObject({ progress: 0.4, openedAt: expect.any(Number) })
      expect((await call(to, 'library.today', {})).resume?.id).toBe(id)
    })

    it('refuses a place the text does not have', async () => {
      for (const block of ['s1.9999', 'nowhere.0', '../s1.0', '__proto__.0', 's1']) {
        const input = { id, place: { block, at: 0 }, progress: 0 }
        expect(await refusal(to, 'reading.place', input)).toBe('NOT_FOUND')
      }
    })

    it('adds up the time spent reading on this day', async () => {
      const from = { block: 's1.0', at: 0 }
      await call(to, 'reading.read', { id, from, to: from, ms: 1_500 })
      await call(to, 'reading.read', { id, from, to: from, ms: 500.4 })
      expect((await call(to, 'library.today', {})).readMs).toBe(2_000)
      await restart()
      expect((await call(to, 'library.today', {})).readMs).toBe(2_000)
    })

    it('does not offer to go on with what is finished', async () => {
      await call(to, 'reading.place', { id, place: { block: 's1.0', at: 0 }, progress: 1 })
      expect((await call(to, 'library.today', {})).resume).toBeNull()
    })
  })

  describe('removing', () => {
    it('moves a reading to the trash, and one undo brings back all of it', async () => {
      const id = await add(to, ARTICLE)
      await call(to, 'reading.place', { id, place: { block: 's1.1', at: 0 }, progress: 0.5 })
      const removed = await call(to, 'library.remove', { ids: [id] })
      expect(await titles()).toEqual([])
      expect(await refusal(to, 'reading.open', { id })).toBe('NOT_FOUND')
      expect(await refusal(to, 'library.remove', { ids: [id] })).toBe('NOT_FOUND')
      const undo = await call(to, 'study.undo', removed)
      expect(await titles()).toEqual(['On Keeping Bees'])
      expect((await call(to, 'reading.open', { id })).place).toEqual({ block: 's1.1', at: 0 })
      await call(to, 'study.undo', undo)
      expect(await titles()).toEqual([])
      await restart()
      expect(await titles()).toEqual([])
    })

    it('brings a removed reading back when its file comes again', async () => {
      const id = await add(to, ARTICLE)
      await call(to, 'library.remove', { ids: [id] })
      expect(await add(to, ARTICLE)).toBe(id)
      expect(await titles()).toEqual(['On Keeping Bees'])
    })

    it('undoes nothing that never was', async () => {
      expect(await refusal(to, 'study.undo', { events: ['device-1'] })).toBe('NOT_FOUND')
    })
  })

  describe('settings', () => {
    it('starts with the defaults, holds numbers in range, and keeps what was set', async () => {
      const before = await call(to, 'settings.get', {})
      expect(before).toMatchObject({ theme: 'system', flow: 'scrolled', rollover: 4 })
      expect(before.typography).toMatchObject({ family: 'serif', size: 19, measure: 66, lineHeight: 1.6 })
      const after = await call(to, 'settings.set', { theme: 'sepia', typography: { size: 1_000 } })
      expect(after).toEqual({ ...before, theme: 'sepia', typography: { ...before.typography, size: 40 } })
      await vi.waitFor(() => expect(to.events).toContainEqual({ type: 'changed', topics: ['settings'] }))
      await restart()
      expect(await call(to, 'settings.get', {})).toEqual(after)
    })
  })

  describe('hostile calls', () => {
    it.each(['__proto__', 'constructor', 'library', 'library.list ', 'hasOwnProperty'])(
      'has no method %s',
      async (method) => {
        expect(await refusal(to, method, {})).toBe('NO_METHOD')
      },
    )

    it.each<[string, unknown]>([
      ['reading.open', {}],
      ['reading.open', null],
      ['reading.open', []],
      ['reading.open', { id: { toString: 'x' } }],
      ['reading.open', JSON.parse('{"id": "a", "__proto__": {"id": "b"}}')],
      ['reading.find', { id: 'a', query: 'x'.repeat(100_000) }],
      ['reading.place', { id: 'a', place: { block: 's1.0', at: 1e300 }, progress: 0.5 }],
      ['imports.start', { sources: [] }],
      ['imports.start', { sources: [{ text: 7 }] }],
      ['settings.set', { rollover: 'noon' }],
      ['library.list', { all: true }],
    ])('refuses %s with %j', async (method, input) => {
      expect(await refusal(to, method, input)).toBe('BAD_INPUT')
    })

    it('looks for a reading by its id only, never by a path', async () => {
      for (const id of ['../..', '__proto__', 'constructor', '/etc', 'r0', 'builtin-../../x']) {
        expect(await refusal(to, 'reading.open', { id })).toBe('NOT_FOUND')
        expect(await refusal(to, 'library.remove', { ids: [id] })).toBe('NOT_FOUND')
      }
      expect(await refusal(to, 'reading.section', { id: await add(to, NOTE), section: '../document' })).toBe(
        'NOT_FOUND',
      )
      expect(await refusal(to, 'jobs.cancel', { id: 'none' })).toBe('NOT_FOUND')
    })

    it('opens no address and shows no file without a shell that does', async () => {
      for (const url of ['https://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'nonsense'])
        expect(await refusal(to, 'app.openLink', { url })).toBe('DENIED')
      expect(await refusal(to, 'app.showFile', { file: '/etc/passwd' })).toBe('DENIED')
    })
  })

  it('says what it is and where the data are', async () => {
    expect(await call(to, 'app.info', {})).toEqual({
      version: '0.0.0',
      shell: to.acceptsPaths ? 'electron' : 'host',
      dataFolder: to.data,
      problems: [],
    })
  })
})
