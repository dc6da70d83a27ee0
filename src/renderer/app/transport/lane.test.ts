import { expect, test } from 'vitest'
import { createLane } from './lane'

const settled = () => new Promise((done) => setImmediate(done))

test('so many run at once, the newest of those that wait is next, and a failure makes room too', async () => {
  const lane = createLane(2)
  const begun: string[] = []
  const end = new Map<string, (error?: Error) => void>()
  const start = (name: string) =>
    lane(() => {
      begun.push(name)
      return new Promise<string>((done, fail) => end.set(name, (error) => (error ? fail(error) : done(name))))
    })
  const [a, b, c, d] = [start('a'), start('b'), start('c'), start('d')]
  await settled()
  expect(begun).toEqual(['a', 'b'])
  end.get('a')!(new Error('gone'))
  await expect(a).rejects.toThrow('gone')
  await settled()
  expect(begun).toEqual(['a', 'b', 'd'])
  end.get('b')!()
  end.get('d')!()
  expect(await Promise.all([b, d])).toEqual(['b', 'd'])
  await settled()
  expect(begun).toEqual(['a', 'b', 'd', 'c'])
  end.get('c')!()
  await c
  expect(await lane(async () => 'free')).toBe('free')
})
