import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Problem } from '#contract/app'
import { openDevice } from './device'

let dir: string
let problems: Problem[]
let made = 0
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'device-'))
  problems = []
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const randomId = (length: number) => {
  made += 1
  return `dev${made}`.padEnd(length, 'x')
}
const open = () => openDevice(join(dir, 'data'), randomId, (problem) => problems.push(problem))

it('names the folder once, and is on disk before anything is written under it', async () => {
  const device = await open()
  expect(device).toMatch(/^[a-z0-9]{8}$/)
  expect(JSON.parse(await readFile(join(dir, 'data', 'device.json'), 'utf8'))).toEqual({ device })
  expect(await open()).toBe(device)
})

it.each(['{"dev', '{"device":"../../etc"}', '{"device":12345678}'])(
  'takes a new name rather than guess at a damaged one: %s',
  async (text) => {
    const before = await open()
    await writeFile(join(dir, 'data', 'device.json'), text)
    const after = await open()
    expect(after).not.toBe(before)
    expect(problems).toHaveLength(1)
    expect(await open()).toBe(after)
  },
)
