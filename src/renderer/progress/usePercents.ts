import { useIntl } from 'react-intl'

/** Shares of five even steps for the side of a plot: "0 %", "25 %" and on. */
export function usePercents(): { at: number; label: string }[] {
  const intl = useIntl()
  return [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${intl.formatNumber(at * 100)}\u00a0%` }))
}
