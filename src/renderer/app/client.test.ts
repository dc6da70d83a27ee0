import { expect, test, vi } from 'vitest'
import type { AppEvent, Reply, Transport } from '#contract/api'
import { Client, RpcError, reasonOf } from './client'

function fake(answer: (method: string, input: unknown) => Reply | Promise<Reply>) {
  const listeners = new Set<(event: AppEvent) => void>()
  let reach = (_isReached: boolean) => {}
  const send = vi.fn(async (method: string, input: unknown) => answer(method, input))
  const transport: Transport = {
    send,
    subscribe: (listener, reached = () => {}) => {
      listeners.add(listener)
      reach = reached
      return () => listeners.delete(listener)
    },
    source: async () => ({ text: '' }),
    byPath: false,
    asset: async () => '',
  }
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { client: new Client(transport), send, emit, listeners, reach: (is: boolean) => reach(is) }
}

const settled = () => new Promise((done) => setTimeout(done))

test('a refusal becomes an error that carries its code', async () => {
  const { client } = fake(() => ({ ok: false, code: 'NOT_FOUND', message: 'no such reading' }))
  const error = await client.call('reading.open', { id: 'x' }).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(RpcError)
  expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'no such reading' })
})

test('watching asks once for each set of arguments and tells the watcher', async () => {
  const { client, send } = fake((_, input) => ({ ok: true, value: input }))
  const told = vi.fn()
  const stop = client.watch('reading.section', { id: 'a', section: 's1' }, told)
  client.watch('reading.section', { id: 'a', section: 's1' }, () => {})
  client.watch('reading.section', { id: 'a', section: 's2' }, () => {})
  await settled()
  expect(send).toHaveBeenCalledTimes(2)
  expect(told).toHaveBeenCalledTimes(1)
  expect(client.read('reading.section', { id: 'a', section: 's1' }).data).toEqual({ id: 'a', section: 's1' })
  stop()
})

test('a change asks again for what is looked at and forgets what is not', async () => {
  let n = 0
  const { client, send, emit } = fake(() => ({ ok: true, value: ++n }))
  const stop = client.watch('library.today', {}, () => {})
  client.watch('library.titles', {}, () => {})
  await settled()
  stop()
  emit({ type: 'changed', topics: ['library'] })
  await settled()
  expect(send.mock.calls.map(([method]) => method)).toEqual([
    'library.today',
    'library.titles',
    'library.titles',
  ])
  expect(client.read('library.today', {}).data).toBeUndefined()
  expect(client.read('library.titles', {}).data).toBe(3)
})

test('a slow answer does not replace a newer one', async () => {
  const replies: ((reply: Reply) => void)[] = []
  const { client, emit } = fake(() => new Promise<Reply>((done) => replies.push(done)))
  client.watch('settings.get', {}, () => {})
  emit({ type: 'changed', topics: ['settings'] })
  replies[1]!({ ok: true, value: 'newer' })
  await settled()
  replies[0]!({ ok: true, value: 'older' })
  await settled()
  expect(client.read('settings.get', {}).data).toBe('newer')
})

test('what is looked at already, or on its way, is not asked for again by one more who looks', async () => {
  const { client, send } = fake(() => ({ ok: true, value: 1 }))
  const stop = client.watch('notes.list', { reading: 'a' }, () => {})
  const stopToo = client.watch('notes.list', { reading: 'a' }, () => {})
  await settled()
  client.watch('notes.list', { reading: 'a' }, () => {})()
  expect(send).toHaveBeenCalledTimes(1)
  stop()
  stopToo()
  client.watch('notes.list', { reading: 'a' }, () => {})
  expect(send).toHaveBeenCalledTimes(2)
})

test('an answer that says the same as before stays the same object and tells nobody', async () => {
  let value: unknown = { titles: ['a'] }
  const { client, emit } = fake(() => ({ ok: true, value: structuredClone(value) }))
  const told = vi.fn()
  client.watch('library.titles', {}, told)
  await settled()
  const before = client.read('library.titles', {})
  emit({ type: 'changed', topics: ['library'] })
  await settled()
  expect(client.read('library.titles', {})).toBe(before)
  expect(told).toHaveBeenCalledTimes(1)
  value = { titles: ['a', 'b'] }
  emit({ type: 'changed', topics: ['library'] })
  await settled()
  expect(client.read('library.titles', {}).data).toEqual({ titles: ['a', 'b'] })
  expect(told).toHaveBeenCalledTimes(2)
})

test('time spent reading changes what is told of progress and no card', async () => {
  const { client, send, emit } = fake(() => ({ ok: true, value: 1 }))
  client.watch('progress.overview', {}, () => {})
  client.watch('notes.list', { reading: 'a' }, () => {})
  await settled()
  send.mockClear()
  emit({ type: 'changed', topics: ['time'] })
  expect(send.mock.calls.map(([method]) => method)).toEqual(['progress.overview'])
})

