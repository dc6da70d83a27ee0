import { useEffect, useMemo } from 'react'
import type { Place, ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { SpellCounter } from './spell'

/** Written down this often, so that a crash loses little. */
const WRITE_MS = 60_000

/** Counts the time really spent on a reading and writes it to the log. */
export function useReadingTime(id: ReadingId): { sign: (place: Place) => void } {
  const client = useClient()
  const tracker = useMemo(() => {
    const counter = new SpellCounter()
    let last: Place | null = null
    const write = () => {
      const spell = counter.end(Date.now())
      if (spell) void client.call('reading.read', { id, ...spell }).catch(() => {})
      if (spell && last) counter.sign(Date.now(), last)
    }
    const sign = (place: Place) => {
      last = place
      counter.sign(Date.now(), place)
    }
    // Reading a screenful without touching anything is a sign of life only through the pointer and keys.
    const stir = () => {
      if (last && document.visibilityState === 'visible') counter.sign(Date.now(), last)
    }
    return { sign, stir, write }
  }, [client, id])

  useEffect(() => {
    const { stir, write } = tracker
    const onHide = () => {
      if (document.visibilityState === 'hidden') write()
    }
    const timer = setInterval(write, WRITE_MS)
    for (const type of ['pointermove', 'keydown', 'wheel']) addEventListener(type, stir, { passive: true })
    document.addEventListener('visibilitychange', onHide)
    addEventListener('pagehide', write)
    return () => {
      clearInterval(timer)
      for (const type of ['pointermove', 'keydown', 'wheel']) removeEventListener(type, stir)
      document.removeEventListener('visibilitychange', onHide)
      removeEventListener('pagehide', write)
      write()
    }
  }, [tracker])
  return tracker
}
