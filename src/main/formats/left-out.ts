/** What of a text did not come along. */
export interface LeftOut {
  /** Sounds and films. */
  media: number
  /** What needs a program to run: forms, scripts' drawings, other pages set into the page. */
  live: number
  /** Pictures that are missing, damaged or of a kind that is not shown. */
  pictures: number
  /** Pictures that would have to be fetched from the network. */
  remote: number
}

/** A sentence for a number of things: none for 0, `many` with its `#` as the number for more than one. */
export const counted = (n: number, one: string, many: string): string[] =>
  n === 0 ? [] : [n === 1 ? one : many.replace('#', `${n}`)]

/** The same in plain sentences. */
export const leftOutWarnings = ({ media, live, pictures, remote }: LeftOut): string[] => [
  ...counted(
    pictures,
    'One picture could not be shown and was left out.',
    '# pictures could not be shown and were left out.',
  ),
  ...counted(
    remote,
    'One picture is on the network and was left out.',
    '# pictures are on the network and were left out.',
  ),
  ...counted(media, 'A sound or film was left out.', '# sounds or films were left out.'),
  ...counted(
    live,
    'A part that works only as a program was left out.',
    '# parts that work only as programs were left out.',
  ),
]
