import { languageTools } from '#core/languages/tools'
import { fold } from '#core/text/fold'
import { withFigures } from './number-words'
import { hanNumber } from './numbers'

/** [what, how it is written for comparing], on folded texts. */
type Rule = [RegExp, string | ((...found: string[]) => string)]

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

/** "xviii" 18; what is no such numeral as it is. */
function arabic(numeral: string): string {
  const values = [...numeral].map((letter) => ROMAN[letter] ?? Number.NaN)
  const sum = values.reduce((all, value, i) => all + (value < (values[i + 1] ?? 0) ? -value : value), 0)
  return Number.isFinite(sum) ? String(sum) : numeral
}

const century = (_all: string, numeral: string): string =>
  `${/^\d/.test(numeral) ? numeral : arabic(numeral)} century`
const decade = (_all: string, year: string): string => `${year.length === 2 ? `19${year}` : year}s`

const ARABIC_ORDINALS = 'اول/حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر'
  .split(' ')
  .map((forms) => forms.split('/'))

function arabicCentury(all: string, ordinal: string, ten?: string): string {
  const at = ARABIC_ORDINALS.findIndex((forms) => forms.includes(ordinal))
  if (at >= 0) return `${at + 1 + (ten ? 10 : 0)} century`
  return ordinal === 'عشرين' || ordinal === 'عشرون' ? '20 century' : all
}

