import { describe, expect, it } from 'vitest'
import { FakeElectron } from './fake-electron'
import { mayLoad, stayOffline } from './network'

describe('staying offline', () => {
  it('loads our page, its blobs and the developer tools', () => {
    for (const address of [
      'app://lectern/',
      'app://lectern/assets/index.js',
      'blob:app://lectern/9c6e3f7e',
      'devtools://devtools/bundled/inspector.html',
    ])
      expect(mayLoad(address), address).toBe(true)
  })

  it('loads nothing else', () => {
    for (const address of [
      'https://example.org/pixel.gif',
      'http://127.0.0.1:8080/',
      'ws://example.org/',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      'data:image/png;base64,AAAA',
      'app://other/',
    ])
      expect(mayLoad(address), address).toBe(false)
  })

  it('cancels such requests and refuses file: by itself', async () => {
    const electron = new FakeElectron()
    stayOffline(electron.session.defaultSession)
    expect(electron.cancels('https://example.org/')).toBe(true)
    expect(electron.cancels('app://lectern/')).toBe(false)
    expect((await electron.fetch('file', 'file:///etc/passwd')).status).toBe(403)
  })
})
