import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CardsFormat } from '#contract/exchange'
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

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** `export text`: a text with its cards, and marks where they are wanted, to one file. */
export async function exportText(
  io: Io,
  { data, text, marks: withMarks, out }: { data: string; text: string; marks: boolean; out: string },
): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const input = { reading: text, marks: withMarks, to: resolve(out) }
    const { notes, cards, marks } = await call('exchange.exportText', input)
    const all = [counted(notes, 'note', 'notes'), counted(cards, 'card', 'cards')]
    if (withMarks) all.push(counted(marks, 'mark', 'marks'))
    io.out(`The text with ${all.join(', ')} written to ${out}\n`)
    return 0
  })
}

/** `export`: all cards to a file, or printed where none is named. */
export async function exportCards(
  io: Io,
  data: string,
  as: CardsFormat,
  out: string | undefined,
): Promise<number> {
  return withApp(io, data, async (_, call) => {
    if (out !== undefined) {
      const { notes, cards, reviews } = await call('exchange.exportCards', { as, to: resolve(out) })
      const all = [counted(notes, 'note', 'notes'), counted(cards, 'card', 'cards')]
      if (as === 'anki' || as === 'json') all.push(counted(reviews, 'answer', 'answers'))
      io.out(`${all.join(', ')} written to ${out}\n`)
      return 0
    }
    const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
    try {
      const { file } = await call('exchange.exportCards', { as, to: join(folder, 'cards') })
      io.out(await readFile(file, 'utf8'))
      return 0
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
