import { join } from 'node:path'
import type { AppEvent, Handlers } from '#contract/api'
import type { MarkFilter, NotebookFormat } from '#contract/marks'
import type { StudyDay } from '#core/study/events'
import { DeniedError } from '#main/errors'
import { writeChange } from '#main/learning/change'
import type { NotebookSource } from '#main/learning/notebook'
import type { ContentStore } from '#main/storage/content'
import { durableWrite } from '#main/storage/durable'
import { readSource } from '#main/texts/sources'
import type { Uploads } from '#main/texts/uploads'
import { readAnnotations } from './annotations-in'
import { toAnnotations } from './annotations-out'
import { toCsv } from './csv'
import { type ImportDeps, planImport } from './import'
import { readJsonFile } from './json-in'
import { toMarkdown } from './markdown'
import type { Written } from './written'

export interface ExchangeDeps extends ImportDeps {
  notebook: NotebookSource
  content: Pick<ContentStore, 'content' | 'append'>
  uploads: Uploads
  /** The data folder, which the notebook is saved to. */
  data: string
  today: () => StudyDay
  emit: (event: AppEvent) => void
  /** Whether the window may name files by path. */
  acceptPaths: boolean
}

type ExchangeHandlers = Pick<Handlers, 'notebook.text' | 'notebook.save' | 'notebook.import'>

const FILES: Record<NotebookFormat, (day: StudyDay) => string> = {
  markdown: (day) => `notebook-${day}.md`,
  annotations: (day) => `annotations-${day}.jsonld`,
  csv: (day) => `notebook-${day}.csv`,
}

/** The notebook out to files that others read, and annotations in. */
export function exchangeHandlers(deps: ExchangeDeps): ExchangeHandlers {
  const { notebook, content, uploads, data, today, emit, acceptPaths } = deps

  async function write(as: NotebookFormat, filter: MarkFilter): Promise<{ text: string; count: number }> {
    const readings: Written[] = []
    for (const { marks, ...of } of await notebook.select(filter))
      readings.push({ ...of, marks: await notebook.place({ ...of, marks }, marks) })
    const count = readings.reduce((sum, { marks }) => sum + marks.length, 0)
    if (as === 'annotations') return { text: toAnnotations(readings, today()), count }
    return { text: as === 'csv' ? toCsv(readings) : toMarkdown(readings), count }
  }

  return {
    'notebook.text': ({ as, ...filter }) => write(as, filter),

    async 'notebook.save'({ as, ...filter }) {
      const { text, count } = await write(as, filter)
      const file = join(data, FILES[as](today()))
      // Excel takes a table for one of an older encoding unless a byte order mark begins it.
      await durableWrite(file, as === 'csv' ? `\ufeff${text}` : text)
      return { file, count }
    },

    async 'notebook.import'({ source, reading }) {
      if ('path' in source && !acceptPaths) throw new DeniedError('Files are not taken by their path here.')
      try {
        const { bytes } = await readSource(source, uploads)
        const { bodies, ...report } = await planImport(readAnnotations(readJsonFile(bytes)), reading, deps)
        return { ...(await writeChange(content, emit, bodies, ['marks'])), ...report }
      } finally {
        if ('upload' in source) await uploads.discard(source.upload)
      }
    },
  }
}
