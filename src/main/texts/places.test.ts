import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '#contract/app'
import { createPlaces, furthestOf, type Kept } from './places'

let data: string
const problems: Problem[] = []
const open = (device = 'laptop') => createPlaces(data, device, (problem) => problems.push(problem))

const kept = (at: number): Kept => {
  const place = { block: 's1.0', at }
  return {
    v: 1,
    range: { text: 'x', from: place, to: place, quote: { exact: '', prefix: '', suffix: '' } },
    progress: 0.5,
    at,
  }
}

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-places-'))
  problems.length = 0
})
afterEach(() => rm(data, { recursive: true, force: true }))

describe('places', () => {
  it('are kept a device and a reading, on disk when answered', async () => {
    await open().set('r1', kept(7))
    expect(await open().get('r1')).toEqual(kept(7))
    expect(await open('phone').get('r1')).toBeNull()
    expect(await open().get('r2')).toBeNull()
    expect(await readdir(join(data, 'readings', 'r1'))).toEqual(['place.laptop.json'])
  })

  it('kept before the furthest was are still places, as far as they are', async () => {
    expect(furthestOf(null)).toBe(0)
    expect(furthestOf({ progress: 0.3 })).toBe(0.3)
    expect(furthestOf({ progress: 0.3, furthest: 0.9 })).toBe(0.9)
    await open().set('r1', { ...kept(7), furthest: 0.9 })
    expect((await open().get('r1'))?.furthest).toBe(0.9)
    expect(problems).toEqual([])
  })

  it('end at the last of a burst', async () => {
    const places = open()
    await Promise.all(Array.from({ length: 50 }, (_, n) => places.set('r1', kept(n))))
    expect((await open().get('r1'))?.at).toBe(49)
  })

  it('stay at the last that is on disk when the disk refuses', async () => {
    const places = open()
    await places.set('r1', kept(1))
    await rm(join(data, 'readings'), { recursive: true })
    await writeFile(join(data, 'readings'), 'in the way')
    await expect(places.set('r1', kept(2))).rejects.toThrow()
    expect((await places.get('r1'))?.at).toBe(1)
  })

  it.each(['{"v": 1, "ran', '{"v":1}', '[]', '7'])(
    'set the damaged file %j aside and begin anew',
    async (text) => {
      await mkdir(join(data, 'readings', 'r1'), { recursive: true })
      const file = join(data, 'readings', 'r1', 'place.laptop.json')
      await writeFile(file, text)
      expect(await open().get('r1')).toBeNull()
      expect(problems).toMatchObject([{ file }])
      expect(await readFile(problems[0]!.setAside, 'utf8')).toBe(text)
    },
  )
})
