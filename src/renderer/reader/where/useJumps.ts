import { useEffect, useState } from 'react'
import type { Place, ReadingId } from '#core/text/document'
import { useCommands } from '#renderer/app/commands'
import { fromHash } from '#renderer/app/routes'
import type { Journey } from '#renderer/reader/useJourney'
import { isSamePlace } from '#renderer/text/geography'

/** Where back and forward lead within this text; null where they lead nowhere or out of it. */
export interface Jumps {
  back: Place | null
  forward: Place | null
}

const NONE: Jumps = { back: null, forward: null }

/** The place of an entry of the window's history, when it is one of this text. */
function placeOf(entry: NavigationHistoryEntry | undefined, id: ReadingId): Place | null {
  const route = fromHash(new URL(entry?.url ?? '', location.href).hash)
  return entry && route.screen === 'reader' && route.id === id ? (route.place ?? null) : null
}

function jumpsNow(id: ReadingId): Jumps {
  const entries = navigation.entries()
  const at = navigation.currentEntry?.index ?? 0
  const here = placeOf(entries[at], id)
  // On the way to another screen this one is still shown: nothing is to flicker.
  if (!here) return NONE
  return { back: placeOf(entries[at - 1], id), forward: placeOf(entries[at + 1], id) }
}

/** Back and forward through the jumps in a text, with their keys. */
export function useJumps(id: ReadingId, settle: Journey['settle']) {
  const [jumps, setJumps] = useState(NONE)
  useEffect(() => {
    const look = () =>
      setJumps((before) => {
        const now = jumpsNow(id)
        return isSamePlace(before.back, now.back) && isSamePlace(before.forward, now.forward) ? before : now
      })
    look()
    navigation.addEventListener('currententrychange', look)
    return () => navigation.removeEventListener('currententrychange', look)
  }, [id])

  const back = () => {
    settle()
    history.back()
  }
  const forward = () => {
    settle()
    history.forward()
  }
  const group = 'group.reader' as const
  useCommands([
    { id: 'back', name: 'command.back', group, keys: ['Alt+ArrowLeft'], run: back },
    { id: 'forward', name: 'command.forward', group, keys: ['Alt+ArrowRight'], run: forward },
  ])
  return { ...jumps, goBack: back, goForward: forward }
}
