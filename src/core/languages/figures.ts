import type { Span } from '#core/text/segment'
import { alternatives, formsIn, type Tools } from './tools'

export type FigureType = 'date' | 'number' | 'money' | 'percent'

/** A stretch that is a number or a time by its looks; `fine` says which others could stand in for it. */
export interface Figure extends Span {
  type: FigureType
  fine: string
}

interface Rule {
  fine: string
  type: FigureType
  pattern: RegExp
  /** It begins with or holds a digit, so that a text without any need not be searched. */
  digits: boolean
}

const YEAR = '(?:1\\p{Nd}{3}|20\\p{Nd}{2}|[١][٠-٩]{3}|[٢][٠][٠-٩]{2})'
const NUMBER = '\\p{Nd}+(?:[.,٬٫\\u00a0\\u202f ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,٫]\\p{Nd}+)?[½¼¾]?'
const SIGNS = '[$£€¥₹₽]'
/** Chinese numerals. */
const HAN = '[〇零一二三四五六七八九十百千万亿两]'
/** Not within a word or a longer number; signs of Chinese stand beside numbers. */
// A look at the digit itself first: the looks behind it are dear.
const BEFORE =
  '(?=\\p{Nd})(?<![\\p{Nd}][.,:/]?)(?<!(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}])[\\p{L}\\p{M}][-–]?)'
const AFTER =
  '(?!\\p{Nd}|[.,:/]\\p{Nd}|(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}])[\\p{L}\\p{M}])'

/** Languages whose scripts have no capitals. */
const CASELESS = /^(?:ar|fa|he|ja|ko|th|zh)$/

