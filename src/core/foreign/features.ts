import type { Word } from '#core/languages/words'
import type { ForeignCandidate } from './candidates'
import { isCapital } from './candidates'
import type { ForeignSentence, ForeignText } from './view'

/** Languages the trees know by themselves; all others are none of these to them. */
const LANGUAGES = ['ar', 'de', 'es', 'ru', 'zh']
/** Parts of speech put together as the trees see them, a mark and the end of the sentence besides. */
const PART: Record<string, number> = {
  ...{ NOUN: 0, PROPN: 1, ADJ: 2, VERB: 3, AUX: 3, ADP: 4, DET: 5, PRON: 5, NUM: 6, CCONJ: 7, SCONJ: 7 },
  ...{ ADV: 8, PART: 8, INTJ: 8, PUNCT: 9, SYM: 9, X: 1 },
}
const PARTS = 10
const EDGE = 10

const yes = (value: unknown): number => (value ? 1 : 0)

/** What is found once for all candidates of a sentence. */
interface Around {
  sentence: ForeignSentence
  commas: number
  capitals: number
  content: number
  figures: number
  years: number
  /** The mean commonness of its words of content. */
  common: number
  parts: number[]
  commonness: number[]
  capital: boolean[]
  /** Where commas and their like, brackets and quotes stand. */
  separators: number[]
  opens: number[]
  closes: number[]
  firstQuote: number
  lastQuote: number
}

/** 0 to 9 a part of speech, by looks where there are no tags. */
function partOf({ pos, mark, idle, text }: Word): number {
  if (mark) return 9
  if (pos !== undefined) return PART[pos] ?? 8
  if (/\p{Nd}/u.test(text)) return 6
  return idle ? 5 : 0
}

const placesOf = (text: string, marks: RegExp): number[] =>
  [...text.matchAll(marks)].map(({ index }) => index)
const below = (places: readonly number[], at: number): number => places.filter((place) => place < at).length

