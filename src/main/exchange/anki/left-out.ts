import type { AnkiIn } from './read'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What of a package is not here, in sentences for the reader. */
export function leftOutSentences(
  { media: missing, wordless, stray, notes, reviews }: AnkiIn['left'],
  /** Pictures and sounds that are in the package and cannot be kept. */
  lost: number,
): string[] {
  const media = missing + lost
  const was = (count: number) => (count === 1 ? 'was' : 'were')
  return [
    ...(media > 0
      ? [
          `${counted(media, 'picture or sound', 'pictures and sounds')} ${was(media)} left out: not in the package, larger than 32 MB, or of a kind that cannot be shown.`,
        ]
      : []),
    ...(wordless > 0
      ? [
          `${counted(wordless, 'card', 'cards')} ${was(wordless)} left out: the question or the answer shows nothing that can be kept.`,
        ]
      : []),
    ...(stray > 0
      ? [`${counted(stray, 'card', 'cards')} ${was(stray)} left out: nothing in the note asks for it.`]
      : []),
    ...(notes > wordless ? [`${counted(notes, 'note', 'notes')} could not be read.`] : []),
    ...(reviews > 0
      ? [
          `${counted(reviews, 'line', 'lines')} of the history ${was(reviews)} left out: no answer, or a time to come.`,
        ]
      : []),
  ]
}
