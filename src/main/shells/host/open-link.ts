import { spawn } from 'node:child_process'

const SCHEMES = ['http:', 'https:', 'mailto:']

/** The system's own way to open an address; none of them goes through a shell. */
export function opener(platform: NodeJS.Platform): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}

/** Opens an http, https or mailto address in the reader's own browser; rejects for any other or without one. */
export async function openLink(url: string, [command, ...args] = opener(process.platform)): Promise<void> {
  const address = new URL(url)
  if (!SCHEMES.includes(address.protocol)) throw new Error(`not an address to open: ${address.protocol}`)
  const child = spawn(command, [...args, address.href], { detached: true, stdio: 'ignore' })
  await new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve)
    child.on('error', reject)
  })
  child.unref()
}
