import { readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { standBack } from './stand-back'

test.runIf(process.platform === 'linux')(
  'a worker thread goes behind the others and takes none of them along',
  async () => {
    const before = getPriority()
    const source = readFileSync(new URL('./stand-back.ts', import.meta.url), 'utf8').replace('(): void', '()')
    const worker = new Worker(
      new URL(
        `data:text/javascript,${encodeURIComponent(`${source}
      import { getPriority } from 'node:os'
      import { parentPort } from 'node:worker_threads'
      standBack()
      parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))))`)}`,
      ),
    )
    const priority = await new Promise((done) => worker.once('message', done))
    expect(priority).toBeGreaterThan(before)
    expect(getPriority()).toBe(before)
  },
)

test('the main thread stays where it is', () => {
  const before = getPriority()
  standBack()
  expect(getPriority()).toBe(before)
})
