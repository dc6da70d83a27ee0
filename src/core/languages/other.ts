import type { LanguageData } from './types'

/** A language of which nothing is known by heart: the names of its months are those `Intl` has. */
export function otherLanguage(code: string): LanguageData {
  return {
    ...{ functionWords: '', leaning: '', pronouns: '', joiners: '', counts: '', scales: '' },
    ...{ percent: '', money: '', units: '', labels: '' },
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
    const isName = (name: string) => /^[\p{L}\p{M}]{3,}$/u.test(name)
    return names.every((forms) => forms.some(isName))
      ? names.map((forms) => forms.filter(isName).join('/').toLowerCase())
      : []
  } catch {
    return []
  }
}
