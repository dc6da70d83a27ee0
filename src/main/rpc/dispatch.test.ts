import { describe, expect, it } from 'vitest'
import type { Handlers } from '#contract/api'
import { DeniedError, NotFoundError, PlainError } from '#main/errors'
import { createDispatch } from './dispatch'

/** A dispatcher whose one living method does what the test says. */
function dispatcher(act: () => unknown, logged: string[] = []) {
  const handlers = { 'library.list': act, 'library.remove': act } as unknown as Handlers
  return createDispatch(handlers, (message) => logged.push(message)).dispatch
}

const codeWhen = async (error: unknown) => {
  const reply = await dispatcher(() => {
    throw error
  })('library.list', {})
  return reply.ok ? 'ok' : `${reply.code} ${reply.message}`
}

describe('dispatch', () => {
  it('answers what it has begun before it is closed, and nothing after', async () => {
    let finish = (_: string) => {}
    const handlers = {
      'library.list': () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    }
    const calls = createDispatch(handlers as unknown as Handlers, () => {})
    const reply = calls.dispatch('library.list', {})
    let closed = false
    const closing = calls.close().then(() => {
      closed = true
    })
    expect((await calls.dispatch('library.list', {})).ok).toBe(false)
    expect(closed).toBe(false)
    finish('done')
    expect(await reply).toEqual({ ok: true, value: 'done' })
    await closing
  })

  it('answers with the value of the handler', async () => {
    expect(await dispatcher(async () => [1])('library.list', {})).toEqual({ ok: true, value: [1] })
  })

  it.each(['nope', '__proto__', 'constructor', 'toString', '', 7, null, undefined, ['library.list']])(
    'has no method %j',
    async (method) => {
      expect(await dispatcher(() => 1)(method, {})).toMatchObject({ ok: false, code: 'NO_METHOD' })
    },
  )

  it('never calls a handler with an input of another shape', async () => {
    let called = 0
    const dispatch = dispatcher(() => ++called)
    const inputs = [
      undefined,
      null,
      'r1',
      {},
      { id: 7 },
      { id: '' },
      { id: 'r1', more: true },
      { id: 'x'.repeat(201) },
    ]
    for (const input of inputs) {
      expect(await dispatch('library.remove', input)).toMatchObject({ ok: false, code: 'BAD_INPUT' })
    }
    expect(called).toBe(0)
  })

  it('says what is missing, denied or full in the words meant for the reader', async () => {
    expect(await codeWhen(new NotFoundError('Gone.'))).toBe('NOT_FOUND Gone.')
    expect(await codeWhen(new DeniedError('Not here.'))).toBe('DENIED Not here.')
    expect(await codeWhen(new PlainError('Try again.'))).toBe('FAILED Try again.')
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const error = Object.assign(new Error(`${code}: write '/home/ann/x'`), { code })
      expect(await codeWhen(error)).toBe(
        'DISK_FULL The disk is full. Nothing was lost, and nothing new was saved.',
      )
    }
  })

  it('says that the data folder cannot be written to', async () => {
    const error = Object.assign(new Error("EROFS: open '/home/ann/x'"), { code: 'EROFS' })
    expect(await codeWhen(error)).toBe(
      'FAILED Lectern may not write to its data folder. Nothing new was saved.',
    )
  })

  it('keeps paths and stacks of unknown errors to the log', async () => {
    const logged: string[] = []
    const dispatch = dispatcher(() => {
      throw new Error('EACCES: /home/ann/secret.json')
    }, logged)
    const reply = await dispatch('library.list', {})
    expect(reply).toMatchObject({ ok: false, code: 'FAILED' })
    expect(JSON.stringify(reply)).not.toMatch(/ann|EACCES| at /)
    expect(logged.join()).toContain('EACCES')
  })

  it('survives a thrown thing that is no error, and an input that throws when read', async () => {
    expect(await codeWhen('a string')).toMatch(/^FAILED/)
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap')
        },
      },
    )
    expect((await dispatcher(() => 1)('library.remove', trap)).ok).toBe(false)
  })
})
