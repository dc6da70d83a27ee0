import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBuiltIns } from './builtin'

let resources: string
beforeEach(async () => {
  resources = await mkdtemp(join(tmpdir(), 'lectern-builtin-'))
  await mkdir(join(resources, 'readings'))
})
afterEach(() => rm(resources, { recursive: true, force: true }))

describe('the readings that ship with the app', () => {
  it('come with the digest first, under ids that never change', async () => {
    for (const name of ['guide.md', 'digest.md', 'about.md', 'NOTICE.txt']) {
      await writeFile(join(resources, 'readings', name), `# The ${name}\n\nSome words.\n`)
    }
    const builtIns = createBuiltIns(resources)
    const ids = (await builtIns.list()).map(({ reading }) => reading.id)
    expect(ids).toEqual(['builtin-digest', 'builtin-about', 'builtin-guide'])
    expect((await builtIns.get('builtin-guide'))?.reading).toMatchObject({
      title: 'The guide.md',
      sections: 1,
    })
    expect(await builtIns.get('builtin-nothing')).toBeUndefined()
    expect(await builtIns.get('r0123')).toBeUndefined()
  })

  it('are none where there is no such folder', async () => {
    expect(await createBuiltIns(join(resources, 'elsewhere')).list()).toEqual([])
  })

  it('can all be read as they ship', async () => {
    const shipped = await createBuiltIns('resources').list()
    expect(shipped.map(({ reading }) => reading.id)).toEqual(['builtin-digest', 'builtin-guide'])
    for (const { reading, parsed } of shipped) {
      expect(parsed.warnings).toEqual([])
      expect(reading.title).not.toMatch(/digest|guide\b.*\.md/)
      expect(reading.words).toBeGreaterThan(300)
    }
  })
})
