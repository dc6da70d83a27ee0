import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Known } from '#main/texts/readings'
import { createIndexer, type Indexer } from './indexer'
import { buildIndex, type IndexInput } from './reading-index'

let dir: string
let readings: Known[]
let indexer: Indexer
const said: string[] = []

const known = (id: string): Known =>
  ({ reading: { id, text: `text of ${id}` }, builtIn: false, removed: false }) as Known

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'lectern-indexer-')), 'search')
  readings = [known('one'), known('broken'), known('two')]
  said.length = 0
  indexer = createIndexer({
    dir,
    list: async () => readings,
    source: {
      section: async () => null,
      whole: async ({ reading: { id, text } }) => {
        if (id === 'broken') throw new Error('its file is gone')
        return { text, sections: [{ id: 's1', blocks: [`a word of ${id}`] }] }
      },
    },
    runner: { run: (async (_name: string, input: IndexInput) => buildIndex(input)) as never },
    log: (message) => void said.push(message),
    onChange: () => {},
  })
})
afterEach(async () => {
  await indexer.close()
  await rm(join(dir, '..'), { recursive: true })
})

const done = async () => {
  indexer.refresh()
  await indexer.ready()
  await vi.waitUntil(() => indexer.waiting() === 0)
  return [...(await indexer.ready()).keys()]
}

it('leaves out a text that cannot be read, tells of it once, and makes the others', async () => {
  expect(await done()).toEqual(['one', 'two'])
  expect(await done()).toEqual(['one', 'two'])
  expect(said).toEqual([expect.stringContaining('broken')])
})

it('forgets a text that went, with its file and whatever else lies there', async () => {
  await done()
  await writeFile(join(dir, 'stray'), '')
  readings = [known('two')]
  expect(await done()).toEqual(['two'])
  expect(await readdir(dir)).toEqual(['two.index'])
})

it('makes the words of a text known that slips are forgiven to', async () => {
  await done()
  expect(indexer.words.near('wrod')).toEqual(['word'])
})
