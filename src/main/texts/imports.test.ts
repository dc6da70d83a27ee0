import { expect, it } from 'vitest'
import type { Job } from '#contract/jobs'
import { createJobs } from '#main/jobs/jobs'
import { createImports } from './imports'
import type { Uploads } from './uploads'

/** What the reader is told when bringing a text in fails with this. */
async function told(failure: Error): Promise<string | undefined> {
  let resolve = (_: Job) => {}
  const promise = new Promise<Job>((done) => {
    resolve = done
  })
  const emit = (job: Job) => void (job.state === 'done' && resolve(job))
  const { handlers } = createImports({
    jobs: createJobs(
      emit,
      () => 'job',
      () => {},
    ),
    importer: () => Promise.reject(failure),
    uploads: {} as Uploads,
    emit: () => {},
    log: () => {},
    acceptPaths: false,
  })
  await handlers['imports.start']({ sources: [{ text: 'The moon is round.' }] })
  return (await promise).items[0]?.error
}
const failing = (code: string) => Object.assign(new Error(`${code}: /home/ann/x`), { code })

it.each([
  ['ENOSPC', 'The disk is full.'],
  ['EROFS', 'Lectern may not write to its data folder.'],
  ['EACCES', 'Lectern may not write to its data folder.'],
  ['EIO', 'This file could not be read.'],
])('what fails with %s is told as “%s”', async (code, words) => {
  const error = await told(failing(code))
  expect(error).toContain(words)
  expect(error).not.toContain('/home')
})
