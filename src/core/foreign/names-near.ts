import { sexOf } from '#core/choices/persons'
import type { Tools } from '#core/languages/tools'
import type { ForeignCandidate } from './candidates'

/** Countries that could be taken for each other, by ISO 3166; of names that need an article in most languages none. */
const COUNTRIES = [
  'FR DE ES IT PL PT SE NO FI DK AT BE HU RO GR IE BG HR RS LT LV EE RU UA',
  'CA MX BR AR CL PE CO VE CU BO EC UY',
  'CN JP IN KR VN TH ID PK MN NP MY BD',
  'EG KE NG ET GH MA DZ TN SN UG ZM ML AO',
  'IR IQ SY TR JO IL SA AF',
].map((row) => row.split(' '))

/** The countries of each part of the world, as `Intl` names them; only names of one word. */
function countriesIn(code: string): string[][] {
  const names = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' })
  return COUNTRIES.map((row) =>
    row.flatMap((region) => {
      const name = names.of(region)
      return name && !/[\s-]/.test(name) ? [name] : []
    }),
  )
}

const made = new Map<string, string[][]>()

/** Endings of names that change in one way for all; [as written, as `Intl` has it]. */
const CASES: Record<string, [string, string][]> = {
  ru: [
    ['ия', 'ия'],
    ['ии', 'ия'],
    ['ию', 'ия'],
    ['ией', 'ия'],
  ],
}

/** What two names of countries share that stand in the same place of a sentence: French "en" or "au", "de" or "d’". */
const gender = (name: string, code: string): string =>
  code === 'fr' ? `${/e$/.test(name)} ${/^[AEIOUYÉ]/.test(name)}` : ''

/** Other countries of the same part of the world, in the form the answer has; none for what is no country. */
export function countriesNear(answer: string, { code }: Tools): string[] {
  const known = made.get(code) ?? countriesIn(code)
  made.set(code, known)
  const [written, plain] = CASES[code]?.find(([ending]) => answer.endsWith(ending)) ?? ['', '']
  const name = written === '' ? answer : answer.slice(0, -written.length) + plain
  const row = known.find((names) => names.includes(name))
  if (!row) return []
  const at = row.indexOf(name)
  return [...row.slice(at + 1), ...row.slice(0, at)]
    .filter((other) => gender(other, code) === gender(name, code) && other.endsWith(plain))
    .map((other) => (written === '' ? other : other.slice(0, -plain.length) + written))
}

/** Words of a person's name; of more it is a house or a prize with one in it. */
const LONGEST_PERSON = 3

/** Words right before a name that say it is a place; after "w" and "в" the ending tells the case. */
const IN: Record<string, RegExp> = {
  de: /^in$/i,
  es: /^en$/i,
  fr: /^à$/i,
  ru: /^в$/i,
  ar: /^في$/,
}

/** A name that is not part of a longer one. */
function isWhole({ sentence: { words }, from, to }: ForeignCandidate): boolean {
  const isName = (at: number) => words[at]?.pos === 'PROPN'
  return (
    words.slice(from, to).every(({ pos, mark }) => pos === 'PROPN' || mark) &&
    !isName(from - 1) &&
    !isName(to)
  )
}

/** "in" before a name, in small letters; undefined where another word stands there. */
function placeWord({ sentence: { words }, from }: ForeignCandidate, code: string): string | undefined {
  const before = words[from - 1]?.lower ?? ''
  return IN[code]?.test(before) ? before : undefined
}

const ending = (text: string, code: string): string => (code === 'ru' ? text.slice(-1) : '')

/**
 * Other names of the text that stand for the same kind of thing as far as its words tell: places after the same "in", and
 * persons by their given names. None where they do not.
 */
export function namesLike(
  answer: ForeignCandidate,
  candidates: readonly ForeignCandidate[],
  { code }: Tools,
): string[] {
  if (!isWhole(answer)) return []
  const names = candidates.filter((one) => one.fine === 'name' && isWhole(one))
  const place = placeWord(answer, code)
  const sexIn = ({ text, from, to }: ForeignCandidate) =>
    /^(?:de|es|fr)$/.test(code) && to - from <= LONGEST_PERSON ? sexOf(text) : undefined
  const sex = sexIn(answer)
  const isLike = (one: ForeignCandidate): boolean =>
    sex !== undefined
      ? sexIn(one) === sex
      : place !== undefined &&
        placeWord(one, code) === place &&
        sexIn(one) === undefined &&
        one.to - one.from === answer.to - answer.from &&
        ending(one.text, code) === ending(answer.text, code)
  return [...new Set(names.filter(isLike).map(({ text }) => text))]
}
