import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MODEL_VERSION } from '#core/text/document'
import { type ParsedText, tasks } from '#main/jobs/tasks'
import { errorCode } from '#main/storage/durable'
import { metadataOf } from './metadata'
import type { StoredReading } from './reading-fields'
import { sha256 } from './store'

export interface BuiltIn {
  reading: StoredReading
  parsed: ParsedText
}

/** Readings that ship with the app: parsed when first needed, never written to the data folder. */
export interface BuiltIns {
  /** The digest first, the others by name. */
  list: () => Promise<BuiltIn[]>
  get: (id: string) => Promise<BuiltIn | undefined>
}

const PREFIX = 'builtin-'
export const isBuiltIn = (id: string): boolean => id.startsWith(PREFIX)
const FIRST = 'digest.md'

const order = (a: string, b: string): number =>
  Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : Number(a > b))

async function load(folder: string, file: string): Promise<BuiltIn> {
  const bytes = await readFile(join(folder, file))
  const parsed = await tasks.parse({ name: file, bytes })
  const reading: StoredReading = {
    id: PREFIX + basename(file, '.md'),
    text: parsed.text,
    original: sha256(bytes),
    file,
    ...metadataOf(parsed),
    format: parsed.format,
    modelVersion: MODEL_VERSION,
    words: parsed.words,
    sections: parsed.sections.length,
    addedAt: 0,
  }
  return { reading, parsed }
}

/** `resources/readings/<name>.md` is the reading `builtin-<name>`; a folder that is not there holds none. */
export function createBuiltIns(resources: string): BuiltIns {
  const folder = join(resources, 'readings')
  let loading: Promise<BuiltIn[]> | undefined

  async function loadAll(): Promise<BuiltIn[]> {
    const names = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    const files = names.filter((name) => /^[a-z0-9-]+\.md$/.test(name)).sort(order)
    return Promise.all(files.map((file) => load(folder, file)))
  }

  const list = () => {
    loading ??= loadAll()
    return loading
  }
  return {
    list,
    get: async (id) => (isBuiltIn(id) ? (await list()).find(({ reading }) => reading.id === id) : undefined),
  }
}
