import { parseArgs } from 'node:util'
import type { CardColumn, CardsFormat, TableAs } from '#contract/exchange'
import type { NotebookFormat } from '#contract/marks'
import { ORDERS, type Order } from '#core/ranking/worth'
import { columnCalled } from '#main/exchange/notes/columns'
import { UsageError } from './io'

export type Command =
  | { name: 'help' | 'version' }
  | { name: 'import'; data: string; files: string[]; password?: string; table?: TableAs }
  | { name: 'text'; data: string; id: string; json: boolean }
  | { name: 'list'; data: string; all: boolean }
  | { name: 'serve'; data: string; port: number }
  | { name: 'check'; data: string }
  | { name: 'find'; data: string; query: string }
  | { name: 'learn'; data: string; id: string; count: number }
  | { name: 'stats'; data: string; json: boolean }
  | { name: 'reports'; data: string; json: boolean }
  | { name: 'export'; data: string; marks: NotebookFormat; out?: string }
  | { name: 'export'; data: string; cards: CardsFormat; out?: string }
  | { name: 'export'; data: string; text: string; marks: boolean; out: string }
  | { name: 'backup'; data: string; out: string }
  | { name: 'restore'; data: string; file: string; look: boolean }
  | { name: 'facts'; file: string; order?: Order }
  | { name: 'facts'; gold: string; language: string; order?: Order }

export const HELP = `Usage: lectern COMMAND --data DIR

  import FILE…         bring texts in, folders and ZIP archives of them, or cards (.apkg, .colpkg, .csv, .tsv), and pages
                       of the web by their address (https://…), which is the only thing that uses the network;
                       prints a JSON line a text as soon as it is done; --password opens what needs one
  import TABLE… --columns front,back,tags,-
                       bring cards in from tables (.csv, .tsv, .txt) with columns of other names, or of none: question
                       (or front), answer (or back), blanks, tags, deck, hint, comment, also, wrong, kind, ask, id,
                       and - for one to pass over; --deck NAME puts new ones there, --head yes|no tells whether the
                       first row holds names
  text ID [--json]     print a reading as plain text, or as a document with its metadata
  list [--all]         print a JSON line a reading; --all adds those that ship with Lectern
  find WORDS…          print a JSON line a place in your texts, highlights and cards; quote a phrase twice: '"a b"'
  serve [--port N]     serve the app to a browser on this machine until it is stopped
  check                verify everything in the data folder; changes nothing
  learn ID [--count N] keep the facts of a reading that matter most, 10 unless told; prints a JSON line a card
  stats [--json]       say what was learned and what is due, or print it as one JSON object
  reports [--json]     print the questions you reported, newest first, in words or as a JSON array
  export anki|csv|markdown|json --out FILE
                       write your cards: a package for Anki with their whole history, a table, Markdown to
                       read and edit, or everything that is kept of them
  export annotations|marks-markdown|marks-csv [--out FILE]
                       print your highlights, notes and bookmarks, or write them to a file
  export text ID --out FILE [--marks]
                       write a text to one ZIP file with its cards, to be handed on: import takes it in; --marks
                       adds your highlights, notes and bookmarks
  backup --out FILE    save all that cannot be made again to one ZIP file, also while Lectern is open
  restore FILE [--look]
                       say what is in such a file and bring back what is missing here; --look says it only
  facts FILE           print the questions of a file as JSON, best first; needs no data folder
  facts --gold FILE [--lang xx]
                       the same of each text of a set, to be scored
  facts … --order full|more|study|key|details|blend
                       full: what the app offers, then what is only fair; more: less of the latter;
                       study: none of it;
                       what a summary keeps, what a close reader is asked, or both (blend)

  --data DIR           the data folder (needed by every command but facts)
  --help, --version

Exits with 0 when all went well, 1 when something was refused or is wrong, 2 when the command was not understood.
`

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  port: { type: 'string' },
  count: { type: 'string' },
  gold: { type: 'string' },
  lang: { type: 'string' },
  order: { type: 'string' },
  out: { type: 'string' },
  look: { type: 'boolean' },
  marks: { type: 'boolean' },
  password: { type: 'string' },
  columns: { type: 'string' },
  deck: { type: 'string' },
  head: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** What every command takes beside --data. */
const TAKES: Record<Exclude<Command['name'], 'help' | 'version'>, (keyof typeof OPTIONS)[]> = {
  import: ['password', 'columns', 'deck', 'head'],
  text: ['json'],
  list: ['all'],
  serve: ['port'],
  check: [],
  find: [],
  learn: ['count'],
  stats: ['json'],
  reports: ['json'],
  export: ['out', 'marks'],
  backup: ['out'],
  restore: ['look'],
  facts: ['gold', 'lang', 'order'],
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 0)
  if (!/^\d*$/.test(text ?? '') || port > 65_535) throw new UsageError(`${text} is not a port.`)
  return port
}

const COUNT = 10
const MOST = 1_000

function countFrom(text: string | undefined): number {
  const count = Number(text ?? COUNT)
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new UsageError(`${text} is not a count of facts.`)
  return count
}

function orderFrom(text: string | undefined): { order?: Order } {
  if (text === undefined) return {}
  const order = ORDERS.find((one) => one === text)
  if (!order) throw new UsageError(`${text} is no order: full, study, key, details or blend.`)
  return { order }
}