function aroundOf(sentence: ForeignSentence, { model }: ForeignText): Around {
  const { words, figures, text } = sentence
  const commonness = words.map(({ lower, mark }) => (mark || !model ? 0 : model.commonness(lower)))
  const capital = words.map(({ text }) => isCapital(text))
  const content = words.filter(({ mark, idle }) => !mark && !idle).length
  return {
    ...{ sentence, commonness, capital, content },
    commas: words.filter(({ text }) => /^[,،，、]$/.test(text)).length,
    capitals: capital.filter(Boolean).length,
    figures: figures.length,
    years: figures.filter(({ type }) => type === 'date').length,
    common: commonness.reduce((sum, one, i) => sum + (words[i]!.idle ? 0 : one), 0) / Math.max(1, content),
    parts: words.map(partOf),
    separators: placesOf(text, /[,،，、;；]/g),
    opens: placesOf(text, /[(（]/g),
    closes: placesOf(text, /[)）]/g),
    firstQuote: placesOf(text, /[«“„《「"]/g)[0] ?? Number.POSITIVE_INFINITY,
    lastQuote: placesOf(text, /[»”“》」"]/g).at(-1) ?? -1,
  }
}

/** What a mark beside an answer is: 0 none, 1 comma, 2 end, 3 bracket, 4 quotes, 5 dash or colon, 6 the sentence's edge. */
function markKind(word: Word | undefined): number {
  if (!word) return 6
  if (!word.mark) return 0
  if (/^[,،，、;；؛]$/.test(word.text)) return 1
  if (/^[.。!?]$/.test(word.text)) return 2
  if (/^[()（）[\]]$/.test(word.text)) return 3
  return /^["“”«»„《》「」'‘’]$/.test(word.text) ? 4 : 5
}

/** Adds `count` numbers to a row: 1 at the place of the value, else 0. */
function addOneOf(row: number[], count: number, value: number): void {
  for (let i = 0; i < count; i++) row.push(i === value ? 1 : 0)
}

function featuresOf(candidate: ForeignCandidate, around: Around, text: ForeignText): number[] {
  const { from, to, text: answer, fine, type, span } = candidate
  const { sentence, parts, commonness, capital } = around
  const { words, keys } = sentence
  const inside = words.slice(from, to).filter(({ mark }) => !mark)
  const length = inside.length
  const total = words.filter(({ mark }) => !mark).length
  const own = keys.slice(from, to).filter((key) => key !== '')
  const counts = own.map((key) => text.counts.get(key)!)
  const firsts = own.map((key) => text.places.get(key)!.first)
  const lasts = own.map((key) => text.places.get(key)!.last)
  const low = (all: readonly number[], none = 0) => (all.length === 0 ? none : Math.min(...all))
  const high = (all: readonly number[], none = 0) => (all.length === 0 ? none : Math.max(...all))
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
  const rare = commonness.slice(from, to)
  const here = parts.slice(from, to)
  const prev = words[from - 1]
  const next = words[to]
  const part = (at: number) => (at < 0 || at >= parts.length ? EDGE : parts[at]!)
  const verbBefore = parts.lastIndexOf(3, from - 1)
  const verbAfter = parts.indexOf(3, to)
  const loose = (word: Word | undefined) => word === undefined || word.mark || word.idle
  const capitals = inside.filter((word) => isCapital(word.text)).length
  const row: number[] = []
  addOneOf(row, LANGUAGES.length, LANGUAGES.indexOf(text.tools.code))
  row.push(
    // What it is.
    length,
    answer.length,
    answer.length / length,
    yes(fine === 'year'),
    yes(type === 'date' && fine !== 'year'),
    yes(fine === 'number' || fine === 'han'),
    yes(type === 'money'),
    yes(type === 'percent'),
    yes(fine === 'count'),
    yes(fine === 'quote'),
    yes(fine === 'name'),
    yes(/\p{Nd}/u.test(answer)),
    yes(/^\p{Nd}/u.test(answer)),
    yes(/\p{Nd}$/u.test(answer)),
    capitals / length,
    yes(capital[from]),
    yes(capital[to - 1]),
    yes(/\p{Lu}{2}/u.test(answer)),
    yes(/\p{Script=Latin}/u.test(answer)),
    yes(answer.includes('-')),
    inside.filter(({ idle }) => idle).length,
    // What stands beside it.
    markKind(prev),
    markKind(next),
    yes(loose(prev)),
    yes(loose(next)),
    yes(loose(prev) && loose(next)),
    yes(prev && !prev.mark && capital[from - 1]),
    yes(next && !next.mark && capital[to]),
    prev && !prev.mark ? prev.text.length : 0,
    next && !next.mark ? next.text.length : 0,
    from > 0 ? commonness[from - 1]! : -1,
    to < words.length ? commonness[to]! : -1,
    yes(below(around.opens, span.start) > below(around.closes, span.start)),
    yes(around.firstQuote < span.start && around.lastQuote >= span.end),
    // Where it stands.
    from,
    words.length - to,
    from / words.length,
    total,
    sentence.index,
    text.sentences.length - sentence.index,
    around.commas,
    around.capitals,
    around.capitals - capitals,
    around.content,
    around.content - own.length,
    around.figures,
    around.years,
    around.common,
    sentence.central,
    below(around.separators, span.start) + 1,
    around.separators.length - below(around.separators, span.end) + 1,
    // How the text speaks of it.
    low(counts),
    high(counts),
    mean(counts),
    sentence.index - high(firsts, sentence.index),
    low(lasts, sentence.index) - sentence.index,
    low(rare),
    high(rare),
    mean(rare),
    mean(own.map((key) => key.length)),
  )
  // What its words are.
  const first = row.length
  addOneOf(row, PARTS - 1, -1)
  for (const part of here) if (part < PARTS - 1) row[first + part]!++
  row.push(
    verbBefore < 0 ? 40 : from - verbBefore,
    verbAfter < 0 ? 40 : verbAfter - to,
    parts.indexOf(3) < 0 ? 40 : parts.indexOf(3) - from,
    yes(here.every((one) => one === 1)),
    yes(here.every((one) => one < 3 || one === 6)),
    yes(part(from - 1) < 3 || part(from - 1) === 6),
    yes(part(to) < 3 || part(to) === 6),
    yes(words[from]!.name === 'person'),
    yes(words[from]!.name === 'place'),
    yes(words[from]!.name === 'organisation'),
    yes(inside.every(({ name }) => name !== undefined)),
  )
  addOneOf(row, EDGE, parts[from]!)
  addOneOf(row, EDGE, parts[to - 1]!)
  addOneOf(row, EDGE + 1, part(from - 1))
  addOneOf(row, EDGE + 1, part(to))
  addOneOf(row, EDGE + 1, part(from - 2))
  addOneOf(row, EDGE + 1, part(to + 1))
  return row
}

/** Gives a candidate's row of numbers, as the trees of resources/models/languages/ranking.json see it. */
export function foreignFeatures(text: ForeignText): (candidate: ForeignCandidate) => number[] {
  const known = new Map<ForeignSentence, Around>()
  return (candidate) => {
    const around = known.get(candidate.sentence) ?? aroundOf(candidate.sentence, text)
    known.set(candidate.sentence, around)
    return featuresOf(candidate, around, text)
  }
}
