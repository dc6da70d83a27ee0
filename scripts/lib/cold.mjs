import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './prepare.mjs'
import { at } from './root.mjs'

const STARTS = 10

/**
 * Milliseconds from the start of a process to the last fact of a text, printed by `lectern facts`: the median of some
 * starts, each of a new process. Builds out/ first where that is needed.
 */
export function coldStart(text) {
  build({ quiet: true })
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cold-'))
  try {
    const file = join(folder, 'text.txt')
    writeFileSync(file, text)
    const times = Array.from({ length: STARTS }, () => {
      const began = performance.now()
      execFileSync(process.execPath, [at('out/main/cli.js'), 'facts', file], { maxBuffer: 2 ** 26 })
      return performance.now() - began
    })
    return times.sort((a, b) => a - b)[STARTS >> 1]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
