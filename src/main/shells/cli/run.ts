import { type Command, HELP, readArgs } from './args'
import { check } from './check'
import { printFacts, printGoldFacts } from './facts'
import { importFiles } from './import'
import { CommandError, type Io, UsageError } from './io'
import { learn } from './learn'
import { printList, printText } from './read'
import { printReports } from './reports'
import { serve } from './serve'
import { printStats } from './stats'

async function carryOut(io: Io, command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      io.out(HELP)
      return 0
    case 'version':
      io.out(`${io.version}\n`)
      return 0
    case 'import':
      return importFiles(io, command.data, command.files)
    case 'text':
      return printText(io, command.data, command.id, command.json)
    case 'list':
      return printList(io, command.data, command.all)
    case 'serve':
      return serve(io, command.data, command.port)
    case 'check':
      return check(io, command.data)
    case 'learn':
      return learn(io, command.data, command.id, command.count)
    case 'stats':
      return printStats(io, command.data, command.json)
    case 'reports':
      return printReports(io, command.data, command.json)
    case 'facts':
      return 'file' in command
        ? printFacts(io, command.file, command.order)
        : printGoldFacts(io, command.gold, command.language, command.order)
  }
}

/** Carries out one command line and gives its exit code: 0 well, 1 refused or wrong, 2 not understood. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    return await carryOut(io, readArgs(argv))
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message} See lectern --help.`)
      return 2
    }
    const expected =
      error instanceof CommandError || (error instanceof Error && error.name === 'DataInUseError')
    io.err(expected ? error.message : `Lectern stopped: ${error instanceof Error ? error.message : error}`)
    return 1
  }
}
