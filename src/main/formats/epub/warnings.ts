import { counted, type LeftOut, leftOutWarnings } from '#main/formats/left-out'

/** What of a book did not come along. */
export interface Left extends LeftOut {
  /** Files of the reading order that are missing, damaged or of a kind that is no text. */
  parts: number
  isFixed: boolean
  words: boolean
}

/** The same in plain sentences. */
export const bookWarnings = (left: Left): string[] => [
  ...(left.words
    ? []
    : [
        'There is no text in this book: its pages are pictures. It can be looked at, but not searched or asked about.',
      ]),
  ...(left.isFixed && left.words
    ? ['This book has a fixed layout. Here its words and pictures are shown one after another.']
    : []),
  ...counted(
    left.parts,
    'One part of this book could not be read and was left out.',
    '# parts of this book could not be read and were left out.',
  ),
  ...leftOutWarnings(left),
]