const RULES: Record<string, Rule[]> = {
  de: [
    [/\bv(?:or)?\.?\s?(?:chr(?:isti?|istus)?|u\.?\s?z)\b\.?(?:\sgeburt)?/g, 'bc'],
    [/\b(\d{1,2})\.?\s(?:jahrhunderts?|jhd?t?)(?!\p{L})\.?/gu, century],
    [/\b((?:1\d|20)?\d0)er(?:[\s-]jahren?)?\b/g, decade],
  ],
  es: [
    [/\ba(?:ntes)?\.?\s(?:de\s)?c(?:risto)?(?!\p{L})\.?/gu, 'bc'],
    [/\bsiglo\s([ivxl]+|\d{1,2})\b/g, century],
    [/\b(?:la\s)?(?:decada\sde\s|anos\s)(?:los\s|anos\s)?((?:1\d|20)?\d0)\b/g, decade],
    [/\bpor\sciento\b/g, 'percent'],
  ],
  fr: [
    [/\bav(?:ant)?\.?\s?j(?:esus)?\.?[\s-]*c(?:hrist)?(?!\p{L})\.?/gu, 'bc'],
    [/\b([ivxl]+|\d{1,2})\s?(?:e|eme|er|ieme)?\ssiecle\b/g, century],
    [/\bannees\s((?:1\d|20)?\d0)\b/g, decade],
    [/\bpour\scent\b/g, 'percent'],
    [/(?<!\p{L})(?:[cdjlmnst]|qu)['’](?=\p{L})/gu, ''],
  ],
  ru: [
    [/до\s(?:н\.?\s?э\.?|нашеи эры)(?!\p{L})/gu, 'bc'],
    [
      /(?<!\p{L})([ivxl]+|\d{1,2})(?:-?(?:и|м|го|ого))?\s(?:век(?:а|е|у|ом|ов)?|столети(?:е|я|и)|в)(?!\p{L})\.?/gu,
      century,
    ],
    [/((?:1\d|20)?\d0)-?(?:е|х|ые|ых)(?:\s(?:год(?:ы|ов|ах)|гг))?(?!\p{L})\.?/gu, decade],
    [/(?<=\d{3,4})\s?(?:год(?:а|у|ом|е)?|г)(?!\p{L})\.?/gu, ''],
    [/(?<!\p{L})в\s(?=\d)/gu, ''],
    [/(?<!\p{L})процент(?:а|ов|ам)?(?!\p{L})/gu, 'percent'],
    [/(?<!\p{L})(?:рубл(?:ь|я|еи|ю)|руб)(?!\p{L})\.?/gu, 'rouble'],
    [/(?<!\p{L})(?:доллар(?:а|ов|ы)?|долл)(?!\p{L})\.?/gu, 'dollar'],
    [/(?<!\p{L})(?:километр(?:а|ов|ы)?|км)(?!\p{L})/gu, 'km'],
    [/(?<!\p{L})(?:метр(?:а|ов|ы)?|м)(?!\p{L})/gu, 'metre'],
  ],
  ar: [
    [/ق\.?\s?م(?!\p{L})\.?|قبل\sالميلاد/gu, 'bc'],
    [/(?:ال)?قرن\sال(\p{L}+?)(\sعشر)?(?!\p{L})/gu, arabicCentury],
    [/(?:ال)?قرن\s(?:ال)?(\d{1,2})/gu, century],
    [/(?<!\p{L})(?:في\s)?(?:عام|سن[ةه])\s(?=\d)/gu, ''],
    [/(?<!\p{L})(?:بالم(?:ا)?[ئي][ةه]|في\sالم(?:ا)?[ئي][ةه])(?!\p{L})/gu, 'percent'],
    [/(?<!\p{L})دولار(?:ا|ات)?(?!\p{L})/gu, 'dollar'],
    [/(?<!\p{L})(?:كيلومتر(?:ا|ات)?|كم)(?!\p{L})/gu, 'km'],
  ],
  he: [
    [/(?<!\p{L})ב?שנת\s(?=\d)/gu, ''],
    // "In May" is one word.
    [/(?<=\d\s)ב(?=\p{L}{3})/gu, ''],
  ],
  ko: [
    [
      /(\d+)\s?만(?:\s?(\d{1,4})(?!\d))?/g,
      (_all, many, rest = '0') => String(Number(many) * 1e4 + Number(rest)),
    ],
  ],
}

/** Units of Chinese and Japanese with the names they are compared by; other measure words only say that something is counted. */
const HAN_UNITS: Record<string, string> = {
  ...{
    公里: 'km',
    千米: 'km',
    米: 'metre',
    公斤: 'kg',
    千克: 'kg',
    吨: 'tonne',
    美元: 'dollar',
    欧元: 'euro',
    英镑: 'pound',
  },
  ...{
    日元: 'yen',
    円: 'yen',
    ドル: 'dollar',
    メートル: 'metre',
    キロメートル: 'km',
    キログラム: 'kg',
    トン: 'tonne',
    人民币: 'yuan',
    元: 'yuan',
    年: 'year',
    岁: 'year',
    天: 'day',
    小时: 'hour',
    分钟: 'minute',
  },
}
const HAN = '[\\d.,零〇一二三四五六七八九十百千万亿两]+'
const HAN_COUNT = new RegExp(`^(${HAN})\\s?(\\p{Script=Han}{0,3}|[ァ-ヴー]{2,6})$`, 'u')
const HAN_CENTURY = new RegExp(`(${HAN})\\s?世纪`, 'u')
const HAN_DECADE = new RegExp(`(${HAN})\\s?年代`, 'u')
const HAN_YEAR = /^([\d零〇一二三四五六七八九]{3,4})\s?年$/
const HAN_DAY =
  /^([零〇一二三四五六七八九]{3,4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?$/
const HAN_PERCENT = new RegExp(`百分之(${HAN})`, 'u')

/** A number in Chinese signs or figures as figures; what cannot be read as it is. */
const hanFigures = (signs: string): string =>
  /^[\d.,]+$/.test(signs) ? signs : String(hanNumber(signs) ?? signs)

function inHan(text: string): string {
  const era = text.replace(/^(?:公元)?前\s?(?=\d)(.*?)年?$/, '$1 bc').replace(/^公元(?=\d)/, '')
  const plain = era
    .replace(HAN_PERCENT, (_all, signs: string) => `${hanFigures(signs)} percent`)
    .replace(HAN_CENTURY, (_all, signs: string) => `${hanFigures(signs)} century `)
    .replace(HAN_DECADE, (_all, signs: string) => `${hanFigures(signs)}s`)
    .replace(HAN_YEAR, (_all, year: string) => hanFigures(year))
    .replace(HAN_DAY, (_all, year: string, month: string, day?: string) => {
      const rest = day === undefined ? '' : `${hanFigures(day)}日`
      return `${hanFigures(year)}年${hanFigures(month)}月${rest}`
    })
    .replace(/(?<=\p{Script=Han})[·•・](?=\p{Script=Han})/gu, '')
  const [, signs, unit] = HAN_COUNT.exec(plain) ?? []
  if (signs === undefined || unit === undefined || (unit === '' && /^[\d.,]+$/.test(signs))) return plain
  const figures = hanFigures(signs)
  // "三国" is a name: only a known unit or one measure word after a number makes it a count.
  if (!/^[\d.,]+$/.test(figures) || (unit.length > 1 && !HAN_UNITS[unit])) return plain
  return /[月日号世]/.test(unit) ? plain : `${figures} ${HAN_UNITS[unit] ?? unit}`.trim()
}

const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ')

const months = new Map<string, [RegExp, string][]>()

/** The months of a language by the forms they have, as English names. */
function monthsOf(language: string): [RegExp, string][] {
  const known = months.get(language)
  if (known) return known
  const found = languageTools(language).months.map((forms, n): [RegExp, string] => {
    const words = [...forms].sort((a, b) => b.length - a.length).map((form) => fold(form).text)
    return [new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu'), ENGLISH_MONTHS[n]!]
  })
  months.set(language, found)
  return found
}

/** Months, where a number tells that a date is meant: "mai" and "mars" are words too. */
function withMonths(text: string, language: string): string {
  if (!/\d/.test(text)) return text
  const named = monthsOf(language).reduce((said, [pattern, name]) => said.replace(pattern, name), text)
  return named.replace(/\b([a-z]{3,9})\s?\/\s?\1\b/g, '$1')
}

/**
 * A folded text in a form in which what means the same in its language reads the same: numbers said in words as figures,
 * centuries, decades and eras in one writing, months by their English names, units by theirs.
 */
export function inOneForm(text: string, language: string): string {
  const code = language.toLowerCase().split('-')[0]!
  if (code === 'zh' || code === 'ja') return inHan(text)
  const rules = RULES[code]
  if (!rules) return text
  const said = rules.reduce((all, [pattern, by]) => all.replace(pattern, by as string), text)
  return withMonths(withFigures(said, code), code).replace(/\s+/g, ' ').trim()
}
