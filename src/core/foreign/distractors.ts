import { numbersNear, yearsNear } from '#core/choices/arithmetic'
import { isBadChoice } from '#core/choices/bad-choice'
import { languageNumbers } from '#core/languages/numerals'
import type { Tools } from '#core/languages/tools'
import type { ForeignCandidate } from './candidates'
import { countriesNear, namesLike } from './names-near'

const WANTED = 3
const KEEP = 5

/** What wrong choices are taken from. */
export interface ForeignPool {
  tools: Tools
  /** The latest year that can have been, as far as the text tells. */
  latest: number
  candidates: readonly ForeignCandidate[]
}

/** Number words, months and centuries close by, in a fixed order that keeps the right one from always being in the middle. */
const STEPS = [2, -1, 3, 1, -2, 4, -3, 5]

/** Other entries of a list in the form the answer has. */
function entriesNear(entries: readonly string[][], written: string, around: boolean): string[] {
  const lower = written.toLowerCase()
  const at = entries.findIndex((forms) => forms.includes(lower))
  if (at < 0) return []
  const form = entries[at]!.indexOf(lower)
  return STEPS.flatMap((step) => {
    const to = around ? (at + step + entries.length) % entries.length : at + step
    // The first entries of a list of number words are nought and one.
    const other = around || to > 1 ? entries[to] : undefined
    if (!other || other.length !== entries[at]!.length) return []
    const word = other[form]!
    return [/^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word]
  })
}

/** A date with another month, in the same writing; the day stays, unless some months lack it. */
function datesNear(text: string, { months, code }: Tools): string[] {
  if (code === 'zh' || code === 'ja') {
    const month = /(\d{1,2})(\s?月)/.exec(text)
    if (!month) return []
    return STEPS.map((step) => String(((Number(month[1]) + step + 11) % 12) + 1)).map((other) =>
      text.replace(month[0], other + month[2]),
    )
  }
  const word = (text.match(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/gu) ?? [])
    .flatMap((found) => [found, ...found.split(' ')])
    .find((found) => months.some((forms) => forms.includes(found.toLowerCase())))
  if (!word || /(?<!\p{Nd})(?:29|30|31)(?!\p{Nd})/u.test(text)) return []
  return entriesNear(months, word, true).map((other) => text.replace(word, other))
}

const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
]

/** A century or a decade a little off, in figures or Roman numerals. */
function periodsNear(text: string, fine: string): string[] {
  const roman = /[IVX]+/.exec(text)?.[0]
  if (roman && ROMAN.includes(roman))
    return STEPS.flatMap((step) => {
      const other = ROMAN[ROMAN.indexOf(roman) + step]
      return other ? [text.replace(roman, other)] : []
    })
  const figure = /\d+/.exec(text)?.[0]
  if (!figure) return []
  const by = fine === 'date/decade' ? 10 : 1
  const top = fine === 'date/decade' ? (figure.length === 2 ? 99 : 2029) : 21
  return STEPS.map((step) => Number(figure) + step * by)
    .filter((other) => other > 0 && other <= top && String(other).length === figure.length)
    .map((other) => text.replace(figure, String(other)))
}

/** Languages whose nouns have one form after two and another after five. */
const CHANGES_FORM = /^(?:ar|ru|uk|pl|cs)$/

/** Wrong figures by arithmetic, in the writing of the right one. */
function figuresNear({ text, fine, type }: ForeignCandidate, { tools, latest }: ForeignPool): string[] {
  const { plain, write } = languageNumbers(tools.code)
  const western = plain(text)
  if (fine === 'year') {
    const year = /\d{4}/.exec(western)![0]
    return yearsNear(Number(year), latest).map((other) => write(western.replace(year, String(other)), text))
  }
  if (fine === 'date/century' || fine === 'date/decade') return periodsNear(text, fine)
  if (type === 'date') return datesNear(text, tools)
  if (fine === 'count') return /\s/.test(text) ? [] : entriesNear(tools.counts, text, false)
  // What is counted changes its form with the number there.
  const isWhole = fine !== 'words' && fine !== 'quote'
  if (!isWhole && (type !== 'number' || CHANGES_FORM.test(tools.code))) return []
  const figure = /\d+(?:,\d{3})*(?:\.\d+)?/.exec(western)?.[0]
  if (!figure) return []
  return numbersNear(figure).map((other) => write(western.replace(figure, other), text))
}

/** Whether names keep their form wherever they stand, so that one gives no other away by its ending. */
const KEEPS_FORM = /^(?:zh)$/

/** Other names of the text of the same kind, where the model knows kinds. */
function namesByKind({ sentence, from, to }: ForeignCandidate, { candidates, tools }: ForeignPool): string[] {
  const kind = sentence.words[from]?.name
  if (!kind || !KEEPS_FORM.test(tools.code)) return []
  const isWhole = (one: ForeignCandidate) => {
    const { words } = one.sentence
    return (
      words.slice(one.from, one.to).every(({ name, mark }) => mark || name === kind) &&
      words[one.from - 1]?.name !== kind &&
      words[one.to]?.name !== kind
    )
  }
  const self = { sentence, from, to } as ForeignCandidate
  if (!isWhole(self)) return []
  return [...new Set(candidates.filter((one) => one.fine === 'name' && isWhole(one)).map(({ text }) => text))]
}

/** Whether a name the text has elsewhere shares a word with the answer and so may be another name of it. */
const isAlias = (offer: string, answer: string): boolean => {
  const own = new Set(answer.toLowerCase().split(/[\s-]+/))
  return offer
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && own.has(word))
}

/** Wrong names: beside a country countries, else others of the text. */
function namesNear(answer: ForeignCandidate, pool: ForeignPool): string[] {
  const countries = countriesNear(answer.text, pool.tools)
  if (countries.length > 0) return countries
  const own = [...namesByKind(answer, pool), ...namesLike(answer, pool.candidates, pool.tools)]
  return own.filter((offer) => !isAlias(offer, answer.text))
}

/** Wrong answers of the same kind: three to five, or none where fewer are surely wrong. */
export function foreignDistractors(answer: ForeignCandidate, prompt: string, pool: ForeignPool): string[] {
  const offers = answer.fine === 'name' ? namesNear(answer, pool) : figuresNear(answer, pool)
  const found: string[] = []
  for (const offer of offers) {
    if (found.length === KEEP) break
    if (isBadChoice(offer, answer.text, `${prompt} ${answer.sentence.text}`)) continue
    if (found.some((other) => other === offer || isBadChoice(offer, other, ''))) continue
    found.push(offer)
  }
  return found.length >= WANTED ? found : []
}
