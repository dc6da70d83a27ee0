import { describe, expect, it } from 'vitest'
import { plainName } from './file-name'

describe('the name of a file', () => {
  it.each([
    ['/home/ann/Moby Dick.txt', 'Moby Dick.txt'],
    ['C:\\Users\\Ann\\notes.md', 'notes.md'],
    ['../../etc/passwd', 'passwd'],
    ['山上.txt', '山上.txt'],
    ['a\u0007\nb.txt', 'a b.txt'],
    ['\u202etxt.exe', 'txt.exe'],
    ['', 'Untitled'],
    ['/', 'Untitled'],
  ])('of %j is %j', (path, name) => {
    expect(plainName(path)).toBe(name)
  })

  it('keeps its ending however long it is', () => {
    const name = plainName(`${'x'.repeat(5_000)}.epub`)
    expect(name).toHaveLength(200)
    expect(name.endsWith('.epub')).toBe(true)
  })
})
