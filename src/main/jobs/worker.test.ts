import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPool } from './pool'
import type { Runner } from './runner'
import { tasks } from './tasks'

/** The worker as the app builds it: one file apart from the app, run in a thread of its own. */
let folder: string
let pool: Runner
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-worker-'))
  const alias = Object.fromEntries(
    ['core', 'contract', 'main'].map((room) => [`#${room}`, resolve('src', room)]),
  )
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src/main/jobs/worker.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  pool = createPool(pathToFileURL(join(folder, 'worker.mjs')))
})
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

const bytes = () => new TextEncoder().encode('# The Moon\n\nThe moon is *round*.\n')

describe('the worker', () => {
  it('makes of a file what this thread makes of it', async () => {
    const here = await tasks.parse({ name: 'moon.md', bytes: bytes() })
    expect(await pool.run('parse', { name: 'moon.md', bytes: bytes() })).toEqual(here)
    expect(here.text).toMatch(/^[0-9a-f]{32}$/)
  })

  it('refuses in the words of the format, and goes on', async () => {
    const empty = pool.run('parse', { name: 'a.txt', bytes: new Uint8Array() })
    await expect(empty).rejects.toMatchObject({
      name: 'ImportError',
      message: 'There is no text in this file.',
    })
    await pool.run('parse', { name: 'moon.md', bytes: bytes() })
  })
})
