import { type ReactNode, useCallback } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { isolated } from '#core/text/direction'
import en from './en.json'
import type later from './en.later.json'

export type StringId = keyof typeof en | keyof typeof later
export type Values = Record<string, string | number | Date>

/** English words, with dates and numbers as the reader's own English writes them. */
const locale = navigator.language.startsWith('en') ? navigator.language : 'en'

const words: Partial<Record<StringId, string>> = { ...en }

let others: Promise<void> | null = null

/**
 * Fetches what only parts say that come later, once; until then the window has the words of its first screen. Another
 * try after a failure.
 */
export function fetchWords(): Promise<void> {
  others ??= import('./en.later.json').then(
    (more) => void Object.assign(words, more.default),
    (error) => {
      others = null
      throw error
    },
  )
  return others
}

/** Every word the app says comes from here; a translation is one more pair of catalogues. */
export function StringsProvider({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={locale} messages={words}>
      {children}
    </IntlProvider>
  )
}

/** Names and titles in another direction, so that the words and figures of the message keep their places. */
const apart = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  )

/** `t('key', values)`: a message of the catalogue in ICU format. */
export function useStrings(): (id: StringId, values?: Values) => string {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values && apart(values)), [intl])
}

/** From here on minutes say less than hours do. */
const LONG_MINUTES = 100

/** A reading time in words, from whole minutes. */
export function useTimeInWords(): (minutes: number) => string {
  const t = useStrings()
  return (minutes) =>
    minutes < LONG_MINUTES
      ? t('time.minutes', { minutes })
      : t('time.hours', { hours: Math.round(minutes / 60) })
}

/** An ISO date in words, as exact as it is: "21 January 2024", "January 2024", "2024". */
export function useDateInWords(): (iso: string) => string {
  const intl = useIntl()
  return (iso) => {
    const [year, month, day] = iso.split('-').map(Number)
    return intl.formatDate(new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1)), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
      ...(day ? { day: 'numeric' } : {}),
    })
  }
}
