import { languageTools } from '#core/languages/tools'

/** Month names a language, in lower case, January first; abbreviations are their first three or more letters. */
const MONTHS = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((names) => names.split(' '))

/** Languages whose months are taken as they are written in a date, whole only. */
const OTHERS = 'ru uk pl cs sv da nb fi tr el ar he hi'.split(' ')
let others: Map<string, number> | undefined

/** The months of the other languages by every form. */
function otherMonths(): Map<string, number> {
  others ??= new Map(
    OTHERS.flatMap((code) =>
      languageTools(code).months.flatMap((forms, n) => forms.map((form): [string, number] => [form, n + 1])),
    ),
  )
  return others
}

/** Any decimal digit of the scripts that texts are written in as 0 to 9. */
const inAscii = (line: string): string =>
  line
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))

const NAME = String.raw`(?<month>\p{L}[\p{L}\p{M}]{1,13})\.?`
const DAY = String.raw`(?<day>\d{1,2})`
const YEAR = String.raw`(?<year>\d{4})`
const FORMS = [
  String.raw`(?<!\d)${YEAR}\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?${DAY}\s?[日일]`,
  String.raw`(?<!\d)${YEAR}(?<mark>[-/.])(?<month>\d{1,2})\k<mark>${DAY}(?!\d)`,
  String.raw`(?<!\d)${DAY}\.\s?(?<month>\d{1,2})\.\s?${YEAR}(?!\d)`,
  String.raw`(?<!\d)(?<one>\d{1,2})(?<mark>[/-])(?<two>\d{1,2})\k<mark>${YEAR}(?!\d)`,
  String.raw`(?<!\p{L})${NAME}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?${NAME},?\s+(?:del?\s+)?${YEAR}(?!\d)`,
].map((form) => new RegExp(form, 'iu'))

/** A year with the figure of a day or a month beside it, as every form has them. Most lines have none: cheap to ask first. */
const FIGURES = /\d\D+\d{4}|\d{4}\D+\d/

export interface DateFound {
  /** ISO, `2024-01-21`; absent when the figures could be read in two ways. */
  iso?: string
  /** What of the line said it, to be taken out of it. */
  text: string
}

/**
 * The first date written in a line, in the forms newspapers use in English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Chinese, Japanese, Korean and the languages of `OTHERS`, in the digits of any of them. 03/04/2024 is found but not read: it names two days.
 */
export function findDate(written: string): DateFound | undefined {
  const line = inAscii(written)
  if (!FIGURES.test(line)) return undefined
  for (const form of FORMS) {
    const match = form.exec(line)
    if (!match?.groups) continue
    const { year = '', month, day, one, two } = match.groups
    const text = written.slice(match.index, match.index + match[0].length)
    if (one !== undefined && two !== undefined) {
      const [first, second] = [Number(one), Number(two)]
      if (first > 12) return dated(year, second, first, text)
      if (second > 12) return dated(year, first, second, text)
      return first === second ? dated(year, first, second, text) : { text }
    }
    const found = dated(year, monthNumber(month ?? ''), Number(day), text)
    if (found) return found
  }
  return undefined
}

function monthNumber(name: string): number {
  if (/^\d+$/.test(name)) return Number(name)
  const key = name.toLowerCase()
  for (const names of MONTHS) {
    const found = names.findIndex(
      (month) => month === key || (key.length > 2 && key.length < 5 && month.startsWith(key)),
    )
    if (found >= 0) return found + 1
  }
  return key === 'sept' ? 9 : (otherMonths().get(key) ?? 0)
}

function dated(year: string, month: number, day: number, text: string): DateFound | undefined {
  const time = new Date(Date.UTC(Number(year), month - 1, day))
  const real = month >= 1 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return real ? { iso: time.toISOString().slice(0, 10), text } : undefined
}

const DATE_WORDS = new Set(
  (
    'updated update last modified published publish posted post created first on at the of date dated time am pm est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist aest et ct mt pt ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'veröffentlicht aktualisiert stand erschienen zuletzt geändert am um uhr von vom den montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
    'publié mis à jour le la modifié par heure lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'publicado actualizado actualización a las el de hora lunes martes miércoles jueves viernes sábado domingo ' +
    'pubblicato aggiornato il alle ore bijgewerkt gepubliceerd op om ' +
    '发布 发布时间 更新时间 發布時間 更新時間 发表 更新 时间 發布 發表 更新 時間 公開 最終更新 日時 입력 수정 등록 a m p h ' +
    'г года год опубликовано обновлено дата публикации в نشر تاريخ النشر في يوم م ه פורסם עודכן בתאריך ב प्रकाशित को'
  ).split(' '),
)

export interface DateLine {
  iso?: string
  updated: boolean
}

/** A line that says nothing but when the article was published or changed, or undefined when it says more. */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > 120) return undefined
  let rest = line
  const dates: DateFound[] = []
  for (let found = findDate(rest); found; found = findDate(rest)) {
    dates.push(found)
    rest = rest.replace(found.text, ' ')
  }
  const first = dates[0]
  if (!first) return undefined
  const words = inAscii(rest)
    .replace(/\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?/giu, ' ')
    .match(/[\p{L}\p{M}]+|\d+/gu)
  if (words?.some((word) => !DATE_WORDS.has(word.toLowerCase()))) return undefined
  const updated =
    /^\W*(last )?(updat|modif|aktualis|zuletzt|mis à jour|actualiz|aggiorn|bijgewerkt|更新|最終更新|수정|обновлено|עודכן)/iu.test(
      line,
    )
  return { updated, ...(first.iso ? { iso: first.iso } : {}) }
}

/** A last word with what stands before it, "on" of "Ana Ruiz, on". */
const LAST_WORD = /[\s,，|•·(–—-]*(?<word>\p{L}[\p{L}\p{M}]+):?$/u

/**
 * What a line says before the date it ends with, and that date as an ISO one; undefined when it ends with none. "On",
 * "Published" and "Wednesday" go with the date.
 */
export function beforeDate(line: string): { said: string; iso?: string } | undefined {
  const found = findDate(line)
  if (!found) return undefined
  const at = line.indexOf(found.text)
  if (!readDateLine(line.slice(at))) return undefined
  let said = line.slice(0, at)
  for (;;) {
    said = said.replace(/[\s,，|•·(–—-]+$/u, '')
    const last = LAST_WORD.exec(said)
    if (!last || !DATE_WORDS.has(last.groups?.word?.toLowerCase() ?? '')) break
    said = said.slice(0, last.index)
  }
  return { said, ...(found.iso ? { iso: found.iso } : {}) }
}
