import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

const SCHEMES = ['http:', 'https:', 'mailto:']

type Command = [command: string, ...args: string[]]

/** The system's own way to open an address; none of them goes through a shell. */
export function opener(platform: NodeJS.Platform): Command {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}

/** The system's own way to show where a file is. Linux has none that is everywhere: there the folder is opened. */
export function showing(path: string, platform: NodeJS.Platform): Command {
  if (platform === 'darwin') return ['open', '-R', path]
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`]
  return ['xdg-open', statSync(path).isDirectory() ? path : dirname(path)]
}

/** Resolves once the program runs; rejects where there is none. */
async function run([command, ...args]: Command): Promise<void> {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  await new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve)
    child.on('error', reject)
  })
  child.unref()
}

/** Opens an http, https or mailto address in the reader's own browser; rejects for any other or without one. */
export async function openLink(url: string, command = opener(process.platform)): Promise<void> {
  const address = new URL(url)
  if (!SCHEMES.includes(address.protocol)) throw new Error(`not an address to open: ${address.protocol}`)
  await run([...command, address.href])
}

/** Shows a file or a folder that is there; rejects where the system has no way to. */
export const showFile = (path: string): Promise<void> => run(showing(path, process.platform))
