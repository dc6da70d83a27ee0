import type { AnkiIn } from './read'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What of a package is not here, in sentences for the reader. */
export function leftOutSentences({
  pictures,
  sounds,
  wordless,
  stray,
  notes,
  reviews,
}: AnkiIn['left']): string[] {
  const media = [
    ...(pictures > 0 ? [counted(pictures, 'picture', 'pictures')] : []),
    ...(sounds > 0 ? [counted(sounds, 'sound', 'sounds')] : []),
  ]
  const was = (count: number) => (count === 1 ? 'was' : 'were')
  return [
    ...(media.length > 0
      ? [`${media.join(' and ')} ${was(pictures + sounds)} left out: cards here hold words only.`]
      : []),
    ...(wordless > 0
      ? [
          `${counted(wordless, 'card', 'cards')} ${was(wordless)} left out: the question or the answer has no words.`,
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
