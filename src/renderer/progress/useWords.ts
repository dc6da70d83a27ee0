import { useIntl } from 'react-intl'
import type { StudyDay } from '#core/study/events'

/** A study day written out: "Tuesday 1 December", or short: "1 Dec". */
export function useDay(): (day: StudyDay, form?: 'long' | 'short' | 'month' | 'dated') => string {
  const intl = useIntl()
  const forms = {
    long: { weekday: 'long', day: 'numeric', month: 'long' },
    short: { day: 'numeric', month: 'short' },
    month: { month: 'short' },
    dated: { day: 'numeric', month: 'long', year: 'numeric' },
  } as const
  return (day, form = 'long') => intl.formatDate(`${day}T12:00:00Z`, { ...forms[form], timeZone: 'UTC' })
}
