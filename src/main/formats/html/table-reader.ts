import type { Flow } from './flow'
import { type DraftTable, span, tablePieces } from './tables'

/** Follows the tables of a text, one inside another. */
export interface Tables {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
}

interface OpenTable extends DraftTable {
  /** Ids met before the first cell. */
  ids: string[]
  inCell: boolean
}

export function createTables(flow: Flow): Tables {
  const tables: OpenTable[] = []

  return {
    open(name, attributes) {
      if (name === 'table') {
        const presentation = /^(?:presentation|none)$/.test(attributes.role ?? '')
        tables.push({ rows: [], presentation, ids: [], inCell: false })
        return
      }
      const table = tables.at(-1)
      if (!table) return
      if (name === 'tr') table.rows.push([])
      if ((name === 'td' || name === 'th') && !table.inCell) {
        if (table.rows.length === 0) table.rows.push([])
        const cell = { pieces: [], head: name === 'th' }
        const spans = { colspan: span(attributes.colspan, 100), rowspan: span(attributes.rowspan, 1000) }
        table.rows.at(-1)!.push({ ...cell, ...spans })
        table.inCell = true
        flow.enter()
      }
    },
    close(name) {
      const table = tables.at(-1)
      if (!table) return
      if ((name === 'td' || name === 'th') && table.inCell) {
        table.inCell = false
        table.rows.at(-1)!.at(-1)!.pieces = flow.leave()
      }
      if (name === 'table') {
        tables.pop()
        flow.take(tablePieces(table, table.ids))
      }
    },
  }
}
