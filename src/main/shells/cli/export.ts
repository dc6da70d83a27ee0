import { resolve } from 'node:path'
import type { NotebookFormat } from '#contract/marks'
import { durableWrite } from '#main/storage/durable'
import type { Io } from './io'
import { withApp } from './with-app'

/** `export`: all highlights, notes and bookmarks to a file, or printed where none is named. */
export async function exportNotebook(
  io: Io,
  data: string,
  as: NotebookFormat,
  out: string | undefined,
): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const { text, count } = await call('notebook.text', { as })
    if (out === undefined) io.out(text)
    else {
      await durableWrite(resolve(out), text)
      io.out(`${count} ${count === 1 ? 'mark' : 'marks'} written to ${out}\n`)
    }
    return 0
  })
}
