import { resolve } from 'node:path'
import type { Address, Source } from '#contract/jobs'
import { PlainError } from '#main/errors'
import { filesBelow, fileWithFolder, isFolder } from '#main/intake/folder'
import { handedIn } from '#main/intake/handed'
import { type Entry, type FileBytes, type Step, stepsOf } from '#main/intake/step'
import { filesInZip } from '#main/intake/zip'
import type { FetchText } from '#main/web/page'
import { readSource, sourceName } from './sources'
import type { Uploads } from './uploads'

const ZIP_IN_ZIP = 'This is a ZIP archive inside of another, which is not unpacked.'

/** A file on disk with what belongs to it, the texts of a folder, or one text with what was made of it. */
async function takePath(path: string): Promise<FileBytes | Step[]> {
  if (await isFolder(path)) {
    const files = await filesBelow(resolve(path))
    return (await handedIn(files)) ?? stepsOf(files)
  }
  const [step] = stepsOf(await fileWithFolder(path))
  return step && 'take' in step ? step.take() : []
}

/**
 * What was brought, as steps. Files that came with their folders are sorted together, so that a page finds its
 * pictures; each other source is a step by itself, and one that holds several is opened when its turn comes.
 */
export function stepsOfSources(
  sources: readonly (Source | Address)[],
  uploads: Uploads,
  fetchText: FetchText,
): Step[] {
  const steps: Step[] = []
  const together = new Map<string, Entry>()
  for (const source of sources) {
    if ('address' in source) {
      const { address } = source
      steps.push({ name: address, fetch: (signal, tell) => fetchText(address, signal, tell) })
      continue
    }
    const name = sourceName(source, uploads)
    // Two files of one name were dropped out of different folders.
    const isSecond = together.has(name)
    if ('path' in source) steps.push({ name, take: () => takePath(source.path) })
    else if ('text' in source || isSecond) steps.push({ name, take: () => readSource(source, uploads) })
    else together.set(name, { path: name, read: async () => (await readSource(source, uploads)).bytes })
  }
  return together.size === 0 ? steps : [...steps, ...stepsOf([...together.values()])]
}

/**
 * Takes a step: a text's name and bytes, or further steps where it holds several.
 * @throws PlainError or ImportError in words for the reader where the reason is known
 */
export async function takeStep(step: Extract<Step, { take: unknown }>): Promise<FileBytes | Step[]> {
  const taken = await step.take()
  if (Array.isArray(taken)) return taken
  const files = filesInZip(taken.name, taken.bytes)
  if (!files) return taken
  if (step.isUnpacked) throw new PlainError(ZIP_IN_ZIP)
  const handed = await handedIn(files)
  if (handed) return handed
  return stepsOf(files).map((inner) => ('take' in inner ? { ...inner, isUnpacked: true } : inner))
}
