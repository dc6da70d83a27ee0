import { join } from 'node:path'
import { loadEnglish } from '#core/language/english'
import type { English } from '#core/language/types'
import { readOnce } from './read-once'

const read = readOnce(loadEnglish)

/** The English model of a folder of resources; without it texts are asked about with blanks only. */
export const englishOf = (resources: string): English | undefined =>
  read(join(resources, 'models', 'english', 'model.bin'))
