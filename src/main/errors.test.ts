import { describe, expect, it } from 'vitest'
import { inWordsOf, PlainError } from './errors'

const failing = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: said by the system`), { code, ...(path && { path }) })

describe('a start that fails', () => {
  it.each([
    ['ENOSPC', undefined, 'The disk of the data folder /data is full.'],
    ['EROFS', '/data/.incoming', 'Lectern may not write to its data folder /data.'],
    ['EACCES', '/cache/locks', 'Lectern may not write to /cache/locks.'],
    ['EEXIST', '/data', 'There is a file where Lectern needs a folder: /data.'],
  ])('of %s at %s is told in words', (code, path, words) => {
    const told = inWordsOf(failing(code, path), '/data')
    expect(told).toBeInstanceOf(PlainError)
    expect((told as Error).message).toContain(words)
  })

  it('of anything else stays what it is', () => {
    const error = new Error('a newer version')
    expect(inWordsOf(error, '/data')).toBe(error)
  })
})
