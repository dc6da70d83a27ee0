import type { ErrorCode, Handlers, Method, Reply } from '#contract/api'
import {
  DeniedError,
  DISK_FULL,
  isDiskFull,
  isReadOnly,
  NotFoundError,
  PlainError,
  READ_ONLY,
} from '#main/errors'
import { schemas } from './schemas'

const refuse = (code: ErrorCode, message: string): Reply => ({ ok: false, code, message })

/** Turns whatever a handler threw into words for the reader; nothing of paths or stacks leaves here. */
function explain(error: unknown): Reply {
  if (isDiskFull(error)) return refuse('DISK_FULL', DISK_FULL)
  if (isReadOnly(error)) return refuse('FAILED', READ_ONLY)
  if (error instanceof NotFoundError) return refuse('NOT_FOUND', error.message)
  if (error instanceof DeniedError) return refuse('DENIED', error.message)
  if (error instanceof PlainError) return refuse('FAILED', error.message)
  return refuse('FAILED', 'Something went wrong in Lectern. Nothing that was saved is lost.')
}

export interface Calls {
  /** Answers any method with any input, from anywhere; never rejects. */
  dispatch: (method: unknown, input: unknown) => Promise<Reply>
  /** Refuses what comes from now on, and waits for what is being answered. */
  close: () => Promise<void>
}

/**
 * The one way in for every transport.
 * What the reader is not told is logged by the name of its method.
 */
export function createDispatch(handlers: Handlers, log: (message: string) => void): Calls {
  const running = new Set<Promise<Reply>>()
  let closed = false

  async function answer(method: unknown, input: unknown): Promise<Reply> {
    // Own properties only: `__proto__` and `constructor` are names too.
    if (typeof method !== 'string' || !Object.hasOwn(schemas, method)) {
      return refuse('NO_METHOD', 'There is no such method.')
    }
    const name = method as Method
    try {
      const parsed = schemas[name].safeParse(input)
      if (!parsed.success) {
        const where = parsed.error.issues.map(
          (issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`,
        )
        return refuse('BAD_INPUT', where.slice(0, 5).join('; ').slice(0, 500))
      }
      const handler = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      const reply = explain(error)
      if (!reply.ok && reply.code === 'FAILED' && !(error instanceof PlainError))
        log(`${name}: ${error instanceof Error ? error.stack : String(error)}`)
      return reply
    }
  }

  return {
    dispatch(method, input) {
      if (closed) return Promise.resolve(refuse('FAILED', 'Lectern is closing.'))
      const reply = answer(method, input)
      running.add(reply)
      return reply.finally(() => running.delete(reply))
    },
    async close() {
      closed = true
      await Promise.all(running)
    },
  }
}
