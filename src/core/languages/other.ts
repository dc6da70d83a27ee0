import { CYRILLIC, LATIN } from './detect-data'
import type { LanguageData } from './types'

/** What Italian and Catalan write before a word without a space. */
const ELISION = "(?:[cdlmnst]|un|(?:d|n)ell|[ads]ull|[ad]all|all|coll|quest|quell)[’']"

/** A language known by a few frequent words at most; the names of its months are those `Intl` has. */
export function otherLanguage(code: string): LanguageData {
  return {
    functionWords: (LATIN[code] ?? CYRILLIC[code])?.words ?? '',
    ...{ leaning: '', pronouns: '', joiners: '', counts: '', scales: '' },
    ...{ percent: '', money: '', units: '', labels: '' },
    ...(/^(?:it|ca)$/.test(code) && { elision: ELISION }),
    months: monthsOf(code).join(' '),
  }
}

/** The twelve months as `Intl` writes them in a date, and alone where that is another form; [] for no known language. */
function monthsOf(code: string): string[] {
  try {
    const inDate = new Intl.DateTimeFormat(code, { month: 'long', day: 'numeric', timeZone: 'UTC' })
    const alone = new Intl.DateTimeFormat(code, { month: 'long', timeZone: 'UTC' })
    const names = Array.from({ length: 12 }, (_, month) => {
      const date = new Date(Date.UTC(2000, month, 15))
      const said = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
      return [...new Set([said, alone.format(date)])]
    })
    const isName = (name: string) => /^[\p{L}\p{M}]{2,}$/u.test(name)
    // "In May" is one word in Hebrew.
    const formsOf = (forms: string[]) =>
      forms.filter(isName).flatMap((name) => (code === 'he' ? [name, `ב${name}`] : [name]))
    return names.every((forms) => forms.some(isName))
      ? names.map((forms) => formsOf(forms).join('/').toLowerCase())
      : []
  } catch {
    return []
  }
}
