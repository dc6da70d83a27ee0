import { stat } from 'node:fs/promises'
import { checkData } from '#main/services/check'
import { acquireLock } from '#main/storage/lock'
import { CommandError, type Io, printJson } from './io'

/** `check`: a JSON line a problem or note, and a last one that counts. Exits with 1 when there is any problem. */
export async function check(io: Io, data: string): Promise<number> {
  if (!(await stat(data).catch(() => null))?.isDirectory())
    throw new CommandError('There is no such data folder.')
  const lock = await acquireLock(data)
  if ('heldBy' in lock) {
    throw new CommandError(`This data folder is in use by another Lectern (process ${lock.heldBy}).`)
  }
  try {
    const result = await checkData(data, (finding) => printJson(io, finding))
    printJson(io, { ok: result.problems === 0, ...result })
    return result.problems === 0 ? 0 : 1
  } finally {
    await lock.release()
  }
}
