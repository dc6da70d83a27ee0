import { describe, expect, it, vi } from 'vitest'
import type { ImportItem, Job } from '#contract/jobs'
import { createJobs } from './jobs'

const item = (name: string): ImportItem => ({ name, state: 'waiting', warnings: [] })

function table() {
  const told: Job[] = []
  const logged: string[] = []
  let n = 0
  const jobs = createJobs(
    (job) => told.push(job),
    () => `j${++n}`,
    (message) => logged.push(message),
  )
  const end = (id: string) =>
    vi.waitFor(
      () => {
        const job = told.findLast((one) => one.id === id)
        if (!job || job.state === 'running') throw new Error('still running')
        return job
      },
      { interval: 1 },
    )
  return { jobs, told, logged, end }
}

/** Work that lasts until it is told to stop. */
const endless = ({ signal }: { signal: AbortSignal }) =>
  new Promise<void>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

describe('the table of jobs', () => {
  it('holds jobs of several kinds', () => {
    const { jobs } = table()
    expect(jobs.start([item('a')], async () => {}).kind).toBe('import')
    expect(jobs.start([item('a')], async () => {}, 'fit').kind).toBe('fit')
  })

  it('returns the job as it stands, then tells how it went', async () => {
    const { jobs, told, end } = table()
    const job = jobs.start([item('a'), item('b')], async ({ update }) => {
      update(0, { state: 'running' })
      update(0, { state: 'done', id: 'r1' })
      update(1, { state: 'failed', error: 'No.' })
    })
    expect(job).toMatchObject({
      id: 'j1',
      state: 'running',
      items: [{ state: 'waiting' }, { state: 'waiting' }],
    })
    expect(told).toEqual([])
    const last = await end('j1')
    expect(last.state).toBe('done')
    expect(last.items.map(({ state }) => state)).toEqual(['done', 'failed'])
    expect(jobs.list()).toEqual([last])
  })

  it('tells a thousand changes in a few events, and never misses the last', async () => {
    const { jobs, told, end } = table()
    jobs.start([item('a')], async ({ update }) => {
      for (let n = 1; n <= 1000; n++) update(0, { title: String(n) })
    })
    expect((await end('j1')).items[0]?.title).toBe('1000')
    expect(told.length).toBeLessThanOrEqual(3)
  })

  it('tells a change that came too soon after another, while the work goes on', async () => {
    const { jobs, told } = table()
    jobs.start([item('a')], (handle) => {
      handle.update(0, { title: 'first' })
      handle.update(0, { title: 'second' })
      return endless(handle)
    })
    await vi.waitFor(() => expect(told.at(-1)?.items[0]?.title).toBe('second'))
    expect(told.at(-1)?.state).toBe('running')
    await jobs.close()
  })

  it('cancels a job, and what it had done stays done', async () => {
    const { jobs, end } = table()
    jobs.start([item('a'), item('b')], (handle) => {
      handle.update(0, { state: 'done' })
      return endless(handle)
    })
    await vi.waitFor(() => expect(jobs.list()[0]?.items[0]?.state).toBe('done'))
    expect(jobs.cancel('j1')).toBe(true)
    const job = await end('j1')
    expect([job.state, job.items[0]?.state, job.items[1]?.state]).toEqual(['cancelled', 'done', 'waiting'])
    expect(jobs.cancel('none')).toBe(false)
  })

  it('fails a job whose work throws, with the reason in the log only', async () => {
    const { jobs, logged, end } = table()
    jobs.start([item('a')], async () => {
      throw new Error('broken pipe')
    })
    const job = await end('j1')
    expect(job.state).toBe('failed')
    expect(JSON.stringify(job)).not.toContain('pipe')
    expect(logged.join()).toContain('broken pipe')
  })

  it('hands out copies: what a listener changes stays its own', async () => {
    const { jobs, told, end } = table()
    jobs.start([item('a')], async () => {})
    await end('j1')
    told[0]!.items[0]!.name = 'changed'
    jobs.list()[0]!.items[0]!.name = 'changed'
    expect(jobs.list()[0]?.items[0]?.name).toBe('a')
  })

  it('remembers the last fifty that ended, and every one that runs', async () => {
    const { jobs, end } = table()
    jobs.start([item('long')], endless)
    for (let n = 2; n <= 60; n++) {
      jobs.start([item('short')], async () => {})
      await end(`j${n}`)
    }
    const ids = jobs.list().map(({ id }) => id)
    expect(ids).toHaveLength(50)
    expect(ids[0]).toBe('j1')
    expect(ids.at(-1)).toBe('j60')
    await jobs.close()
    expect(jobs.list()[0]?.state).toBe('cancelled')
  })
})