test('a change of another topic asks nothing', async () => {
  const { client, send, emit } = fake(() => ({ ok: true, value: 1 }))
  client.watch('settings.get', {}, () => {})
  await settled()
  emit({ type: 'changed', topics: ['library'] })
  await settled()
  expect(send).toHaveBeenCalledTimes(1)
})

test('a failed refresh keeps what was shown, beside the error', async () => {
  let broken = false
  const { client, emit } = fake(() =>
    broken ? { ok: false, code: 'OFFLINE', message: '' } : { ok: true, value: 'shown' },
  )
  client.watch('settings.get', {}, () => {})
  await settled()
  broken = true
  emit({ type: 'changed', topics: ['settings'] })
  await settled()
  const answer = client.read('settings.get', {})
  expect(answer.data).toBe('shown')
  expect(answer.error?.code).toBe('OFFLINE')
})

test('an answer that did not change is the same object, so nothing is drawn again', () => {
  const { client } = fake(() => ({ ok: true, value: 1 }))
  expect(client.read('library.titles', {})).toBe(client.read('library.titles', {}))
})

test('one stream of events serves every listener', () => {
  const { client, emit, listeners } = fake(() => ({ ok: true, value: 1 }))
  const first = vi.fn()
  const second = vi.fn()
  client.onEvent(first)
  const stop = client.onEvent(second)
  expect(listeners.size).toBe(1)
  stop()
  emit({ type: 'open', readings: ['r1'] })
  expect(first).toHaveBeenCalledTimes(1)
  expect(second).not.toHaveBeenCalled()
})

test('a change of the cards asks again which there are to practise', async () => {
  let n = 0
  const { client, emit } = fake(() => ({ ok: true, value: ++n }))
  client.watch('study.practice', {}, () => {})
  await settled()
  emit({ type: 'changed', topics: ['study'] })
  await settled()
  expect(client.read('study.practice', {}).data).toBe(2)
})

test('a refresh asks again for all that is watched, of every topic, and for nothing that never changes', async () => {
  const { client, send } = fake(() => ({ ok: true, value: 1 }))
  client.watch('library.titles', {}, () => {})
  client.watch('notes.list', { reading: 'a' }, () => {})
  client.watch('reading.section', { id: 'a', section: 's1' }, () => {})
  await settled()
  send.mockClear()
  client.refresh()
  expect(send.mock.calls.map(([method]) => method)).toEqual(['library.titles', 'notes.list'])
})

test('what this window changed itself is what the next who looks begins with', async () => {
  const { client } = fake(() => new Promise<Reply>(() => {}))
  client.amend('reading.open', { id: 'a' }, (known) => ({ ...known, place: null }))
  expect(client.read('reading.open', { id: 'a' })).toEqual({ data: undefined, error: undefined })
  const { client: other } = fake(() => ({ ok: true, value: { place: { block: 's1.0', at: 0 } } }))
  const stop = other.watch('reading.open', { id: 'a' }, () => {})
  await settled()
  stop()
  const place = { block: 's1.4', at: 7 }
  other.amend('reading.open', { id: 'a' }, (known) => ({ ...known, place }))
  expect(other.read('reading.open', { id: 'a' }).data).toEqual({ place })
})

test('it is known when main is lost, and what it has since changed is asked for when it is there again', async () => {
  let n = 0
  const { client, reach } = fake(() => ({ ok: true, value: ++n }))
  const told = vi.fn()
  client.onReach(told)
  expect(client.isLost()).toBe(false)
  reach(true)
  client.watch('library.today', {}, () => {})
  await settled()
  reach(false)
  expect(client.isLost()).toBe(true)
  reach(true)
  await settled()
  expect(client.isLost()).toBe(false)
  expect(told).toHaveBeenCalledTimes(3)
  expect(client.read('library.today', {}).data).toBe(2)
})

test('a reader is told what main says of why it refused', () => {
  expect(reasonOf(new RpcError('DISK_FULL', 'The disk is full.'))).toBe('The disk is full.')
  expect(reasonOf(new RpcError('FAILED', 'Lectern may not write there.'))).toBe(
    'Lectern may not write there.',
  )
})

test('what main has no words for a reader of is left to the window', () => {
  expect(reasonOf(new RpcError('OFFLINE', ''))).toBeNull()
  expect(reasonOf(new RpcError('BAD_INPUT', 'id: expected a string'))).toBeNull()
  // An answer that was none of the app's own.
  expect(reasonOf(new RpcError('FAILED', ''))).toBeNull()
  expect(reasonOf(new TypeError('no network'))).toBeNull()
})
