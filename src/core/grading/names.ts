import { GAZETTEER } from '#core/naming/gazetteer'
import { foldAnswer, words } from './text'

/**
 * Words a slip away from another that means something else, beside the countries and cities of the gazetteer:
 * who writes one of these means it.
 */
const OTHERS = `
  north south east west northern southern eastern western upper lower inner outer first last
  male female man men woman women import imports export exports increase decrease inclusion exclusion
  Congo Dominica Equatorial_Guinea Gambia Guinea Guyana Eritrea Mauritania Mauritius Malawi Togo Tonga
  Bahamas Barbados Burundi Macedonia Monaco Montana Indiana Galicia Galatia Samoa
  Bonn Brest Bergen Bremen Cork York Granada Grenada Male Lome Salem Sparta Kiel Kiev Nantes Nancy Parma Sidney
  Lyons Tours Turin Trier Trieste Valencia Valence Verona Vienne
  Iranian Iraqi Austrian Australian Slovak Slovene Slovenian Nigerien Nigerian
  Palestinian Palestinians Philistines Persian Prussian Prussia Russia Belarus
  June July March May`

const bare = (name: string): string => words(foldAnswer(name)).join(' ')

const KNOWN: ReadonlySet<string> = new Set(
  [
    ...GAZETTEER.country,
    ...GAZETTEER.city,
    ...GAZETTEER.continent,
    ...GAZETTEER['us-state'],
    ...OTHERS.trim()
      .split(/\s+/)
      .map((name) => name.replaceAll('_', ' ')),
  ].map(bare),
)

const LONGEST = 3

/** The names and words in a list of words that must not be taken for slips of others. */
export function namesIn(list: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let from = 0; from < list.length; from++)
    for (let length = 1; length <= LONGEST && from + length <= list.length; length++) {
      const name = list.slice(from, from + length).join(' ')
      if (KNOWN.has(name)) found.add(name)
    }
  return found
}

/** Names that are as near to what was written as the right one is, when the right one is a name of this list. */
export const namesLike = (right: string): Iterable<string> => (KNOWN.has(right) ? KNOWN : [])

const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady king queen emperor empress prince princess pope saint st ' +
    'president premier chancellor minister prime general captain colonel senator governor judge chairman ' +
    'herr frau monsieur madame senor senora don dona'
  ).split(' '),
)
/** What stands before a person's name and is no part of it. */
export const isTitle = (word: string): boolean => TITLES.has(word)

const FAMILY_FIRST = new Set(
  (
    'xi wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo mao deng jiang wen zheng ' +
    'liang xie song tang han feng cao peng zeng xiao tian dong pan yuan cai yu du ye cheng wei su lu ding ren shen ' +
    'kim lee park choi moon yoon jung kang cho ban nguyen tran pham ho vo'
  ).split(' '),
)
/** Whether a name's first word is likely its family's: Chinese, Korean and Vietnamese names put it there. */
export const isFamilyFirst = (word: string): boolean => FAMILY_FIRST.has(word)

const ARTICLES: Record<string, string[]> = {
  en: ['the', 'a', 'an'],
  de: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einer', 'eines'],
  fr: ['le', 'la', 'les', 'l', 'un', 'une', 'des', 'du'],
  es: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
  it: ['il', 'lo', 'la', 'i', 'gli', 'le', 'l', 'un', 'uno', 'una'],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma'],
  nl: ['de', 'het', 'een'],
}
/** What may stand around an answer without saying anything else: no "and", no "or", no "not". */
const AROUND: Record<string, string[]> = {
  en: (
    'in on at of to by from for with as into it its that this these those there he she they we i you his her their our ' +
    'my was were is are be been am s think guess believe because called named answer maybe probably so when'
  ).split(' '),
  de: 'in im am an auf bei von vom zu zum zur aus fur mit es war ist sind waren er sie ich glaube'.split(' '),
  fr: 'en a au aux de d dans par pour sur c ce est etait il elle ils je crois'.split(' '),
  es: 'en a al de del por para con es era fue son el ella ellos lo'.split(' '),
  it: 'in a al di del da per con e era fu sono'.split(' '),
}

/** Whether a word, at the place it has, may be left out: an article unless it ends the answer ("vitamin A"). */
export function isIdle(word: string, last: boolean, language: string): boolean {
  const own = language.slice(0, 2)
  const article = (ARTICLES[own] ?? ARTICLES.en)!.includes(word)
  return article ? !last : (AROUND[own] ?? AROUND.en)!.includes(word)
}
/** Only articles: they never count, where they stand first. */
export const isArticle = (word: string, language: string): boolean =>
  (ARTICLES[language.slice(0, 2)] ?? ARTICLES.en)!.includes(word)
