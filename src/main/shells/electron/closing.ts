import type { WindowView } from './electron'

export interface Closing {
  /** Runs while the window still shows: where it is and how large. */
  remember: () => void
  /** Resolves when the page has said its last word and the app has written everything. */
  finish: () => Promise<void>
  /** Ends the program; runs even when finishing failed. */
  quit: () => void
  log: (message: string) => void
}

/**
 * Closes a window in two phases. First it only disappears: its page learns that it is hidden and sends
 * where the reader is, and the app writes. Then it goes, and the program with it. Closing again meanwhile
 * changes nothing. What was acknowledged before is on disk already, so even a kill here loses none of it.
 */
export function closeInTwoPhases(window: WindowView, closing: Closing): void {
  let phase: 'open' | 'finishing' | 'done' = 'open'
  const attempt = (what: string, action: () => unknown) =>
    Promise.resolve()
      .then(action)
      .catch((error: unknown) => closing.log(`${what} failed: ${String(error)}`))
  window.on('close', async (event) => {
    if (phase === 'done') return
    event.preventDefault()
    if (phase === 'finishing') return
    phase = 'finishing'
    await attempt('remembering the window', closing.remember)
    window.hide()
    await attempt('closing', closing.finish)
    phase = 'done'
    window.destroy()
    closing.quit()
  })
}
