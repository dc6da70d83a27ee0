import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import { systemPorts } from '#main/shells/ports'
import { openLog } from '#main/storage/log'
import { snapshotFile } from '#main/storage/snapshots'
import { createApp } from './app'
import type { App, AppOptions } from './app-types'

let data: string
const opened: App[] = []
async function start(more: Partial<AppOptions> = {}): Promise<App> {
  const ports = systemPorts(() => {})
  const app = await createApp({ data, resources: data, ports, version: '1', shell: 'host', ...more })
  opened.push(app)
  return app
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-app-'))
})
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
  await rm(data, { recursive: true, force: true })
})

const titles = async (app: App) => {
  const reply = await app.dispatch('library.list', {})
  return reply.ok ? (reply.value as { title: string }[]).map(({ title }) => title) : reply
}

describe('the app on a data folder', () => {
  it('lets no second one in, says where the first listens, and lets go when it is closed', async () => {
    const first = await start()
    await expect(start()).rejects.toMatchObject({ name: 'DataInUseError' })
    await first.announce('http://127.0.0.1:1/open#secret')
    await expect(start()).rejects.toMatchObject({ address: 'http://127.0.0.1:1/open#secret' })
    await first.close()
    await start()
  })

  it('lets go of a folder that it could not open', async () => {
    await writeFile(join(data, 'version.json'), '{"version":999}')
    await expect(start()).rejects.toThrow('newer version')
    await rm(join(data, 'version.json'))
    await start()
  })

  it('opens what the shell was given once a window listens, whatever the renderer may name', async () => {
    const path = join(data, 'moon.md')
    await writeFile(path, '# The Moon\n\nThe moon is round.\n')
    const app = await start({ acceptPaths: false })
    await app.openPaths([path, join(data, 'missing.md')])
    const events: AppEvent[] = []
    app.events.subscribe((event) => events.push(event))
    expect(events).toEqual([{ type: 'open', readings: [expect.stringMatching(/^r/)] }])
    expect(await titles(app)).toEqual(['The Moon'])
  })

  it('has everything on disk that it answered for, and nothing half done, when it is closed at once', async () => {
    const app = await start()
    const replies = Promise.all([
      app.dispatch('settings.set', { theme: 'dark' }),
      app.dispatch('imports.start', {
        sources: [{ text: 'A text about the sea.' }, { text: 'Another, of hills.' }],
      }),
    ])
    await app.close()
    await replies
    const again = await start()
    expect(await again.dispatch('settings.get', {})).toMatchObject({ ok: true, value: { theme: 'dark' } })
    for (const title of (await titles(again)) as string[]) expect(title).toBeTruthy()
  })

  it('tells of a damaged file, where it is now and what stands in for it', async () => {
    await writeFile(join(data, 'settings.json'), 'rotten')
    const app = await start()
    const info = await app.dispatch('app.info', {})
    const file = join(data, 'settings.json')
    expect(info).toMatchObject({ ok: true, value: { problems: [{ file, recovered: 'defaults' }] } })
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe('rotten')
  })

  it('tells the window once something kept that was found damaged is whole again', async () => {
    const first = await start()
    await first.dispatch('imports.start', { sources: [{ text: '# Abelard\n\nA monk.' }] })
    await expect.poll(() => titles(first)).toEqual(['Abelard'])
    await first.close()
    // So much that a start reads the rest only when it is looked at.
    const ports = { now: Date.now, zone: () => 0 }
    const log = await openLog({ dir: join(data, 'log'), device: 'another', ports, rollover: () => 4 })
    await log.append([{ kind: 'put', of: 'reading', ref: 'long', set: { words: 'x'.repeat(2 ** 20) } }])
    await log.close()
    const second = await start()
    await second.close()
    const file = snapshotFile(join(data, 'snapshots'), 'content')
    const bytes = await readFile(file)
    bytes[bytes.lastIndexOf('Abelard')] = 66
    await writeFile(file, bytes)

    const app = await start()
    const events: AppEvent[] = []
    app.events.subscribe((event) => events.push(event))
    expect(await titles(app)).toMatchObject({ ok: false })
    const topics = expect.arrayContaining(['library', 'study', 'marks', 'app'])
    await expect.poll(() => events, { timeout: 10_000 }).toContainEqual({ type: 'changed', topics })
    expect(await titles(app)).toEqual(['Abelard'])
  })

  it('answers nothing any more once it is closed', async () => {
    const app = await start()
    await app.close()
    expect(await app.dispatch('settings.set', { theme: 'dark' })).toMatchObject({ ok: false })
  })
})
