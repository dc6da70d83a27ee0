import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnglish } from '#core/language/english'
import type { English } from '#core/language/types'

const models = new Map<string, English | undefined>()

function load(resources: string): English | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(resources, 'models', 'english', 'model.bin'))
  } catch {
    return undefined
  }
  return loadEnglish(bytes)
}

/** The English model of a folder of resources, read once a worker; undefined where there is none to read. */
export function englishOf(resources: string): English | undefined {
  if (!models.has(resources)) models.set(resources, load(resources))
  return models.get(resources)
}