function rulesOf({ data, months, code }: Tools): Rule[] {
  const rules: Rule[] = []
  const add = (fine: string, type: FigureType, source: string) => {
    const digits = !source.includes(HAN) && /p\{Nd\}\{|p\{Nd\}\+|^\d/.test(source)
    rules.push({ fine, type, digits, pattern: new RegExp(source, CASELESS.test(code) ? 'gu' : 'giu') })
  }
  const scales = alternatives(formsIn(data.scales))
  const amount = `${NUMBER}${scales ? `(?:\\s?(?:${scales})${code === 'zh' ? '' : '(?![\\p{L}\\p{M}])'}\\.?)?` : ''}`
  const words = (source: string) => `(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`
  const money = alternatives(formsIn(data.money))
  const percent = alternatives(formsIn(data.percent))
  add('money', 'money', `(?:(?:US|A|C|HK|NZ)\\s?)?${SIGNS}\\s?${amount}`)
  add('money', 'money', `${amount}\\s?${SIGNS}`)
  const after = code === 'zh' ? '' : '(?![\\p{L}\\p{M}])'
  if (money) add('money', 'money', `${BEFORE}${amount}(?:\\sde)?\\s?(?:${money})${after}`)
  add('percent', 'percent', `${BEFORE}${NUMBER}\\s?[%٪]`)
  if (percent) add('percent', 'percent', `${BEFORE}${NUMBER}\\s(?:${percent})(?![\\p{L}])`)
  if (code === 'zh') {
    add('percent', 'percent', `百分之(?:${HAN}+|${NUMBER})`)
    add('money', 'money', `${HAN}+(?:${money})`)
    add(
      'date/day',
      'date',
      '(?:\\d{1,4}|[〇零一二三四五六七八九]{4})\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?',
    )
    add('date/day', 'date', `[〇零一二三四五六七八九]{4}年${HAN}{1,2}月(?:${HAN}{1,3}[日号])?`)
    add('date/day-month', 'date', '\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]')
  }
  if (data.century) add('date/century', 'date', code === 'zh' ? data.century : words(data.century))
  if (data.decade)
    add(
      'date/decade',
      'date',
      code === 'zh' ? data.decade : `(?<![\\p{L}\\p{M}\\p{Nd}])(?:${data.decade})(?![\\p{L}\\p{M}])`,
    )
  if (code === 'zh') {
    add('date/era', 'date', '公元前?\\s?\\d{1,4}\\s?年')
    add('year', 'date', '(?:1\\d{3}|20\\d{2})\\s?年')
  }
  const month = alternatives(months.flat())
  if (month && code !== 'zh') {
    const link = data.dateLinks
      ? `\\s(?:(?:${data.dateLinks.replaceAll(' ', '|')})\\s)?(?:(?:عام|سنة)\\s)?`
      : '\\s'
    const day = '\\p{Nd}{1,2}(?:\\.|º|er)?'
    // Arabic gives both its names of a month: "تموز/يوليو".
    const named = `(?:${month})(?:\\s?/\\s?(?:${month}))?(?![\\p{L}\\p{M}])`
    add('date/day', 'date', `${BEFORE}${day}${link}${named},?${link}\\p{Nd}{3,4}${AFTER}`)
    add('date/day-month', 'date', `${BEFORE}${day}${link}${named}`)
    add('date/day', 'date', `(?<![\\p{L}])${named}\\s\\p{Nd}{1,2},\\s\\p{Nd}{4}${AFTER}`)
    add('date/month', 'date', `(?<![\\p{L}\\p{M}])${named},?${link}\\p{Nd}{3,4}${AFTER}`)
  }
  if (data.era && code !== 'zh')
    add('date/era', 'date', `${BEFORE}\\p{Nd}{1,4}\\s(?:${data.era})(?![\\p{L}])`)
  add('year', 'date', `${BEFORE}(?<![-–$£€¥]\\s?)${YEAR}(?![-–]\\p{Nd}|\\s?[%٪$€£])${AFTER}`)
  add('number', 'number', `${BEFORE}${amount}${AFTER}`)
  if (code === 'zh')
    add(
      'han',
      'number',
      `${HAN}{2,}(?!年|月|些|样|切|般|定|直|起|世|十年代)|[两二三四五六七八九十百](?=(?:个|名|座|家|种|条|位|所|次|场|艘|架|届|倍|人|天|周|年|岁|部|项|支|大|公里|米|分))`,
    )
  return rules
}

const made = new Map<Tools, Rule[]>()

/** Figures of a sentence in order of their place, without overlaps; numbers of pages and the like are none. */
export function figures(text: string, tools: Tools): Figure[] {
  const rules = made.get(tools) ?? rulesOf(tools)
  made.set(tools, rules)
  const found: Figure[] = []
  const hasDigits = /\p{Nd}/u.test(text)
  const add = (figure: Figure) => {
    if (!found.some((other) => figure.start < other.end && figure.end > other.start)) found.push(figure)
  }
  for (const { fine, type, digits, pattern } of rules) {
    if (digits && !hasDigits) continue
    for (const match of text.matchAll(pattern))
      add({ start: match.index, end: match.index + match[0].trimEnd().length, type, fine })
  }
  for (const span of countsIn(text, tools)) add({ ...span, type: 'number', fine: 'count' })
  return found.filter((one) => !isLabel(text, one, tools)).sort((a, b) => a.start - b.start)
}

/** "and" within a number. */
const LINKS: ReadonlySet<string> = new Set(['y', 'et', 'und'])

/** Numbers said in words, word by word: to search for all number words at each place takes much longer. */
function countsIn(text: string, { numberParts, code }: Tools): Span[] {
  if (code === 'zh' || numberParts.size === 0) return []
  const found: Span[] = []
  let linked = false
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const lower = word.toLowerCase()
    const last = found.at(-1)
    const gap = last && text.slice(last.end, index)
    const follows: boolean = gap !== undefined && (linked ? /^[\s-]\p{L}+[\s-]$/u : /^[\s-]$/).test(gap)
    const isNumber: boolean =
      numberParts.has(lower) || (follows && code === 'ar' && numberParts.has(lower.replace(/^و/, '')))
    linked = !isNumber && follows && !linked && LINKS.has(lower)
    if (!isNumber) continue
    if (last && follows) last.end = index + word.length
    else found.push({ start: index, end: index + word.length })
  }
  return found
}

function isLabel(text: string, { start, type }: Figure, { labels }: Tools): boolean {
  if (type !== 'number') return false
  const before = text.slice(Math.max(0, start - 20), start)
  if (/[[(#]\s?$/.test(before) && /[[#]\s?$/.test(before)) return true
  const word = /([\p{L}№]+)\.?\s?$/u.exec(before)?.[1]?.toLowerCase()
  return word !== undefined && labels.has(word)
}
