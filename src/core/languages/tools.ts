import { ar } from './ar'
import { de } from './de'
import { es } from './es'
import { fr } from './fr'
import { otherLanguage } from './other'
import { ru } from './ru'
import type { LanguageData } from './types'
import { zh } from './zh'

/** A language's lists made ready. Words are in lower case; "a-b" in a list stands for "a b". */
export interface Tools {
  /** BCP 47 without region or script: "de". */
  code: string
  data: LanguageData
  /** Its lists are its own; of others little more than figures and names can be told. */
  known: boolean
  functionWords: ReadonlySet<string>
  leaning: ReadonlySet<string>
  /** What can go from the beginning of a sentence. */
  lead: RegExp | null
  /** Beginnings that only look as if they leaned. */
  standing: RegExp | null
  /** A pronoun that is the "is" between two things; global. */
  copula: RegExp | null
  /** Where the last part of a long sentence begins that can go; global. */
  tail: RegExp
  pronouns: ReadonlySet<string>
  joiners: ReadonlySet<string>
  particles: ReadonlySet<string>
  /** The forms of each month, the one to write first. */
  months: string[][]
  /** The forms of each number word, from nought on. */
  counts: string[][]
  numberWords: ReadonlySet<string>
  /** The words of these, each by itself. */
  numberParts: ReadonlySet<string>
  /** Times that only the day of writing tells. */
  passing: RegExp | null
  units: ReadonlySet<string>
  labels: ReadonlySet<string>
}

const KNOWN: Record<string, LanguageData> = { ar, de, es, fr, ru, zh }

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)
/** "por-ciento" in a list is "por ciento"; forms parted by "/". */
const forms = (words: string): string[][] =>
  list(words).map((one) => one.split('/').map((form) => form.replaceAll('-', ' ')))
const set = (words: string): ReadonlySet<string> => new Set(list(words))

function passingOf({ passing }: LanguageData, code: string): RegExp | null {
  if (passing === undefined) return null
  const edges = code === 'zh' ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])']
  return new RegExp(`${edges[0]}(?:${passing})${edges[1]}`, 'iu')
}

function toolsOf(code: string): Tools {
  const data = KNOWN[code] ?? otherLanguage(code)
  const counts = forms(data.counts)
  const small = new Set(counts.slice(0, 2).flat())
  const numberWords = new Set([
    ...counts.flat(),
    ...list(data.moreCounts ?? ''),
    ...forms(data.scales).flat(),
  ])
  return {
    code,
    data,
    known: Object.hasOwn(KNOWN, code),
    functionWords: set(data.functionWords),
    leaning: set(data.leaning),
    lead: data.lead === undefined ? null : new RegExp(`^(?:${data.lead})`, 'u'),
    standing: data.standing === undefined ? null : new RegExp(`^(?:${data.standing})`, 'iu'),
    copula: data.copula === undefined ? null : new RegExp(data.copula, 'gu'),
    tail: new RegExp(`[;；]|[,，،] ?(?=${data.tail ?? '(?!)'})`, 'gu'),
    pronouns: set(data.pronouns),
    joiners: set(data.joiners),
    particles: set(data.particles ?? ''),
    months: forms(data.months),
    counts,
    numberWords,
    numberParts: new Set(
      [...numberWords].filter((word) => !small.has(word)).flatMap((word) => word.split(/[\s-]/)),
    ),
    passing: passingOf(data, code),
    units: set(`${data.units} ${data.money} ${data.percent}`),
    labels: set(data.labels),
  }
}

const made = new Map<string, Tools>()

/** The tools of a language (BCP 47); of one not known by heart what `Intl` has. */
export function languageTools(language: string): Tools {
  const code = language.toLowerCase().split('-')[0]!
  const known = made.get(code)
  if (known) return known
  const tools = toolsOf(code)
  made.set(code, tools)
  return tools
}

/** Every form of the entries of a list, as the source of a regular expression that takes the longest. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))
    .join('|')

export const formsIn = (words: string): string[] => forms(words).flat()
