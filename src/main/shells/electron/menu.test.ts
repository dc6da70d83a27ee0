import { describe, expect, it } from 'vitest'
import { menuTemplate } from './menu'

const roles = (platform: string, dev: boolean) =>
  JSON.stringify(menuTemplate(platform, dev)).match(/(?<="role":")\w+/g) ?? []

describe('the menu', () => {
  it('has Edit on every system, and the app menu on macOS', () => {
    expect(roles('darwin', false).filter((role) => role.endsWith('Menu'))).toEqual([
      'appMenu',
      'fileMenu',
      'editMenu',
      'viewMenu',
      'windowMenu',
    ])
    expect(roles('linux', false)).not.toContain('appMenu')
    expect(roles('win32', false)).toContain('editMenu')
  })

  it('offers reloading and the developer tools only while developing', () => {
    expect(roles('linux', true)).toEqual(expect.arrayContaining(['forceReload', 'toggleDevTools']))
    expect(roles('linux', false).filter((role) => /reload|devtools/i.test(role))).toEqual([])
  })
})
