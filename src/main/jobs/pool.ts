import { Worker } from 'node:worker_threads'
import { ImportError, PasswordError } from '#main/formats/format'
import type { Answer, Done, Request, Runner, TaskInput, TaskName, TaskOutput, Tell } from './runner'

export interface PoolOptions {
  /** Workers at most; each is started when it is first needed. */
  size?: number
  /** Milliseconds one task may take. */
  timeLimit?: number
  /** Megabytes of heap one worker may use, and by how much the process may grow during a task. */
  memory?: number
  /** Milliseconds after which a worker is started that nobody asked for yet, so that the first task does not wait. */
  ahead?: number
}

/** How often a task's memory is looked at. */
const WATCH_MS = 50

const TOO_LONG = 'Reading this file took too long, so it was given up.'
const TOO_LARGE = 'This file needs more memory than Lectern allows one file.'
const CRASHED = 'Reading this file failed in an unexpected way.'

interface Task {
  request: Request
  signal: AbortSignal | undefined
  tell: Tell | undefined
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

const revive = ({ name, message }: { name: string; message: string }): Error => {
  if (name === 'PasswordError') return new PasswordError(message)
  return name === 'ImportError' ? new ImportError(message) : Object.assign(new Error(message), { name })
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** A few worker threads with a queue. A worker that crashes, hangs or is cancelled takes only its own task along. */
export function createPool(entry: URL, options: PoolOptions = {}): Runner {
  const { size = 2, timeLimit = 120_000, memory = 1024, ahead } = options
  const idle: Worker[] = []
  const queue: Task[] = []
  /** Every task being done, with what ends it. */
  const running = new Map<Task, (error: unknown) => Promise<unknown>>()
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    // An idle worker must not keep the process alive, and one that dies idle is simply no longer there.
    worker.unref()
    const leave = () => {
      const index = idle.indexOf(worker)
      if (index >= 0) idle.splice(index, 1)
    }
    worker.on('error', leave)
    worker.on('exit', leave)
    return worker
  }

  function give(task: Task): void {
    const worker = idle.pop() ?? start()
    worker.ref()

    const settle = (keep: boolean, finish: () => void) => {
      if (!running.delete(task)) return
      clearTimeout(timer)
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      task.signal?.removeEventListener('abort', onAbort)
      worker.unref()
      if (keep && !closed) idle.push(worker)
      finish()
      next()
    }
    const end = (error: unknown): Promise<unknown> => {
      const gone = worker.terminate()
      settle(false, () => task.reject(error))
      return gone
    }
    const onMessage = (message: Answer | Done) => {
      if ('done' in message) {
        task.tell?.(message.done, message.within, message.first)
        if (message.within !== undefined) wait(message.within)
      } else settle(true, () => (message.ok ? task.resolve(message.value) : task.reject(revive(message))))
    }
    const onError = (error: Error) =>
      settle(false, () => task.reject(isOutOfMemory(error) ? new ImportError(TOO_LARGE) : error))
    const onExit = () => settle(false, () => task.reject(new ImportError(CRASHED)))
    const onAbort = () => void end(task.signal?.reason)
    let timer: NodeJS.Timeout | undefined
    const wait = (limit: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void end(new ImportError(TOO_LONG)), limit)
    }
    wait(timeLimit)
    // Buffers are no heap, and what is unpacked goes into them: only the process knows of these.
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before
      if (grown > memory * 1024 * 1024) void end(new ImportError(TOO_LARGE))
    }, WATCH_MS)

    running.set(task, end)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    task.signal?.addEventListener('abort', onAbort)
    worker.postMessage(task.request)
  }

  function next(): void {
    while (running.size < size) {
      const task = queue.shift()
      if (!task) return
      if (task.signal?.aborted) task.reject(task.signal.reason)
      else give(task)
    }
  }

  const early =
    ahead === undefined
      ? undefined
      : setTimeout(() => running.size + idle.length === 0 && idle.push(start()), ahead).unref()

  return {
    run<N extends TaskName>(
      name: N,
      input: TaskInput<N>,
      signal?: AbortSignal,
      tell?: Tell,
    ): Promise<TaskOutput<N>> {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the pool is closed'))
        const settle = { resolve: resolve as (value: unknown) => void, reject }
        queue.push({ request: { name, input }, signal, tell, ...settle })
        next()
      })
    },
    async close() {
      closed = true
      clearTimeout(early)
      const reason = new Error('the pool is closed')
      for (const task of queue.splice(0)) task.reject(reason)
      await Promise.all([...running.values()].map((end) => end(reason)))
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
    },
  }
}
