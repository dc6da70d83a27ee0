import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import { CHANNELS } from '#main/shells/electron/bridge'
import { makeBridge } from './bridge'

class FakeIpc extends EventEmitter {
  invoked: unknown[][] = []
  answer: unknown = { ok: true, value: 1 }
  invoke = async (...call: unknown[]) => {
    this.invoked.push(call)
    return this.answer
  }
}

let ipc: FakeIpc
beforeEach(() => {
  ipc = new FakeIpc()
})

describe('the bridge', () => {
  it('sends a method and its input on one channel', async () => {
    expect(await makeBridge(ipc, () => '').send('library.list', {})).toEqual({ ok: true, value: 1 })
    expect(ipc.invoked).toEqual([['rpc', 'library.list', {}]])
  })

  it('passes on events, without Electron’s own, until told to stop', () => {
    const seen: unknown[][] = []
    const stop = makeBridge(ipc, () => '').subscribe((...args) => void seen.push(args))
    const event: AppEvent = { type: 'changed', topics: ['library'] }
    ipc.emit('event', { sender: 'secret' }, event)
    stop()
    ipc.emit('event', {}, event)
    expect(seen).toEqual([[event]])
    expect(ipc.listenerCount('event')).toBe(0)
  })

  it('names a file by its path, and sends the text of one that has none', async () => {
    const file = new File(['A text.'], 'a.txt')
    expect(await makeBridge(ipc, () => '/home/a.txt').source(file)).toEqual({ path: '/home/a.txt' })
    expect(await makeBridge(ipc, () => '').source(file)).toEqual({ text: 'A text.' })
  })

  it('gives an asset’s bytes and type, and rejects when there is none', async () => {
    const asset = { bytes: new Uint8Array([1]), type: 'image/png' }
    ipc.answer = asset
    expect(await makeBridge(ipc, () => '').asset('cover')).toEqual(asset)
    expect(ipc.invoked).toEqual([['asset', 'cover']])
    ipc.answer = null
    await expect(makeBridge(ipc, () => '').asset('none')).rejects.toThrow('no such asset')
  })

  it('uses the channels main listens on', () => {
    expect(CHANNELS).toEqual({ rpc: 'rpc', asset: 'asset', event: 'event' })
  })

  it('offers four functions and nothing else', () => {
    expect(Object.keys(makeBridge(ipc, () => '')).sort()).toEqual(['asset', 'send', 'source', 'subscribe'])
  })
})
