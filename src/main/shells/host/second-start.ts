import type { DataInUseError } from '#main/app-types'

const ANSWER_MS = 10_000

/** Whether the app did not start because another process has its data. */
export function isDataInUse(error: unknown): error is DataInUseError {
  return error instanceof Error && error.name === 'DataInUseError'
}

/**
 * Gives the running app, at the address it announced, the files this start was to open, and asks it to come to the
 * front. What to tell the reader, in one line; `failed` when files were named and nobody took them.
 */
export async function handOver(
  address: string | undefined,
  paths: string[],
): Promise<{ line: string; failed: boolean }> {
  const answer = address ? await ask(address, paths).catch(() => null) : null
  if (!answer) {
    const files = paths.length > 0 ? ' Open the files from there.' : ''
    return { line: `Lectern is already open on this data folder.${files}`, failed: paths.length > 0 }
  }
  if (answer.url)
    return {
      line: `Lectern is already running. Open, once and within two minutes: ${answer.url}`,
      failed: false,
    }
  return { line: `Lectern is already open${paths.length > 0 ? ' and has your files' : ''}.`, failed: false }
}

async function ask(address: string, paths: string[]): Promise<{ url: string | null }> {
  const { origin, pathname, hash } = new URL(address)
  const response = await fetch(origin + pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.slice(1)}` },
    body: JSON.stringify({ paths }),
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as { url: string | null }
}
