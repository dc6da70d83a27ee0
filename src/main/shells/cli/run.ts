import { PlainError } from '#main/errors'
import { type Command, HELP, readArgs } from './args'
import { CommandError, type Io, UsageError } from './io'

/** A command's own code is read when it is given: most need the whole app, `facts` does not. */
async function carryOut(io: Io, command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      io.out(HELP)
      return 0
    case 'version':
      io.out(`${io.version}\n`)
      return 0
    case 'import':
      return (await import('./import')).importFiles(io, command)
    case 'text':
      return (await import('./read')).printText(io, command.data, command.id, command.json)
    case 'list':
      return (await import('./read')).printList(io, command.data, command.all)
    case 'serve':
      return (await import('./serve')).serve(io, command.data, command.port)
    case 'check':
      return (await import('./check')).check(io, command.data)
    case 'find':
      return (await import('./find')).printFound(io, command.data, command.query)
    case 'learn':
      return (await import('./learn')).learn(io, command.data, command.id, command.count)
    case 'stats':
      return (await import('./stats')).printStats(io, command.data, command.json)
    case 'reports':
      return (await import('./reports')).printReports(io, command.data, command.json)
    case 'backup':
      return (await import('./backup')).backup(io, command.data, command.out)
    case 'restore':
      return (await import('./backup')).restore(io, command.data, command.file, command.look)
    case 'export': {
      const { exportCards, exportNotebook, exportText } = await import('./export')
      if ('text' in command) return exportText(io, command)
      return 'cards' in command
        ? exportCards(io, command.data, command.cards, command.out)
        : exportNotebook(io, command.data, command.marks, command.out)
    }
    case 'facts': {
      const { printFacts, printGoldFacts } = await import('./facts')
      return 'file' in command
        ? printFacts(io, command.file, command.order)
        : printGoldFacts(io, command.gold, command.language, command.order)
    }
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
      error instanceof CommandError ||
      error instanceof PlainError ||
      (error instanceof Error && error.name === 'DataInUseError')
    io.err(expected ? error.message : `Lectern stopped: ${error instanceof Error ? error.message : error}`)
    return 1
  }
}
