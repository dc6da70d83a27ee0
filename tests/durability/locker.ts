import { acquireLock } from '#main/storage/lock'

/** Tries for the lock at an agreed moment, says how it went, and keeps what it got until it is killed. */
export async function tryLock(dataDir: string, cacheDir: string, at: number): Promise<void> {
  while (Date.now() < at) await new Promise((resolve) => setTimeout(resolve, 0))
  const lock = await acquireLock(dataDir, cacheDir)
  if ('release' in lock) await lock.announce('http://127.0.0.1:1/')
  console.log('release' in lock ? 'mine' : `held ${lock.heldBy}`)
  setInterval(() => {}, 1_000)
}
