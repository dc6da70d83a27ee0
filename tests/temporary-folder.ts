import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of the tests a temporary folder of its own, for what a killed process or window leaves behind. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'))
  for (const name of ['TMPDIR', 'TEMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