function factsFrom(
  files: string[],
  { gold, lang: language = 'en', order }: ReturnType<typeof parse>['values'],
): Command {
  const [file, ...more] = files
  const ordered = orderFrom(order)
  if (gold !== undefined && file === undefined) return { name: 'facts', gold, language, ...ordered }
  if (gold !== undefined || file === undefined || more.length > 0)
    throw new UsageError('Which text? Name one file, or a set with --gold.')
  return { name: 'facts', file, ...ordered }
}

/** How a table is to be read; undefined where nothing is said of it. */
function tableFrom({
  columns,
  deck,
  head,
}: Partial<Record<'columns' | 'deck' | 'head', string>>): TableAs | undefined {
  if (head !== undefined && head !== 'yes' && head !== 'no')
    throw new UsageError('Is the first row a head? Say --head yes or --head no.')
  if (columns === undefined && deck === undefined && head === undefined) return undefined
  return {
    ...(columns !== undefined && { columns: columns.split(',').map(columnFrom) }),
    ...(deck !== undefined && { deck }),
    ...(head !== undefined && { head: head === 'yes' }),
  }
}

function columnFrom(name: string): CardColumn | null {
  if (name.trim() === '-' || name.trim() === '') return null
  const column = columnCalled(name)
  if (!column) throw new UsageError(`No column holds ${name}.`)
  return column
}

const NO_OUT = 'To which file? Name it with --out FILE.'
const CARDS: readonly CardsFormat[] = ['anki', 'csv', 'markdown', 'json']
const MARKS: Record<string, NotebookFormat> = {
  annotations: 'annotations',
  'marks-markdown': 'markdown',
  'marks-csv': 'csv',
}

function textFrom(data: string, [id, ...more]: string[], out: string | undefined, marks: boolean): Command {
  if (id === undefined || more.length > 0) throw new UsageError('Which reading? Name one id.')
  if (out === undefined) throw new UsageError(NO_OUT)
  return { name: 'export', data, text: id, marks, out }
}

function exportFrom(data: string, [as = '', ...more]: string[], out: string | undefined): Command {
  const cards = CARDS.find((one) => one === as)
  if (more.length === 0 && cards) {
    if (cards === 'anki' && out === undefined) throw new UsageError(NO_OUT)
    return { name: 'export', data, cards, ...(out !== undefined && { out }) }
  }
  if (more.length > 0 || !Object.hasOwn(MARKS, as))
    throw new UsageError(
      `As what? Cards as ${CARDS.join(', ')}; marks as ${Object.keys(MARKS).join(', ')}; a text as text ID.`,
    )
  return { name: 'export', data, marks: MARKS[as]!, ...(out !== undefined && { out }) }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the arguments after the program's name; throws UsageError in words for whoever typed them. */
export function readArgs(argv: string[]): Command {
  const { values, positionals } = parse(argv)
  const { data, help, version, ...options } = values
  if (help) return { name: 'help' }
  if (version) return { name: 'version' }
  const [name, ...rest] = positionals
  if (name === undefined) throw new UsageError('No command given.')
  if (!Object.hasOwn(TAKES, name)) throw new UsageError(`There is no command ${name}.`)
  const command = name as keyof typeof TAKES
  for (const option of Object.keys(options) as (keyof typeof OPTIONS)[]) {
    if (!TAKES[command].includes(option)) throw new UsageError(`${name} does not take --${option}.`)
  }
  if (command === 'facts') return factsFrom(rest, options)
  if (!data) throw new UsageError('Which data folder? Give it with --data DIR.')
  if (command === 'import') {
    if (rest.length === 0) throw new UsageError('Which files? Name at least one.')
    const { password } = options
    const table = tableFrom(options)
    return {
      ...{ name: command, data, files: rest },
      ...(password !== undefined && { password }),
      ...(table && { table }),
    }
  }
  if (command === 'find') {
    if (rest.length === 0) throw new UsageError('Which words? Name at least one.')
    return { name: command, data, query: rest.join(' ') }
  }
  if (command === 'text' || command === 'learn') {
    const [id, ...more] = rest
    if (id === undefined || more.length > 0) throw new UsageError('Which reading? Name one id.')
    if (command === 'learn') return { name: command, data, id, count: countFrom(options.count) }
    return { name: command, data, id, json: options.json === true }
  }
  if (command === 'export' && rest[0] === 'text')
    return textFrom(data, rest.slice(1), options.out, options.marks === true)
  if (options.marks) throw new UsageError('Only export text takes --marks.')
  if (command === 'export') return exportFrom(data, rest, options.out)
  if (command === 'restore') {
    const [file, ...more] = rest
    if (file === undefined || more.length > 0) throw new UsageError('Which backup? Name one file.')
    return { name: command, data, file, look: options.look === true }
  }
  if (rest.length > 0) throw new UsageError(`${name} does not take ${rest.join(' ')}.`)
  if (command === 'backup') {
    if (options.out === undefined) throw new UsageError(NO_OUT)
    return { name: command, data, out: options.out }
  }
  if (command === 'list') return { name: command, data, all: options.all === true }
  if (command === 'stats' || command === 'reports')
    return { name: command, data, json: options.json === true }
  return command === 'serve' ? { name: command, data, port: portFrom(options.port) } : { name: command, data }
}
