import { join } from 'node:path'
import { type Resolver, readResolver } from '#core/naming/resolver'
import { readOnce } from './read-once'

const read = readOnce((bytes) => readResolver(bytes.toString('utf8')))

/** Whom "he" and "she" mean; without it only the sentence before tells, where it names one person. */
export const pronounsOf = (resources: string): Resolver | undefined =>
  read(join(resources, 'models', 'pronouns', 'pronouns.json'))
