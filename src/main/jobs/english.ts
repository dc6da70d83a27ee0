import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnglish } from '#core/language/english'
import type { English } from '#core/language/types'

const models = new Map<string, English | undefined>()

/** Where the English model lies in a folder of resources. */
const englishModel = (resources: string): string => join(resources, 'models', 'english', 'model.bin')

/** Without a model that can be read texts are still asked about, with blanks only. */
function load(resources: string): English | undefined {
  try {
    return loadEnglish(readFileSync(englishModel(resources)))
  } catch {
    return undefined
  }
}

/** The English model of a folder of resources, read once a worker; undefined where there is none that can be read. */
export function englishOf(resources: string): English | undefined {
  if (!models.has(resources)) models.set(resources, load(resources))
  return models.get(resources)
}
