import type { LibraryItem } from '#contract/library'
import type { StringId } from '#renderer/app/strings'

/** The last lines of a text are seldom scrolled to the top. */
const FINISHED = 0.98

/** What the large card says above its text and on its button, once the text was opened or `cards` were made of it. */
export function heroWords(
  { openedAt, progress }: Pick<LibraryItem, 'openedAt' | 'progress'>,
  cards: number,
): { kicker: StringId; read: StringId } {
  if (progress >= FINISHED) return { kicker: 'library.finished', read: 'hero.again' }
  if (openedAt !== undefined) return { kicker: 'hero.begun', read: 'library.continue' }
  // Its questions can come before its first line.
  if (cards > 0) return { kicker: 'hero.begun', read: 'library.read' }
  return { kicker: 'hero.kicker', read: 'library.read' }
}
