import { useEffect, useMemo } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { ReadingTracker } from './where/tracker'

/** Written down this often, so that a crash loses little. */
const WRITE_MS = 60_000
/** Each is a sign that somebody is there: a screenful is read without turning anything. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'focusin']

/** Out of sight: the window is hidden, or a dialog, which makes the page behind it inert, lies over the text. */
const isCovered = () =>
  document.visibilityState === 'hidden' ||
  document.querySelector('main')?.closest('[inert], [aria-hidden="true"]') !== null

/** Counts the time really spent on a reading and writes it to the log. */
export function useReadingTime(id: ReadingId): ReadingTracker {
  const client = useClient()
  const tracker = useMemo(
    () =>
      new ReadingTracker({
        now: () => Date.now(),
        isCovered,
        write: (spell) => void client.call('reading.read', { id, ...spell }).catch(() => {}),
      }),
    [client, id],
  )

  useEffect(() => {
    const { stir, write, leave } = tracker
    const timer = setInterval(write, WRITE_MS)
    for (const type of SIGNS) addEventListener(type, stir, { passive: true })
    document.addEventListener('visibilitychange', stir)
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      for (const type of SIGNS) removeEventListener(type, stir)
      document.removeEventListener('visibilitychange', stir)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [tracker])
  return tracker
}
