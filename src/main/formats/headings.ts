import { endsSentence, letters, wordCount } from './lines'

type Level = 1 | 2 | 3

const NUMBER = String.raw`(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))`
const PART = new RegExp(
  String.raw`^(?:part|book|volume|teil|buch|band|partie|livre|parte|libro|tomo|часть|книга)\s+${NUMBER}(?![\p{L}\d])`,
  'iu',
)
const CHAPTER = new RegExp(
  String.raw`^(?:chapter|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk|kapitola|rozdział|глава|розділ|canto|letter|scene|act|section)\s+${NUMBER}(?![\p{L}\d])`,
  'iu',
)
const NAMED =
  /^(?:prologue|epilogue|preface|foreword|afterword|introduction|conclusion|contents|appendix|acknowledge?ments|prolog|epilog|vorwort|nachwort|einleitung|inhalt|préface|épilogue|avant-propos|prólogo|epílogo|prefacio)\.?$/iu
const CJK_CHAPTER =
  /^第[\d一二三四五六七八九十百千零〇两]{1,6}[章回节節部卷话話幕].{0,30}$|^제\s?\d{1,3}\s?[장부화].{0,30}$/u
const NUMERAL = /^(?:[IVXLC]{1,7}|\d{1,3})\.?$/u
const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?\s+\p{Lu}[^.!?;]{2,70}$/u
/** Words that stay small in a title set in capitals. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|the|to|with|der|die|das|und|von|de|la|le|les|et|du|des|el|los|las|y|del|e|di|il)$/iu

export interface Neighbours {
  /** The paragraph before and after, empty at an end of the text. */
  before: string
  after: string
}

/** Whether a line names a chapter or part, "Chapter 4" or "PART TWO: The Return", rather than speak of one. */
export function isChapter(line: string): boolean {
  const text = line.trim()
  if (text.length > LONGEST) return false
  if (NAMED.test(text) || CJK_CHAPTER.test(text)) return true
  const start = PART.exec(text) ?? CHAPTER.exec(text)
  if (!start) return false
  const title = text.slice(start[0].length)
  return (
    BARE.test(title) ||
    (/^\s*[.:–—-]?\s+["“‘]?[\p{Lu}\d]/u.test(title) && title.length <= 80 && !/[.,;]$/u.test(title))
  )
}

/** No heading is longer; looking no further also keeps the patterns quick on any line. */
const LONGEST = 120
const BARE = /^\s*[.:–—-]*\s*$/u

/** Whether a line is a chapter's number alone, its title to follow. */
export function isBareChapter(line: string): boolean {
  if (line.length > LONGEST) return false
  const start = CHAPTER.exec(line.trim())
  return NUMERAL.test(line.trim()) || (start !== null && BARE.test(line.trim().slice(start[0].length)))
}

/**
 * The level of a heading, or undefined for anything else. `line` stands alone between blank lines. Careful: only a
 * chapter or part line, a numeral, a numbered or capitalised line, or a short unpunctuated one between paragraphs.
 */
export function headingLevel(line: string, { before, after }: Neighbours): Level | undefined {
  const text = line.trim()
  if (isChapter(text)) return PART.test(text) ? 1 : 2
  if (after === '' || text.length > 80 || /[@<>=|]|https?:/u.test(text)) return undefined
  if (NUMERAL.test(text)) return before === '' || endsSentence(before) || isChapter(before) ? 2 : undefined
  if (wordCount(text) > 12 || letters(text) < 2 || /[,;:…—–-]$/u.test(text)) return undefined
  const number = NUMBERED.exec(text)?.groups?.number
  if (number !== undefined) return isProse(after) ? (number.includes('.') ? 3 : 2) : undefined
  if (isCapitals(text)) return 2
  if (/[.!。！]["”’»」]?$/u.test(text) || /^\d/u.test(text) || !isProse(after)) return undefined
  if (isTitleCase(text)) return 2
  return isSubhead(text) && isProse(before) ? 2 : undefined
}

const isProse = (paragraph: string) =>
  wordCount(paragraph) >= 15 && endsSentence(paragraph.replace(/(?<![\s*_])[\s*_]+$/, ''))

const isCapitals = (text: string) =>
  text === text.toUpperCase() && text !== text.toLowerCase() && letters(text) >= 3

function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? []
  const main = words.filter((word) => !SMALL.test(word))
  return words.length >= 2 && main.length >= 2 && main.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

/** A subhead in the manner of a sentence: a few words, a capital first, no figures, no colon, no speech. */
function isSubhead(text: string): boolean {
  return wordCount(text) <= 8 && wordCount(text) >= 2 && /^\p{Lu}/u.test(text) && !/[\d:"“”«»„()]/u.test(text)
}
