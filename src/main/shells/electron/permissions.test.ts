import { describe, expect, it } from 'vitest'
import { FakeElectron } from './fake-electron'
import { PAGE } from './origin'
import { denyPermissions } from './permissions'

const electron = new FakeElectron()
denyPermissions(electron.session.defaultSession)

describe('permissions', () => {
  it('lets our page copy a selection and fill the screen, by request and by check', () => {
    for (const permission of ['clipboard-sanitized-write', 'fullscreen'])
      expect(electron.permits(permission, PAGE), permission).toMatchObject({ request: true, check: true })
  })

  it('lets nothing else through, by request or by check', () => {
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'midi',
      'fileSystem',
      'local-fonts',
      'unknown',
      'toString',
    ])
      expect(electron.permits(permission, PAGE), permission).toMatchObject({ request: false, check: false })
  })

  it('gives another page or a frame inside ours nothing at all', () => {
    for (const url of ['https://example.org/', 'app://lectern.evil/', 'file:///', '', 'null'])
      expect(electron.permits('fullscreen', url), url).toMatchObject({ request: false, check: false })
    expect(electron.permits('fullscreen', PAGE, false)).toMatchObject({ request: false, check: false })
  })

  it('hands out no device', () => {
    expect(electron.permits('usb', PAGE).device).toBe(false)
  })
})
