import { describe, expect, it } from 'vitest'
import { createLockedFiles } from './locked'

const file = (n: number) => ({ name: `${n}.pdf`, bytes: new Uint8Array([n]) })

describe('files that need a password', () => {
  it('wait without the password that was tried, until they came in', () => {
    const locked = createLockedFiles()
    const { bytes } = file(1)
    locked.keep('job', 2, { name: '1.pdf', bytes, password: 'wrong' })
    expect(locked.get('job', 2)).toEqual({ name: '1.pdf', bytes })
    locked.keep('later', 0, { name: '1.pdf', bytes, password: 'wrong again' })
    locked.forget({ name: '1.pdf', bytes, password: 'right' })
    expect(() => locked.get('job', 2)).toThrow('no longer here')
    expect(() => locked.get('later', 0)).toThrow('no longer here')
  })

  it('wait twenty at a time', () => {
    const locked = createLockedFiles()
    for (let n = 0; n < 21; n++) locked.keep('job', n, file(n))
    expect(() => locked.get('job', 0)).toThrow('no longer here')
    expect(locked.get('job', 20).name).toBe('20.pdf')
  })
})
