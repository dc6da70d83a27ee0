import { join } from 'node:path'
import type { Handlers } from '#contract/api'
import type { Problem } from '#contract/app'
import type { ImportItem, ImportLine, ImportReport, ImportSummary } from '#contract/jobs'
import { isRecord } from '#core/text/record'
import { NotFoundError } from '#main/errors'
import { openJson } from '#main/storage/json'
import type { Readings } from './readings'

/** Imports told of; older ones are forgotten. */
const KEEP = 50

interface ReportsFile {
  v: 1
  /** Newest first. */
  reports: ImportReport[]
}

export interface ImportReports {
  /** Resolves once it is on disk. */
  add: (report: ImportReport) => Promise<void>
  handlers: Pick<Handlers, 'imports.reports' | 'imports.report'>
}

const isReports = (value: unknown): value is ReportsFile =>
  isRecord(value) &&
  value.v === 1 &&
  Array.isArray(value.reports) &&
  value.reports.every(
    (one) => isRecord(one) && typeof one.id === 'string' && isRecord(one.counts) && Array.isArray(one.lines),
  )

const OUTCOMES: Record<ImportItem['state'], ImportLine['outcome']> = {
  done: 'new',
  exists: 'known',
  failed: 'refused',
  skipped: 'skipped',
  waiting: 'left',
  running: 'left',
}

/** What became of an import, from its items as they ended. */
export function reportOf(
  about: Pick<ImportReport, 'id' | 'at' | 'from'>,
  items: readonly ImportItem[],
): ImportReport {
  const counts = { new: 0, known: 0, refused: 0, skipped: 0, left: 0 }
  const lines = items.map(({ name, state, id, title, error, warnings, twin }): ImportLine => {
    const outcome = OUTCOMES[state]
    counts[outcome]++
    return {
      name,
      outcome,
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      ...(error !== undefined && { why: error }),
      warnings,
      ...(twin && { twin }),
    }
  })
  return { ...about, counts, lines }
}

/**
 * `imports.json`: what became of the last imports, to be looked up again. Texts that are in the library no more are told
 * of by their names only, and nothing is asked about them.
 */
export async function openReports(
  dataDir: string,
  readings: Pick<Readings, 'find'>,
  report: (problem: Problem) => void,
): Promise<ImportReports> {
  const isThere = async (id: string) => (await readings.find(id))?.removed === false
  const asNow = async ({ id, twin, ...line }: ImportLine): Promise<ImportLine> => {
    if (id === undefined || !(await isThere(id))) return line
    return { ...line, id, ...(twin && (await isThere(twin.id)) && { twin }) }
  }
  const empty: ReportsFile = { v: 1, reports: [] }
  const file = await openJson(join(dataDir, 'imports.json'), empty, { check: isReports, report })
  return {
    async add(one) {
      file.data = { v: 1, reports: [one, ...file.data.reports].slice(0, KEEP) }
      await file.write()
    },
    handlers: {
      'imports.reports': () =>
        file.data.reports.map(({ id, at, from, counts }): ImportSummary => ({ id, at, from, counts })),
      'imports.report': async ({ id }) => {
        const found = file.data.reports.find((one) => one.id === id)
        if (!found) throw new NotFoundError('What came of this import is no longer kept.')
        return { ...found, lines: await Promise.all(found.lines.map(asNow)) }
      },
    },
  }
}
