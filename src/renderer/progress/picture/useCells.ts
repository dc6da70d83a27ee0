import { useIntl } from 'react-intl'
import { useDay } from '#renderer/progress/useWords'
import { type Cell, type Kind, toldNumber } from './table'

/** A cell of a table in words, with the same numbers as in its file. */
export function useCells(): (cell: Cell, kind: Kind) => string {
  const intl = useIntl()
  const inWords = useDay()
  return (cell, kind) => {
    if (cell === null) return '–'
    if (typeof cell === 'string') return kind === 'day' ? inWords(cell, 'dated') : cell
    const told = intl.formatNumber(toldNumber(cell, kind), { maximumFractionDigits: 1 })
    return kind === 'percent' ? `${told}\u00a0%` : told
  }
}
