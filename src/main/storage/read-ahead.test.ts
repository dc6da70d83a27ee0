import { expect, it } from 'vitest'
import { readAhead } from './read-ahead'

it('gives all in their order, however long each takes, and reads no more than so many at once', async () => {
  let under = 0
  let most = 0
  const read = async (key: number) => {
    under += 1
    most = Math.max(most, under)
    await new Promise((done) => setTimeout(done, (key * 7) % 5))
    under -= 1
    return key * 2
  }
  const keys = Array.from({ length: 40 }, (_, n) => n)
  const found: [number, number][] = []
  for await (const one of readAhead(keys, read, 4)) found.push(one)
  expect(found).toEqual(keys.map((key) => [key, key * 2]))
  expect(most).toBe(4)
})

it('fails with what a reading fails with, and with nothing left unheard', async () => {
  const read = async (key: number) => {
    if (key > 1) throw new Error(`no ${key}`)
    return key
  }
  const all = async () => {
    for await (const [key] of readAhead([0, 1, 2, 3], read, 3)) expect(key).toBeLessThan(2)
  }
  await expect(all()).rejects.toThrow('no 2')
})
