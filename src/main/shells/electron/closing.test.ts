import { describe, expect, it } from 'vitest'
import { closeInTwoPhases } from './closing'
import { FakeElectron } from './fake-electron'

function closingWindow(finish: () => Promise<void>, remember: () => void = () => {}) {
  const electron = new FakeElectron()
  const window = new electron.BrowserWindow({})
  const said: string[] = []
  electron.calls.length = 0
  closeInTwoPhases(window, {
    remember: () => {
      electron.calls.push('remember')
      remember()
    },
    finish: () => {
      electron.calls.push('finish')
      return finish()
    },
    quit: () => electron.app.quit(),
    log: (message) => said.push(message),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { window, calls: electron.calls, said, settled }
}

describe('closing the window', () => {
  it('hides it, lets everything be written, and only then ends', async () => {
    let written = () => {}
    const { window, calls, settled } = closingWindow(() => new Promise((resolve) => (written = resolve)))
    expect(window.userCloses()).toBe(true)
    await settled()
    expect(calls).toEqual(['remember', 'window.hide', 'finish'])
    expect(window.userCloses()).toBe(true)
    written()
    await settled()
    expect(calls).toEqual(['remember', 'window.hide', 'finish', 'window.destroy', 'app.quit'])
    expect(window.userCloses()).toBe(false)
  })

  it('ends even when writing or remembering fails, and says so', async () => {
    const disk = () => Promise.reject(new Error('disk full'))
    const { window, calls, said, settled } = closingWindow(disk, () => {
      throw new Error('read-only')
    })
    window.userCloses()
    await settled()
    expect(calls.at(-1)).toBe('app.quit')
    expect(said).toEqual([
      'remembering the window failed: Error: read-only',
      'closing failed: Error: disk full',
    ])
  })
})
