import { parseArgs } from 'node:util'
import { UsageError } from './io'

export type Command =
  | { name: 'help' | 'version' }
  | { name: 'import'; data: string; files: string[] }
  | { name: 'text'; data: string; id: string; json: boolean }
  | { name: 'list'; data: string; all: boolean }
  | { name: 'serve'; data: string; port: number }
  | { name: 'check'; data: string }

export const HELP = `Usage: lectern COMMAND --data DIR

  import FILE…         bring texts in; prints a JSON line a file as soon as it is done
  text ID [--json]     print a reading as plain text, or as a document with its metadata
  list [--all]         print a JSON line a reading; --all adds those that ship with Lectern
  serve [--port N]     serve the app to a browser on this machine until it is stopped
  check                verify everything in the data folder; changes nothing

  --data DIR           the data folder (needed by every command)
  --help, --version

Exits with 0 when all went well, 1 when something was refused or is wrong, 2 when the command was not understood.
`

const flag = { type: 'boolean' } as const
const value = { type: 'string' } as const

/** The options of every command beside --data. */
const OPTIONS = {
  import: {},
  text: { json: flag },
  list: { all: flag },
  serve: { port: value },
  check: {},
} as const

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 0)
  if (!/^\d*$/.test(text ?? '') || port > 65_535) throw new UsageError(`${text} is not a port.`)
  return port
}

interface Parsed {
  values: { data?: string; json?: boolean; all?: boolean; port?: string }
  positionals: string[]
}

function parse(name: keyof typeof OPTIONS, args: string[]): Parsed {
  try {
    const options = { data: value, ...OPTIONS[name] }
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the arguments after the program's name; throws UsageError in words for whoever typed them. */
export function readArgs(argv: string[]): Command {
  const [name, ...rest] = argv
  if (name === undefined) throw new UsageError('No command given.')
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' }
  if (name === '--version') return { name: 'version' }
  if (!Object.hasOwn(OPTIONS, name)) throw new UsageError(`There is no command ${name}.`)
  const command = name as keyof typeof OPTIONS
  if (rest.includes('--help')) return { name: 'help' }

  const { values, positionals } = parse(command, rest)
  const { data } = values
  if (!data) throw new UsageError('Which data folder? Give it with --data DIR.')
  if (command === 'import') {
    if (positionals.length === 0) throw new UsageError('Which files? Name at least one.')
    return { name: command, data, files: positionals }
  }
  if (command === 'text') {
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('Which reading? Name one id.')
    return { name: command, data, id, json: values.json === true }
  }
  if (positionals.length > 0) throw new UsageError(`${command} does not take ${positionals.join(' ')}.`)
  if (command === 'list') return { name: command, data, all: values.all === true }
  return command === 'serve' ? { name: command, data, port: portFrom(values.port) } : { name: command, data }
}
