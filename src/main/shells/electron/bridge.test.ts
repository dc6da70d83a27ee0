import { beforeEach, describe, expect, it } from 'vitest'
import { type Bridge, connect } from './bridge'
import type { Caller } from './electron'
import { FakeApp } from './fake-app'
import { FakeElectron } from './fake-electron'
import { PAGE } from './origin'

let electron: FakeElectron
let app: FakeApp
let bridge: Bridge
const contents = () => electron.windows[0]!.webContents

beforeEach(() => {
  electron = new FakeElectron()
  app = new FakeApp()
  new electron.BrowserWindow({})
  bridge = connect(electron.ipcMain, app, contents())
})

const strangers: [string, Partial<Caller>][] = [
  ['a frame inside our page', { senderFrame: { parent: {}, url: PAGE } }],
  ['a frame that has gone', { senderFrame: null }],
  ['a page of the web', { senderFrame: { parent: null, url: 'https://example.org/' } }],
  ['a page with a name like ours', { senderFrame: { parent: null, url: 'app://lectern.evil/' } }],
  ['another window', { sender: {} }],
]

describe('calls', () => {
  it('reach the app from our main frame', async () => {
    expect(await electron.invoke('rpc', ['reading.open', { id: 'a' }])).toEqual({
      ok: true,
      value: { id: 'a' },
    })
    expect(await electron.invoke('asset', ['cover'])).toEqual({
      bytes: new Uint8Array([1, 2]),
      type: 'image/png',
    })
  })

  it.each(strangers)('are denied to %s', async (_name, from) => {
    expect(await electron.invoke('rpc', ['library.list', {}], from)).toMatchObject({
      ok: false,
      code: 'DENIED',
    })
    expect(await electron.invoke('asset', ['cover'], from)).toBeNull()
    expect(app.calls).toEqual([])
  })

  it('take an asset by a string id only', async () => {
    expect(await electron.invoke('asset', [{ toString: () => 'cover' }])).toBeNull()
    expect(await electron.invoke('asset', ['../cover'])).toBeNull()
  })

  it('are waited for', async () => {
    let release = () => {}
    app.held.set('reading.place', new Promise((resolve) => (release = resolve)))
    const call = electron.invoke('rpc', ['reading.place', {}])
    const order: string[] = []
    const idle = bridge.idle().then(() => order.push('idle'))
    await Promise.resolve()
    order.push('released')
    release()
    await Promise.all([call, idle])
    expect(order).toEqual(['released', 'idle'])
    await bridge.idle()
  })
})

describe('events', () => {
  it('go to the window until it is gone or disconnected', () => {
    const event = { type: 'changed', topics: ['library'] } as const
    app.emit({ ...event, topics: [...event.topics] })
    expect(contents().sent).toEqual([['event', event]])
    contents().gone = true
    app.emit({ type: 'open', readings: [] })
    expect(contents().sent).toHaveLength(1)
    bridge.disconnect()
    expect(app.listeners.size).toBe(0)
  })
})
