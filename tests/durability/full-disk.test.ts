import { spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { durableWrite, errorCode } from '#main/storage/durable'
import { openTestLog } from './writer'

const dir = await mkdtemp(join(tmpdir(), 'full-'))
const mounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir]).status === 0

afterAll(async () => {
  if (mounted) spawnSync('umount', [dir])
  await rm(dir, { recursive: true, force: true })
})

const filler = join(dir, 'filler')
async function fillUp(): Promise<void> {
  for (const size of [65_536, 4096]) {
    let failed = ''
    while (!failed) failed = await appendFile(filler, Buffer.alloc(size)).then(() => '', errorCode)
    expect(failed).toBe('ENOSPC')
  }
}

const reason = mounted ? '' : ' (skipped: only root on Linux can mount a small disk to fill)'

describe.skipIf(!mounted)(`a full disk${reason}`, () => {
  const file = join(dir, 'file')
  const note = (text: string) => [{ kind: 'put', of: 'note', ref: text, set: { text } }] as const
  let log: Awaited<ReturnType<typeof openTestLog>>

  beforeAll(async () => {
    log = await openTestLog(dir)
    await log.append(note('before'))
    await durableWrite(file, 'old'.repeat(10_000))
    await fillUp()
  })

  it('fails a write with the disk’s own error, the old data whole and nothing left over', async () => {
    expect(await durableWrite(file, 'new'.repeat(20_000)).catch(errorCode)).toBe('ENOSPC')
    expect(await readFile(file, 'utf8')).toBe('old'.repeat(10_000))
    expect((await readdir(dir)).sort()).toEqual(['file', 'filler', 'log'])
  })

  it('fails an append small or large, and none of it is in the log', async () => {
    expect(await log.append(note('small')).catch(errorCode)).toBe('ENOSPC')
    expect(await log.append(note('large'.repeat(20_000))).catch(errorCode)).toBe('ENOSPC')
    expect((await log.read())!.events).toHaveLength(1)
  })

  it('is over once there is room, and what was refused stays refused', async () => {
    await rm(filler)
    await durableWrite(file, 'new'.repeat(20_000))
    expect(await readFile(file, 'utf8')).toBe('new'.repeat(20_000))
    await log.append(note('after'))
    await log.append(note('large'.repeat(20_000)))
    await log.close()
    const again = await openTestLog(dir)
    const { events } = (await again.read())!
    expect(events.map((event) => 'ref' in event && event.ref.slice(0, 6))).toEqual([
      'before',
      'after',
      'largel',
    ])
    expect(events.map(({ id }) => id)).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2', 'aaaaaaaa-3'])
    await again.close()
  })
})
