import type { ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'

/** An answer as it is compared with others: case, accents, quotes, dashes and spaces do not matter. */
export const answerKey = (answer: string): string => fold(answer).text.trim()

/** Names a question by its words and its answer: two with one key ask the same thing twice, wherever they come from. */
export const questionKey = ({ prompt, answer }: { prompt: string; answer: string }): string =>
  `${fold(prompt).text.trim()}\n${answerKey(answer)}`

/** Names the wish to be asked nothing about an answer in a text: one on every device. */
export const silenceIdOf = (reading: ReadingId, answer: string): string => `${reading} ${answerKey(answer)}`
