import { useSyncExternalStore } from 'react'
import type { Place, ReadingId } from '#core/text/document'

export type Route =
  | { screen: 'library' }
  | { screen: 'reader'; id: ReadingId; place?: Place }
  | { screen: 'settings' }

/** Routes live in the address's fragment, so that back and forward are the browser's own. */
export function toHash(route: Route): string {
  if (route.screen === 'library') return '#/'
  if (route.screen === 'settings') return '#/settings'
  const at = route.place ? `/${encodeURIComponent(route.place.block)}/${route.place.at}` : ''
  return `#/read/${encodeURIComponent(route.id)}${at}`
}

/** Anything unknown is the library. */
export function fromHash(hash: string): Route {
  const [, screen, id, block, at] = hash.split('/')
  if (screen === 'settings') return { screen }
  if (screen !== 'read' || !id) return { screen: 'library' }
  const reader = { screen: 'reader', id: decode(id) } as const
  const offset = Number(at)
  return block && Number.isSafeInteger(offset) && offset >= 0
    ? { ...reader, place: { block: decode(block), at: offset } }
    : reader
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function navigate(route: Route): void {
  location.hash = toHash(route)
}

/** Changes where "back" will lead, without moving. */
export function replaceRoute(route: Route): void {
  history.replaceState(null, '', toHash(route))
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The address's fragment; equal routes reached twice are the same string. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}
