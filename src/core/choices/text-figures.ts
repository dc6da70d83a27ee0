import type { Candidate } from '#core/candidates/candidates'
import { MONTHS, SHORT_SCALES } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { matches } from '#core/text/matches'
import { numberIn } from './arithmetic'

/** A figure or a year as a sentence of the text has it. */
export interface TextFigure {
  text: string
  value: number
  sentence: ReadSentence
}

const MONTH = `(?:${MONTHS.join('|')})\\.?`
/** A figure that counts: no year, day, ordinal, time of the day or part of a range. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,:/–—-]|(?:${MONTH}|No\\.|[Cc]hapter|[Pp]age) )((?:US\\$|[$£€]) ?)?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?:%|(?:${SHORT_SCALES.join('|')})\\b|(?: (?:thousand|million|billion|trillion|percent|per cent)\\b))?(?![\\p{L}\\d:/%–—-]|[.,]\\d| (?:${MONTH}|hundred|thousand|million|billion|trillion|per ?cent)(?!\\p{L}))`,
  'gu',
)
const WORD =
  /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-]| (?:hundred|thousand|million|billion|dozen|per ?cent)\b)/giu
/** A year as a text tells of one, and no count. */
const YEAR = new RegExp(
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|till|[Ff]rom|[Bb]etween|to|and|of|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Ll]ate|[Aa]round|[Ss]pring|[Ss]ummer|[Aa]utumn|fall|[Ww]inter|\\p{Lu}\\p{Ll}{2,8}|\\d,) |[(–-]|[,;] )' +
    '(?:1\\d{3}|20\\d{2})(?![\\d%]|[.,]\\d|s\\b| (?:BCE?|B\\.C\\.))',
  'gu',
)

const found = (sentences: ReadonlySet<ReadSentence>, pattern: RegExp): TextFigure[] =>
  [...sentences].flatMap((sentence) =>
    matches(sentence.said, pattern).map(([text]) => ({ text, value: numberIn(text), sentence })),
  )

/** The figures and number words of some sentences. */
export const figuresIn = (sentences: ReadonlySet<ReadSentence>): TextFigure[] => [
  ...found(sentences, FIGURE),
  ...found(sentences, WORD),
]

/** The years that some sentences tell of. */
export const yearsIn = (sentences: ReadonlySet<ReadSentence>): TextFigure[] => found(sentences, YEAR)

/** What stands around the digits of a figure, and how they are written; a word by its first letter. */
const formOf = (text: string): string =>
  text
    .replace(/\d[\d,]*/, (digits) => (digits.includes(',') ? '0,0' : '0'))
    .replace(/\.(\d+)/, (_, part) => `.${part.length}`)
    .replace(/^(?:(\p{Lu})|\p{Ll})[\p{L}-]+$/u, (_, capital) => (capital ? 'Word' : 'word'))

/** Zeros at the end of a whole number. */
const zerosOf = (value: number): number => /0*$/.exec(String(value))![0].length

/** Small counts: beside them others that are not much greater. */
const SMALL = 12
const SMALL_APART = 6

/** Whether two figures are so near in size and roundness that neither stands out beside the other. */
function isAlike(value: number, other: number): boolean {
  if (value === other || other < 2) return false
  if (value <= SMALL && Number.isInteger(value)) return Math.abs(other - value) <= SMALL_APART
  if (other < value / 2 || other > value * 2) return false
  if (!Number.isInteger(value)) return true
  const digits = (one: number) => String(Math.trunc(one)).length
  return (
    digits(value) === digits(other) &&
    (value < 100 ? value % 5 > 0 || other % 5 === 0 : Math.abs(zerosOf(value) - zerosOf(other)) < 2)
  )
}

/** Figures of a text that are written as an answer is and as great, in other sentences than its own. */
export const figuresLike = ({ text, sentence }: Candidate, figures: readonly TextFigure[]): TextFigure[] => {
  const [value, form] = [numberIn(text), formOf(text)]
  return figures.filter(
    (other) => other.sentence !== sentence && formOf(other.text) === form && isAlike(value, other.value),
  )
}
