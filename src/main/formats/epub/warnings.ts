/** What of a book did not come along. */
export interface Left {
  /** Sounds and films. */
  media: number
  /** What needs a program to run: forms, scripts' drawings, other pages set into the page. */
  live: number
  /** Files of the reading order that are missing, damaged or of a kind that is no text. */
  parts: number
  /** Pictures that are missing, damaged or of a kind that is not shown. */
  pictures: number
  /** Pictures that would have to be fetched from the network. */
  remote: number
  isFixed: boolean
  words: boolean
}

const count = (n: number, one: string, many: string): string[] =>
  n === 0 ? [] : [n === 1 ? one : many.replace('#', `${n}`)]

/** The same in plain sentences. */
export function bookWarnings(left: Left): string[] {
  return [
    ...(left.words
      ? []
      : [
          'There is no text in this book: its pages are pictures. It can be looked at, but not searched or asked about.',
        ]),
    ...(left.isFixed && left.words
      ? [
          'The pages of this book are set once and for all. Here its words and pictures are shown one after another.',
        ]
      : []),
    ...count(
      left.parts,
      'One part of this book could not be read and was left out.',
      '# parts of this book could not be read and were left out.',
    ),
    ...count(
      left.pictures,
      'One picture could not be shown and was left out.',
      '# pictures could not be shown and were left out.',
    ),
    ...count(
      left.remote,
      'One picture is on the network and was left out.',
      '# pictures are on the network and were left out.',
    ),
    ...count(left.media, 'A sound or film was left out.', '# sounds or films were left out.'),
    ...count(
      left.live,
      'A part that works only as a program was left out.',
      '# parts that work only as programs were left out.',
    ),
  ]
}
