import { useSyncExternalStore } from 'react'
import type { DeckId, NoteId } from '#core/study/notes'
import type { Place, ReadingId } from '#core/text/document'

export type Route =
  | { screen: 'library' }
  /** `to` is where in its block a stretch ends that is shown at `place`. */
  | { screen: 'reader'; id: ReadingId; place?: Place; to?: number }
  /** A search of all texts, with what is looked for. */
  | { screen: 'search'; query?: string }
  /** `exam` is where the day of the exam is set. */
  | { screen: 'settings'; part?: 'exam' }
  /** Flashcards: all that is due, or only a reading's or a deck's; `practice` is outside the schedule, of `notes` if named. */
  | { screen: 'study'; reading?: ReadingId; deck?: DeckId; practice?: true; notes?: NoteId[] }
  | { screen: 'quiz'; id: string }
  | { screen: 'progress' }
  | { screen: 'notebook' }
  /** All cards, or those that a query finds. */
  | { screen: 'cards'; query?: string }
  | { screen: 'map'; id: ReadingId }

/** Routes live in the address's fragment, so that back and forward are the browser's own. */
export function toHash(route: Route): string {
  switch (route.screen) {
    case 'library':
      return '#/'
    case 'settings':
      return route.part ? `#/settings/${route.part}` : '#/settings'
    case 'progress':
    case 'notebook':
      return `#/${route.screen}`
    case 'quiz':
    case 'map':
      return `#/${route.screen}/${encodeURIComponent(route.id)}`
    case 'study': {
      if (route.deck)
        return `#/${route.practice ? 'practice' : 'study'}/deck/${encodeURIComponent(route.deck)}`
      const of = route.reading ? `/${encodeURIComponent(route.reading)}` : ''
      if (!route.practice) return `#/study${of}`
      const only = route.notes?.map(encodeURIComponent).join(',')
      return only ? `#/practice${of || '/'}/${only}` : `#/practice${of}`
    }
    case 'reader': {
      const at = route.place ? `/${encodeURIComponent(route.place.block)}/${route.place.at}` : ''
      const to = at && route.to !== undefined ? `/${route.to}` : ''
      return `#/read/${encodeURIComponent(route.id)}${at}${to}`
    }
    case 'cards':
      return route.query ? `#/cards/${encodeURIComponent(route.query)}` : '#/cards'
    case 'search':
      return route.query ? `#/search/${encodeURIComponent(route.query)}` : '#/search'
  }
}

/** Anything unknown is the library. */
export function fromHash(hash: string): Route {
  const [, screen, part = '', block, at, to] = hash.split('/')
  const id = decode(part)
  if (screen === 'settings') return { screen, ...(part === 'exam' && { part }) }
  if (screen === 'progress' || screen === 'notebook') return { screen }
  if ((screen === 'study' || screen === 'practice') && part === 'deck' && block)
    return { screen: 'study', deck: decode(block), ...(screen === 'practice' && { practice: true }) }
  if (screen === 'study') return { screen, ...(id && { reading: id }) }
  if (screen === 'search' || screen === 'cards') return { screen, ...(id && { query: id }) }
  if (screen === 'practice') return practiceRoute(id, block)
  if (!id) return { screen: 'library' }
  if (screen === 'quiz' || screen === 'map') return { screen, id }
  return screen === 'read' ? readerRoute(id, block, Number(at), Number(to)) : { screen: 'library' }
}

function practiceRoute(id: ReadingId, notes = ''): Route {
  const only = notes.split(',').filter(Boolean).map(decode)
  return {
    screen: 'study',
    ...(id && { reading: id }),
    practice: true,
    ...(only.length > 0 && { notes: only }),
  }
}

function readerRoute(id: ReadingId, block: string | undefined, at: number, to: number): Route {
  if (!block || !Number.isSafeInteger(at) || at < 0) return { screen: 'reader', id }
  const end = Number.isSafeInteger(to) && to > at
  return { screen: 'reader', id, place: { block: decode(block), at }, ...(end && { to }) }
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

/**
 * Changes where "back" will lead, without moving. Not once the reader is on the way to another screen: what comes
 * late from the one they left would take them back.
 */
export function replaceRoute(route: Route): void {
  if (fromHash(location.hash).screen !== route.screen) return
  history.replaceState(null, '', toHash(route))
}

/** What is shown, without where in it: another place of a text is the same screen, and so is another search. */
const screenOf = (hash: string): string => {
  const route = fromHash(hash)
  if (route.screen === 'search' || route.screen === 'cards') return toHash({ screen: route.screen })
  return toHash(route.screen === 'reader' ? { screen: 'reader', id: route.id } : route)
}

/**
 * How many entries of the window's history lead back to the screen before this one; 0 where there is none.
 *
 * @param hashes of the window's history, oldest first; null for a page that is not the app's
 * @param at which of them is shown
 */
export function stepsBack(hashes: readonly (string | null)[], at: number): number {
  const now = screenOf(hashes[at] ?? '')
  for (let steps = 1; steps <= at; steps++) {
    const hash = hashes[at - steps]!
    if (hash === null) return 0
    if (screenOf(hash) !== now) return steps
  }
  return 0
}

/** Leaves a screen for the one before it, or for `home` where the window began with this one. */
export function leave(home: Route): void {
  const entries = navigation.entries().map(({ url }) => {
    const page = new URL(url ?? '', location.href)
    return page.pathname === location.pathname ? page.hash : null
  })
  const steps = stepsBack(entries, navigation.currentEntry?.index ?? 0)
  if (steps > 0) history.go(-steps)
  else navigate(home)
}

/** Where a screen belongs, for whoever did not come from anywhere. */
export function homeOf(route: Route): Route {
  if (route.screen === 'map') return { screen: 'reader', id: route.id }
  if (route.screen === 'study' && route.reading !== undefined) return { screen: 'reader', id: route.reading }
  if (route.screen === 'study' && route.deck !== undefined) return { screen: 'cards' }
  return { screen: 'library' }
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The address's fragment; equal routes reached twice are the same string. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}
