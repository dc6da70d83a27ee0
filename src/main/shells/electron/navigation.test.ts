import { describe, expect, it } from 'vitest'
import { FakeElectron } from './fake-electron'
import { externalAddress, holdStill } from './navigation'

describe('addresses opened outside', () => {
  it('are http, https and mailto', () => {
    expect(externalAddress('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d')
    expect(externalAddress('HTTP://EXAMPLE.org')).toBe('http://example.org/')
    expect(externalAddress('mailto:someone@example.org?subject=x')).toBe(
      'mailto:someone@example.org?subject=x',
    )
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://file/x',
    'app://lectern/',
    '\\\\server\\share',
    '//example.org/',
    'example.org',
    '',
    'https://',
    'https://bank.example@evil.example/',
    'https://user:secret@example.org/',
  ])('are never %j', (address) => {
    expect(externalAddress(address)).toBeNull()
  })
})

describe('a held page', () => {
  it('goes nowhere, embeds nothing and opens nothing', () => {
    const { webContents } = new new FakeElectron().BrowserWindow({})
    const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']
    for (const way of ways) expect(webContents.tries(way), `${way} before`).toBe(true)
    holdStill(webContents)
    for (const way of ways) expect(webContents.tries(way), way).toBe(false)
    expect(webContents.openHandler?.()).toEqual({ action: 'deny' })
  })
})
