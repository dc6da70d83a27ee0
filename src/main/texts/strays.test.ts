import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { adoptStrays } from './strays'
import { file, openServices, type Services } from './test-texts'

let data: string
let services: Services
let said: string[]
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-strays-'))
  services = await openServices(data)
  said = []
})
afterEach(() => rm(data, { recursive: true, force: true }))

const adopt = ({ log, content, importer }: Services) =>
  adoptStrays(data, {
    log,
    isKnown: (id) => content.content.reading.has(id),
    importer,
    say: (message) => said.push(message),
  })
const titles = async ({ readings }: Services) => (await readings.list()).map(({ reading }) => reading.title)

/** The services again, on the same texts with a log that has lost everything. */
async function afterLoss(): Promise<Services> {
  await rm(join(data, 'log'), { recursive: true })
  return openServices(data)
}

it('brings back the texts that a lost log knew', async () => {
  await services.importer(file('moon.md'))
  await services.importer(file('sun.txt', 'The Sun'))
  const later = await afterLoss()
  await adopt(later)
  expect((await titles(later)).sort()).toEqual(['The Moon', 'The Sun'])
  expect(said).toEqual([])
})

it('leaves alone what was removed, and what was never to have been brought', async () => {
  const removed = await services.importer(file('moon.md'))
  await services.content.append([{ kind: 'del', of: 'reading', ref: removed.id }])
  await services.importer(file('sun.md', 'The Sun'))
  const put = (await services.log.read())!.events.at(-1)!
  await services.content.undo(put.id)
  await adopt(services)
  expect(await titles(services)).toEqual([])
})

it('removes an empty folder and touches nothing else that it cannot bring in', async () => {
  const { id } = await services.importer(file('moon.md'))
  await writeFile(join(data, 'readings', id, 'original.md'), 'changed')
  await mkdir(join(data, 'readings', 'r0123456789abcdef'))
  await mkdir(join(data, 'readings', 'builtin-digest'))
  const later = await afterLoss()
  await adopt(later)
  expect((await readdir(join(data, 'readings'))).sort()).toEqual(['builtin-digest', id].sort())
  expect(await readdir(join(data, 'readings', id))).toContain('original.md')
  expect([await titles(later), said]).toEqual([[], [expect.stringContaining(id)]])
})

it('goes on after one that fails', async () => {
  await services.importer(file('moon.md'))
  await services.importer(file('sun.md', 'The Sun'))
  const later = await afterLoss()
  let calls = 0
  const importer: Services['importer'] = (brought) => {
    calls += 1
    return calls === 1 ? Promise.reject(new Error('no space')) : later.importer(brought)
  }
  await adopt({ ...later, importer })
  expect(await titles(later)).toHaveLength(1)
  expect(said).toHaveLength(1)
})
