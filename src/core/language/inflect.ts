import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from './irregular'
import type { VerbForm } from './types'

/** Verbs of more than one syllable stressed on the last, which double their consonant: "occurred", "beginning". */
const DOUBLING =
  /^(?:ab?h|abet|ac|ad|al|an|be|com|con|de|dis|e|for|im|in|inter|o|oc|out|over|per|pro|re|sub|trans|un|under)(?:cur|fer|gin|get|got|hor|it|mit|pel|pose?t|quip|set|ter|tur|wit|run|but|lot|fit|bar|cap|bid|tract?r|trol|cel|bel|hearten)$/
const NOT_DOUBLED = /^(?:offer|differ|suffer|audit|edit|credit|orbit|exit|inherit|cover|enter|deliver)$/

const CVC = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxyh]$/

const doubles = (base: string): boolean =>
  (CVC.test(base) || DOUBLING.test(base)) && !NOT_DOUBLED.test(base) && base.length > 2

/** A regular verb's -ed. */
function withEd(base: string): string {
  if (/e$/.test(base)) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (/ic$/.test(base)) return `${base}ked`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function withIng(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  if (/(?:ee|oe|ye|inge)$/.test(base) && base !== 'infringe') return `${base}ing`
  if (/e$/.test(base) && base.length > 2) return `${base.slice(0, -1)}ing`
  if (/ic$/.test(base)) return `${base}king`
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

/** Verbs and nouns take -s by the same spelling. */
function withS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

const BE: Record<VerbForm, string> = {
  base: 'be',
  past: 'was',
  present: 'are',
  present3: 'is',
  pastPart: 'been',
  gerund: 'being',
}

/** A verb's form from its base, in lower case: ("write", "pastPart") is "written". Of "be", past is "was", present "are". */
export function verbForm(base: string, form: VerbForm): string {
  if (base === 'be') return BE[form]
  if (form === 'base' || form === 'present') return base
  if (form === 'gerund') return withIng(base)
  if (form === 'present3') {
    if (base === 'have') return 'has'
    return /[^o]o$/.test(base) ? `${base}es` : withS(base)
  }
  return IRREGULAR_VERBS.get(base)?.[form] ?? withEd(base)
}

/** A noun's plural from its singular. */
export function plural(noun: string): string {
  return IRREGULAR_PLURALS.get(noun) ?? compound(noun, IRREGULAR_PLURALS) ?? withS(noun)
}

const SINGULARS = new Map([...IRREGULAR_PLURALS].map(([one, many]) => [many, one]))

/** A noun's singular from its plural; a word that does not look plural is given back. */
export function singular(noun: string): string {
  const irregular = SINGULARS.get(noun) ?? compound(noun, SINGULARS)
  if (irregular !== undefined) return irregular
  if (/(?:ss|us|is)$/.test(noun)) return noun
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (
    /(?:ch|sh|ss|x|zz)es$|[a-z]{3}[^aeo]uses$/.test(noun) &&
    !/(?:aches|axes|(?:exc|ref)uses)$/.test(noun)
  ) {
    return noun.slice(0, -2)
  }
  return noun.replace(/s$/, '')
}

/** "policewomen", "grandchildren": what a word ending in -man or -child takes. */
function compound(noun: string, table: ReadonlyMap<string, string>): string | undefined {
  const end = /(?:wom[ae]n|m[ae]n|child(?:ren)?|feet|foot|teeth|tooth|mouse|mice)$/.exec(noun)?.[0]
  if (end === undefined || end === noun || /(?:hu|ger|ro|sha|otto|caj|talis)m[ae]n$/.test(noun))
    return undefined
  const changed = table.get(end)
  return changed && noun.slice(0, -end.length) + changed
}
