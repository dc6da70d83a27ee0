import { vi } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { Job, Source } from '#contract/jobs'
import type { Connection } from './connections'

/** The value of a call that has to go well. */
export async function call<M extends Method>(to: Connection, method: M, input: In<M>): Promise<Out<M>> {
  const reply = await to.send(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
  return reply.value as Out<M>
}

/** The code of a call that has to be refused. */
export async function refusal(to: Connection, method: string, input: unknown): Promise<string> {
  const reply = await to.send(method, input)
  return reply.ok ? 'ok' : reply.code
}

/** Waits until the events say that a job has ended. */
export function jobEnd({ events }: Connection, id: string): Promise<Job> {
  return vi.waitFor(
    () => {
      const last = events
        .flatMap((event) => (event.type === 'job' && event.job.id === id ? [event.job] : []))
        .at(-1)
      if (!last || last.state === 'running') throw new Error(`job ${id} has not ended`)
      return last
    },
    { timeout: 20_000, interval: 5 },
  )
}

/** Brings texts in and waits for what came of them. */
export async function bring(to: Connection, ...sources: Source[]): Promise<Job> {
  return jobEnd(to, (await call(to, 'imports.start', { sources })).id)
}

/** Brings one Markdown file in and gives its id. */
export async function add(to: Connection, text: string): Promise<string> {
  const job = await bring(to, await to.source('text.md', bytesOf(text)))
  return job.items[0]!.id!
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
