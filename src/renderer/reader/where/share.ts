import type { Book } from './book'
import type { Position } from './position'

/** How far into the text the reader is, 0 to 1: 1 only once the last line is in sight. */
export const shareOf = (book: Book, { offset, atEnd }: Position): number =>
  atEnd ? 1 : book.characters === 0 ? 0 : Math.min(1, offset / book.characters)
