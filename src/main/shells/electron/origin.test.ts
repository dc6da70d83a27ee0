import { describe, expect, it } from 'vitest'
import { isOurs, PAGE } from './origin'

describe('our own origin', () => {
  it('takes our page, with or without a path', () => {
    for (const address of [PAGE, 'app://lectern', 'app://lectern/index.html?a#b'])
      expect(isOurs(address), address).toBe(true)
  })

  it('takes nothing that only looks like it', () => {
    for (const address of [
      'app://lectern.evil/',
      'app://lectern@evil/',
      'app://user:pass@lectern/',
      'app://lectern:81/',
      'app://evil/lectern',
      'https://lectern/',
      'file:///lectern',
      'about:blank',
      'data:text/html,app://lectern/',
      'null',
      '',
    ])
      expect(isOurs(address), address).toBe(false)
  })
})
