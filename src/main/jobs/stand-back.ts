import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'

/**
 * Lets whoever reads and types go first: this worker's thread gets what the window and the other threads leave. Linux alone
 * ranks threads one by one; elsewhere this does nothing.
 */
export function standBack(): void {
  if (isMainThread) return
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Another system, or one that does not let us.
  }
}
