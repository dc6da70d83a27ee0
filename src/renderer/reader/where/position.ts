import { useCallback, useSyncExternalStore } from 'react'
import type { Place, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'

/** Where the reader stands. */
export interface Position {
  /** The first place in sight. */
  place: Place
  /** Characters of the text before it. */
  offset: number
  /** The last line is in sight. */
  atEnd: boolean
}

/** The page comes first: what only tells of it follows so much later, which nobody sees. */
const FOLLOW_MS = 50

/**
 * Where the reader stands, kept outside of React: a page turned draws anew only what says so in words, and not the
 * whole screen.
 */
export class PositionStore {
  #now: Position
  readonly #listeners = new Set<() => void>()
  readonly #followers = new Set<() => void>()
  #following: ReturnType<typeof setTimeout> | undefined

  constructor(place: Place) {
    this.#now = { place, offset: 0, atEnd: false }
  }

  get now(): Position {
    return this.#now
  }

  set(position: Position): void {
    this.#now = position
    for (const listener of this.#listeners) listener()
    // Not put off by the next move: while many pages are turned, this goes along.
    this.#following ??= setTimeout(() => {
      this.#following = undefined
      for (const follower of this.#followers) follower()
    }, FOLLOW_MS)
  }

  /** Calls back after every move until the returned function is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** As `subscribe`, but once the page that was turned to is drawn, and then for the latest place only. */
  follow = (follower: () => void): (() => void) => {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }
}

/** The section that the first place in sight is of. */
export const sectionInSight = ({ place }: Position): SectionId => sectionOf(place)

/**
 * What follows from where the reader stands; drawn anew only when that is another.
 * @param select gives a plain value or the same object for the same answer
 */
export function usePosition<T>(position: PositionStore, select: (now: Position) => T): T {
  const read = useCallback(() => select(position.now), [position, select])
  return useSyncExternalStore(position.subscribe, read)
}

/** As `usePosition`, for what only tells of the page: it is drawn after it. */
export function useFollowing<T>(position: PositionStore, select: (now: Position) => T): T {
  const read = useCallback(() => select(position.now), [position, select])
  return useSyncExternalStore(position.follow, read)
}
