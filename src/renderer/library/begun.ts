import type { LibraryItem } from '#contract/library'
import type { StringId } from '#renderer/app/strings'

/** What the large card says above its text and on its button, once the text was opened or `cards` were made of it. */
export function heroWords(
  { openedAt, state }: Pick<LibraryItem, 'openedAt' | 'state'>,
  cards: number,
): { kicker: StringId; read: StringId } {
  if (state === 'finished') return { kicker: 'library.finished', read: 'hero.again' }
  if (openedAt !== undefined) return { kicker: 'hero.begun', read: 'library.continue' }
  // Its questions can come before its first line.
  if (cards > 0) return { kicker: 'hero.begun', read: 'library.read' }
  return { kicker: 'hero.kicker', read: 'library.read' }
}
